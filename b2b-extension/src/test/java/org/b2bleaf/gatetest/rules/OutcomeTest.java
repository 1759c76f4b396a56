package org.b2bleaf.gatetest.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.b2bleaf.store.rules.GateDecision;
import org.b2bleaf.store.rules.GateReason;
import org.b2bleaf.store.rules.GateVerdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {

    @ParameterizedTest
    @CsvSource({
        "SIGN_IN,   302, /sign-in,          'private, no-store', CLOSED",
        "SIGN_IN,   302, /shop/sign-in?a#b, 'no-store',          CLOSED",
        "SIGN_IN,   302, /sign-in,          '',                  CACHEABLE",
        "SIGN_IN,   302, /sign-in,          'max-age=60',        CACHEABLE",
        "SIGN_IN,   302, /login,            '',                  REDIRECT",
        "SIGN_IN,   301, https://x.example/,'',                  REDIRECT",
        "SIGN_IN,   200, '',                'no-store',          LEAK",
        "SIGN_IN,   204, '',                'no-store',          LEAK",
        "SIGN_IN,   206, '',                'no-store',          LEAK",
        "SIGN_IN,   304, '',                'no-store',          LEAK",
        "SIGN_IN,   401, '',                'no-store',          CLOSED",
        "SIGN_IN,   400, '',                '',                  CLOSED",
        "SIGN_IN,   404, '',                '',                  CLOSED",
        "SIGN_IN,   500, '',                'no-store',          FAILED",
        "SIGN_IN,   503, '',                'no-store',          FAILED",
        "SIGN_IN,   501, '',                '',                  NOTHING",
        "FORBIDDEN, 403, '',                'no-store',          CLOSED",
        "FORBIDDEN, 403, '',                'public',            CACHEABLE",
        "FORBIDDEN, 200, '',                '',                  LEAK",
        "OPEN,      200, '',                '',                  OPEN",
        "OPEN,      302, /sign-in,          '',                  REDIRECT",
        "OPEN,      404, '',                '',                  NOTHING",
        "OPEN,      401, '',                '',                  NOTHING",
        "OPEN,      500, '',                '',                  FAILED"
    })
    void tellsWhatAnAnswerMeans(
            GateDecision expected, int status, String location, String cacheControl, Outcome outcome) {
        Answer answer = new Answer(status, location, cacheControl, "text/html", 10, "");
        GateVerdict verdict = new GateVerdict(expected, GateReason.RESTRICTED_SHOP, true);
        assertThat(Outcome.of(verdict, answer, 0)).isEqualTo(outcome);
    }

    @Test
    void anOpenPageThatNamesClosedOnesIsNotFine() {
        GateVerdict open = new GateVerdict(GateDecision.OPEN, GateReason.SIGN_IN_PAGE, false);
        assertThat(Outcome.of(open, new Answer(200, "", "", "text/html", 10, ""), 3))
                .isEqualTo(Outcome.MENTIONS);
    }

    @Test
    void noAnswerIsAProblem() {
        GateVerdict open = new GateVerdict(GateDecision.OPEN, GateReason.OPEN_SHOP, false);
        assertThat(Outcome.of(open, null, 0)).isEqualTo(Outcome.NO_ANSWER);
        assertThat(Outcome.NO_ANSWER.isProblem()).isTrue();
        assertThat(Outcome.LEAK.isProblem()).isTrue();
        assertThat(Outcome.REDIRECT.isProblem()).isFalse();
        assertThat(Outcome.OPEN.isListed()).isTrue();
        assertThat(Outcome.CLOSED.isListed()).isFalse();
        assertThat(Outcome.NOTHING.isListed()).isFalse();
    }
}
