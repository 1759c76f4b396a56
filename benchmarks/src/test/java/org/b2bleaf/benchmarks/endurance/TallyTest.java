package org.b2bleaf.benchmarks.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTest {

    private final Tally tally = new Tally("act");

    @Test
    void theTableTellsHowOftenEachThingWasFound() {
        tally.add("mail", "round 1", Outcome.of("each once"));
        tally.add("mail", "round 2", Outcome.of("each once"));
        tally.add("mail", "round 3", Outcome.of("none sent").expect(false, "a mail was lost"));
        tally.add("import", "round 3", Outcome.of(""));

        assertThat(tally.table())
                .isEqualTo(
                        """
                        | act | times | what was found, and how often | broken |
                        | --- | ---: | --- | ---: |
                        | import | 1 | as it should be: 1 | 0 |
                        | mail | 3 | each once: 2; none sent: 1 | 1 |""");
        assertThat(tally.broken()).containsExactly("mail, round 3: a mail was lost");
        assertThat(tally.violations()).isEqualTo("- mail, round 3: a mail was lost");
    }

    @Test
    void whatStaysBrokenIsToldOnce() {
        tally.violation("round 4", "paid-above-total: 1 times not so");
        tally.violation("round 5", "paid-above-total: 1 times not so");

        assertThat(tally.broken()).containsExactly("round 4: paid-above-total: 1 times not so");
    }

    @Test
    void nothingBrokenIsToldAsWell() {
        tally.add("mail", "round 1", Outcome.of("each once"));

        assertThat(tally.violations()).isEqualTo("Nothing was broken.");
    }
}
