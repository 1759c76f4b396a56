package org.b2bleaf.admin.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;
import org.b2bleaf.company.DetailProblem;
import org.b2bleaf.membership.MembershipProblem;
import org.b2bleaf.terms.rules.TermsProblem;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class ProblemTextsTest {

    @Test
    void everyProblemHasAText() throws IOException {
        Properties texts =
                PropertiesLoaderUtils.loadProperties(new ClassPathResource("messages/B2bAdminPageMessages.properties"));

        assertThat(Stream.<Enum<?>[]>of(
                                DetailProblem.Kind.values(), TermsProblem.values(), MembershipProblem.Kind.values())
                        .flatMap(Arrays::stream)
                        .map(problem -> "B2bProblem_" + problem.name()))
                .allMatch(texts::containsKey);
    }
}
