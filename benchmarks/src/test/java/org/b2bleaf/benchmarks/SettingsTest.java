package org.b2bleaf.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void aRunThatSaysNothingIsARealOne() {
        Settings settings = Settings.of();

        assertThat(settings.warmUp()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.isSmoke()).isFalse();
        assertThat(settings.postgres()).isFalse();
    }

    @Test
    void aShortWarmUpMakesASmokeRun() {
        Settings settings = Settings.of("--postgres", "--warm-up=10", "--note=a build = two cores");

        assertThat(settings.isSmoke()).isTrue();
        assertThat(settings.postgres()).isTrue();
        assertThat(settings.note()).isEqualTo("a build = two cores");
    }

    @Test
    void whatCannotBeReadIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.of("--round=3"))
                .withMessageContaining("--round=3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.of("--rounds=0"))
                .withMessageContaining("rounds");
    }
}
