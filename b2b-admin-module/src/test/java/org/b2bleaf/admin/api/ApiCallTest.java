package org.b2bleaf.admin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.b2bleaf.api.rules.Cursor;
import org.b2bleaf.company.rules.ActiveStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiCallTest {

    private static final String TAG = "\"abc\"";

    private static ApiCall call(String path, Map<String, String> query) {
        return new ApiCall(null, path, Map.of(), query, null, null);
    }

    private static ApiCall companies(String parameter, String value) {
        return call("/companies", Map.of(parameter, value));
    }

    private static ApiCall sends(String ifMatch) {
        return new ApiCall(null, "/companies/1", Map.of(), Map.of(), null, ifMatch);
    }

    private static void assertRefused(ProblemType type, ThrowingCallable act) {
        assertThatExceptionOfType(ApiProblem.class).isThrownBy(act).satisfies(problem -> assertThat(problem.type())
                .isEqualTo(type));
    }

    @Test
    void aPageHasTwentyRecordsUnlessTheCallerWantsOneToAHundred() {
        assertThat(call("/companies", Map.of()).page().limit()).isEqualTo(20);
        assertThat(companies("limit", "1").page().limit()).isEqualTo(1);
        assertThat(companies("limit", "100").page().limit()).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "101", "999", "1000", "-1", "+5", "1.5", " 5", "x", "\u0661"})
    void noOtherPageIsGivenOut(String limit) {
        assertRefused(
                ProblemType.INVALID_REQUEST, () -> companies("limit", limit).page());
    }

    @Test
    void aCursorGoesOnInItsListAlone() {
        ApiCall active = call("/companies", Map.of("status", "ACTIVE", "limit", "5"));
        String cursor = new Cursor(null, 17).text(active.list());

        assertThat(call("/companies", Map.of("status", "ACTIVE", "limit", "50", "cursor", cursor))
                        .page()
                        .after())
                .isEqualTo(new Cursor(null, 17));
        for (ApiCall other : new ApiCall[] {
            companies("cursor", cursor),
            call("/companies", Map.of("status", "ARCHIVED", "cursor", cursor)),
            call("/companies", Map.of("status", "ACTIVE", "text", "a", "cursor", cursor)),
            call("/locations", Map.of("status", "ACTIVE", "cursor", cursor)),
            companies("cursor", "nonsense")
        }) {
            assertRefused(ProblemType.INVALID_REQUEST, other::page);
        }
        assertRefused(
                ProblemType.INVALID_REQUEST, () -> call("/companies", Map.of("status", "ACTIVE", "cursor", cursor))
                        .pageByMoment());
    }

    @Test
    void whoChangesARecordHasSeenItAsItIs() {
        assertRefused(ProblemType.PRECONDITION_REQUIRED, () -> sends(null).mustMatch(TAG));
        assertRefused(ProblemType.PRECONDITION_FAILED, () -> sends("\"old\"").mustMatch(TAG));
        assertRefused(ProblemType.PRECONDITION_FAILED, () -> sends("W/" + TAG).mustMatch(TAG));
        assertThatCode(() -> sends(TAG).mustMatch(TAG)).doesNotThrowAnyException();
        assertThatCode(() -> sends("*").mustMatch(TAG)).doesNotThrowAnyException();

        assertThatCode(() -> sends(null).mayMatch(TAG)).doesNotThrowAnyException();
        assertRefused(ProblemType.PRECONDITION_FAILED, () -> sends("\"old\"").mayMatch(TAG));
    }

    @Test
    void whatIsNotUnderstoodIsRefusedAndNotPassedOver() {
        assertRefused(
                ProblemType.INVALID_REQUEST, () -> companies("stauts", "ACTIVE").knows("status"));
        assertRefused(
                ProblemType.INVALID_REQUEST, () -> companies("status", "active").choice("status", ActiveStatus.class));
        assertThat(companies("status", "ACTIVE").choice("status", ActiveStatus.class))
                .isEqualTo(ActiveStatus.ACTIVE);
        assertRefused(ProblemType.INVALID_REQUEST, () -> companies("since", "2026-01-31")
                .moment("since"));
        assertThat(companies("since", "2026-01-31T12:00:00+01:00").moment("since"))
                .isEqualTo(Instant.parse("2026-01-31T11:00:00Z"));
        assertRefused(ProblemType.INVALID_REQUEST, () -> companies("acceptAdminless", "yes")
                .isOn("acceptAdminless"));
    }
}
