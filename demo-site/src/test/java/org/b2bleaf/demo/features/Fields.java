package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.b2bleaf.demo.testing.Answer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Messages at the fields of forms, found the way a screen reader finds them. */
final class Fields {

    private Fields() {}

    static void assertProblemAt(Answer answer, String field) {
        Document page = answer.page();
        Element input = page.selectFirst("main [name=" + field + "][aria-invalid=true]");
        assertThat(input)
                .as("a field \"%s\" marked as wrong on %s", field, answer)
                .isNotNull();
        Element problem = page.getElementById(input.attr("aria-describedby"));
        assertThat(problem).as("what is wrong with \"%s\" on %s", field, answer).isNotNull();
        assertThat(problem.text()).isNotBlank();
        assertThat(problem.attr("role")).isEqualTo("alert");
    }
}
