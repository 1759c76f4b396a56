package org.b2bleaf.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class PrivateAnswerTest {

    private final MockHttpServletResponse sent = new MockHttpServletResponse();
    private final PrivateAnswer answer = new PrivateAnswer(sent);

    @Test
    void noHandlerMakesItCacheable() {
        answer.setHeader("Cache-Control", "public, max-age=3600");
        answer.addHeader("cache-control", "s-maxage=60");
        answer.setDateHeader("Expires", 4_000_000_000_000L);
        answer.addDateHeader("Expires", 4_000_000_000_000L);
        answer.setIntHeader("Expires", 3600);
        answer.addIntHeader("Expires", 3600);
        answer.setHeader("PRAGMA", "public");

        assertThat(sent.getHeaders("Cache-Control")).containsExactly("private, no-store");
        assertThat(sent.containsHeader("Expires")).isFalse();
        assertThat(sent.containsHeader("Pragma")).isFalse();
    }

    @Test
    void aResetDoesNotUndoIt() {
        answer.reset();

        assertThat(sent.getHeader("Cache-Control")).isEqualTo("private, no-store");
        assertThat(sent.getHeader("Vary")).isEqualTo("Cookie");
    }

    @Test
    void otherHeadersPass() {
        answer.setHeader("X-Frame-Options", "DENY");
        answer.addHeader("Link", "</a>");
        answer.setIntHeader("Age", 1);
        answer.addIntHeader("X-Count", 2);
        answer.setDateHeader("Last-Modified", 0);
        answer.addDateHeader("Date", 0);
        answer.setHeader("Vary", "Accept-Language");

        assertThat(sent.getHeaderNames())
                .contains("X-Frame-Options", "Link", "Age", "X-Count", "Last-Modified", "Date");
        assertThat(sent.getHeaders("Vary")).containsExactly("Cookie", "Accept-Language");
    }
}
