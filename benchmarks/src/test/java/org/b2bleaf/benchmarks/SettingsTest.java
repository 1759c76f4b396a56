package org.b2bleaf.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void aRunThatSaysNothingIsAWholeOne() {
        Settings settings = Settings.of();

        assertThat(settings.warmUp()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.isShort()).isFalse();
        assertThat(settings.results()).isEqualTo(Path.of("benchmarks/RESULTS.md"));
        assertThat(Benchmarks.wanted(settings)).extracting(Group::name).contains("start", "privacy", "growth");
    }

    @Test
    void aShortRunLeavesTheResultsAlone() {
        Settings settings = Settings.of("--short", "--note=a build = two cores");

        assertThat(settings.isShort()).isTrue();
        assertThat(settings.results()).isEqualTo(Path.of("benchmarks/target/SHORT.md"));
        assertThat(settings.note()).isEqualTo("a build = two cores");
        assertThat(Benchmarks.wanted(settings))
                .extracting(Group::name)
                .contains("rest")
                .doesNotContain("growth");
    }

    @Test
    void groupsCanBeChosen() {
        assertThat(Benchmarks.wanted(Settings.of("--only=rest,pages")))
                .extracting(Group::name)
                .containsExactly("pages", "rest");
        assertThat(Benchmarks.wanted(Settings.of("--growth")))
                .extracting(Group::name)
                .containsExactly("growth");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Benchmarks.wanted(Settings.of("--only=rest,nothing")))
                .withMessageContaining("nothing")
                .withMessageContaining("quick-order");
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

    @Test
    void faultsAndSoakRunOnlyWhenTheyAreAskedFor() {
        assertThat(Benchmarks.wanted(Settings.of()))
                .extracting(Group::name)
                .doesNotContain("faults", "surroundings", "soak");
        Settings faults = Settings.of("--faults", "--seed=5", "--only-acts=mail,disk");
        assertThat(Benchmarks.wanted(faults)).extracting(Group::name).containsExactly("faults", "surroundings");
        assertThat(faults.rounds()).isEqualTo(200);
        assertThat(faults.seed()).isEqualTo(5);
        assertThat(faults.acts()).containsExactly("mail", "disk");
        assertThat(Settings.of("--faults", "--rounds=6").rounds()).isEqualTo(6);
        assertThat(faults.minutes()).as("as long as they take").isGreaterThan(10_000);
        assertThat(Settings.of("--soak").minutes()).isEqualTo(60);
        assertThat(Benchmarks.wanted(Settings.of("--soak", "--minutes=2")))
                .extracting(Group::name)
                .containsExactly("soak");
    }
}
