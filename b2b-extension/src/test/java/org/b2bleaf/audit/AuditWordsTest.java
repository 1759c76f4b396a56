package org.b2bleaf.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.b2bleaf.audit.rules.Wording;
import org.b2bleaf.company.rules.ActiveStatus;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.ordering.rules.PoRule;
import org.b2bleaf.signin.Consumption;
import org.b2bleaf.signin.rules.SignInPolicy.Answer;
import org.b2bleaf.terms.rules.TermsType;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * What code records by name is in {@link org.b2bleaf.testing.WordedAudit}, which looks at each event of each test; here is
 * what it records by the names of constants.
 */
class AuditWordsTest {

    @Test
    void everyReasonAndChoiceHasAText() throws IOException {
        assertThat(PropertiesLoaderUtils.loadProperties(new ClassPathResource("messages/B2bAuditMessages.properties"))
                        .stringPropertyNames())
                .containsAll(names(Answer.values())
                        .filter(name -> !name.equals(Answer.SEND.name()))
                        .map(Wording::ofField)
                        .toList())
                .containsAll(Arrays.stream(Consumption.class.getPermittedSubclasses())
                        .filter(type -> type != Consumption.Consumed.class)
                        .map(type -> Wording.ofField(type.getSimpleName()))
                        .toList())
                .containsAll(values("permission", Permission.values()))
                .containsAll(values("poRule", PoRule.values()))
                .containsAll(values("status", ActiveStatus.values()))
                .containsAll(values("termsType", TermsType.values()));
    }

    private static List<String> values(String field, Enum<?>[] values) {
        return names(values).map(name -> Wording.ofValue(field, name)).toList();
    }

    private static Stream<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name);
    }
}
