package org.b2bleaf.admin.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.ListFactoryBean;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.context.support.GenericApplicationContext;

class SortedWhileReadTest {

    @Test
    void aListCanBeSortedWhileItIsReadAndKeepsItsHandlers() {
        BeanDefinitionBuilder broadleafs = BeanDefinitionBuilder.rootBeanDefinition(ListFactoryBean.class)
                .addPropertyValue("sourceList", List.of("second", "first"));
        try (GenericApplicationContext context = contextWith(broadleafs)) {
            context.addBeanFactoryPostProcessor(new SortedWhileRead());
            context.refresh();
            List<String> handlers = handlers(context);

            Iterator<String> reader = handlers.iterator();
            handlers.sort(null);

            assertThat(reader).toIterable().containsExactly("second", "first");
            assertThat(handlers).containsExactly("first", "second");
        }
    }

    @Test
    void aListOfTheHostsOwnMakingIsLeftAlone() {
        BeanDefinitionBuilder own =
                BeanDefinitionBuilder.rootBeanDefinition(ArrayList.class).addConstructorArgValue(List.of("own"));
        try (GenericApplicationContext context = contextWith(own)) {
            context.addBeanFactoryPostProcessor(new SortedWhileRead());
            context.refresh();

            assertThat(handlers(context)).isInstanceOf(ArrayList.class).containsExactly("own");
        }
    }

    private static GenericApplicationContext contextWith(BeanDefinitionBuilder handlers) {
        GenericApplicationContext context = new GenericApplicationContext();
        context.registerBeanDefinition(SortedWhileRead.HANDLERS, handlers.getBeanDefinition());
        return context;
    }

    @SuppressWarnings("unchecked")
    private static List<String> handlers(GenericApplicationContext context) {
        return context.getBean(SortedWhileRead.HANDLERS, List.class);
    }
}
