package org.b2bleaf.benchmarks.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.b2bleaf.demo.mailbox.Mail;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    private static final Mail MAIL =
            new Mail("1", "a@x.example", "shop@x.example", "Hello", Instant.EPOCH, "text", "html");
    private static final List<String> WANTED = List.of("a@x.example, Hello");

    @Test
    void aMailMayArriveOnceOrTwice() {
        assertThat(Arrivals.of(WANTED, List.of(MAIL))).isEqualTo(Outcome.of("each once"));
        assertThat(Arrivals.of(WANTED, List.of(MAIL, MAIL))).isEqualTo(Outcome.of("each once, some twice"));
    }

    @Test
    void aLostMailAndOneThatArrivesThreeTimesAreBroken() {
        assertThat(Arrivals.of(WANTED, List.of()).broken()).containsExactly("a mail was lost: a@x.example, Hello");
        assertThat(Arrivals.of(WANTED, List.of(MAIL, MAIL, MAIL)).broken())
                .containsExactly("a mail arrived 3 times: a@x.example, Hello");
    }

    @Test
    void mailsThatLookAlikeAreCounted() {
        List<String> two = List.of("a@x.example, Hello", "a@x.example, Hello");
        assertThat(Arrivals.of(two, List.of(MAIL)).broken()).hasSize(1);
        assertThat(Arrivals.of(two, List.of(MAIL, MAIL)).broken()).isEmpty();
    }
}
