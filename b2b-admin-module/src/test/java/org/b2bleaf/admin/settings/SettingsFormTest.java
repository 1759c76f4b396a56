package org.b2bleaf.admin.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SettingsFormTest {

    /** As {@code -Db2b.signIn.resendSeconds=0} sets it. */
    private final SettingsForm inEffect = new SettingsForm(values("0", "5"));

    @Test
    void aValueThatThePageDoesNotTakeKeepsNoOtherFromBeingStored() {
        SettingsForm typed = inEffect.typed(values("0", "7"));

        assertThat(typed.isRefused()).isFalse();
        assertThat(typed.changed()).containsExactly(Setting.ATTEMPTS);
        assertThat(typed.value(Setting.ATTEMPTS)).isEqualTo("7");
    }

    @Test
    void aChangeIsJudged() {
        assertThat(inEffect.typed(values("1", "5")).isRefused()).isTrue();
        assertThat(inEffect.typed(values("60", "99")).isRefused()).isTrue();
        assertThat(inEffect.typed(values("60", "5")).isRefused()).isFalse();
    }

    @Test
    void nothingThatIsInEffectIsAProblem() {
        assertThat(inEffect.isRefused()).isFalse();
        assertThat(inEffect.changed()).isEmpty();
        assertThat(inEffect.blocks(key -> ""))
                .flatExtracting(SettingsForm.Block::getLines)
                .extracting(SettingsForm.Line::getProblem)
                .containsOnlyNulls();
    }

    @Test
    void theProblemIsAtTheLineOfTheChange() {
        assertThat(inEffect.typed(values("0", "99")).blocks(key -> ""))
                .flatExtracting(SettingsForm.Block::getLines)
                .filteredOn(line -> line.getProblem() != null)
                .extracting(SettingsForm.Line::getName)
                .containsExactly("ATTEMPTS");
    }

    private static Function<Setting, String> values(String resendSeconds, String attempts) {
        return setting -> Map.of(Setting.RESEND_SECONDS, resendSeconds, Setting.ATTEMPTS, attempts)
                .getOrDefault(setting, "");
    }
}
