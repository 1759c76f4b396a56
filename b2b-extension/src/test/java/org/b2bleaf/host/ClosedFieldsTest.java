package org.b2bleaf.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.MutablePropertyValues;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

class ClosedFieldsTest {

    /** Something that a page fills. */
    public static class Form {

        private String name;
        private Form part;
        private TimeUnit unit = TimeUnit.DAYS;

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public Form getPart() {
            return part;
        }

        public void setPart(Form part) {
            this.part = part;
        }

        public TimeUnit getUnit() {
            return unit;
        }
    }

    @Controller
    static class Page {

        @RequestMapping("/page")
        @ResponseBody
        String filled(@ModelAttribute("form") Form form) {
            return form.getName() + getClass().getClassLoader().getName();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class.module.classLoader.defaultAssertionStatus",
                "Class.module.classLoader.defaultAssertionStatus",
                "class.Module.ClassLoader.defaultAssertionStatus",
                "class['module'].classLoader.defaultAssertionStatus",
                "part.class.module.classLoader.defaultAssertionStatus",
                "part.Class.module.classLoader.defaultAssertionStatus",
                "unit.declaringClass.module.classLoader.defaultAssertionStatus",
                "unit.DeclaringClass.module.classLoader.defaultAssertionStatus",
                "class.protectionDomain.codeSource.location",
                "class"
            })
    void noPathLeadsFromAFormIntoItsClass(String path) {
        WebDataBinder binder = new WebDataBinder(new Form());
        binder.setDisallowedFields("closedBefore");
        new ClosedFields().close(binder);

        binder.bind(new MutablePropertyValues()
                .add(path, "true")
                .add("name", "Quay")
                .add("part.name", "North")
                .add("closedBefore", "x"));

        assertThat(binder.getBindingResult().getSuppressedFields()).contains("closedBefore");
        assertThat(binder.getBindingResult().getSuppressedFields()).hasSize(2);
        assertThat(((Form) binder.getTarget()).getName()).isEqualTo("Quay");
        assertThat(((Form) binder.getTarget()).getPart().getName()).isEqualTo("North");
    }

    /** Without the guard it does: Java's own check of assertions is switched in the class loader of the test. */
    @Test
    void aRequestDoesNotReachTheClassLoader() throws Exception {
        MockMvc pages = MockMvcBuilders.standaloneSetup(new Page())
                .setControllerAdvice(new ClosedFields())
                .build();
        String path = "class.module.classLoader.defaultAssertionStatus";
        ClassLoader loader = Form.class.getClassLoader();

        pages.perform(post("/page").param("name", "Quay").param(path, "not a boolean"))
                .andExpect(content().string("Quay" + loader.getName()));
    }
}
