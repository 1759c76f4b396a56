package org.b2bleaf.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditEvent;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.LocationAccess;
import org.b2bleaf.signin.rules.BrowserToken;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.b2bleaf.testing.TestClock;

class PreviewsTest {

    private static final String ADMIN = "admin:sol";
    private static final String SESSION = "a session of the admin";

    @SliceTest
    void oneBrowserOpensTheLinkAndSeesTheLocation(Slice shop) {
        Previews previews = shop.bean(Previews.class);
        CompanyLocation oslo = shop.location("Oslo");

        String token = previews.start(oslo, SESSION, ADMIN);
        String secret = previews.open(token).orElseThrow();

        assertThat(previews.current(secret)).map(LocationAccess::locationId).contains(oslo.getId());
        assertThat(previews.open(token)).as("replayed by another browser").isEmpty();
        assertThat(previews.current(secret)).as("after the replay").isPresent();
        assertThat(previews.current(token)).as("the link's token is no secret").isEmpty();
        assertThat(shop.bean(Audit.class).eventsOf(AuditSubject.LOCATION, oslo.getId(), 10))
                .extracting(AuditEvent::getAction)
                .contains("previewed");
    }

    @SliceTest
    void nothingElseOpensOne(Slice shop) {
        Previews previews = shop.bean(Previews.class);
        previews.start(shop.location("Oslo"), SESSION, ADMIN);

        for (String forged : new String[] {
            null, "", "x", "' or '1'='1", "A".repeat(43), "A".repeat(100_000), BrowserToken.hash("A".repeat(43))
        }) {
            assertThat(previews.open(forged)).isEmpty();
            assertThat(previews.current(forged)).isEmpty();
            previews.end(forged);
        }
    }

    @SliceTest
    void aLinkIsGoodForAMinute(Slice shop) {
        Previews previews = shop.bean(Previews.class);
        String token = previews.start(shop.location("Oslo"), SESSION, ADMIN);

        shop.bean(TestClock.class).advance(Duration.ofSeconds(61));

        assertThat(previews.open(token)).isEmpty();
    }

    @SliceTest
    void aPreviewEndsAfterHalfAnHour(Slice shop) {
        Previews previews = shop.bean(Previews.class);
        Optional<String> secret = previews.open(previews.start(shop.location("Oslo"), SESSION, ADMIN));

        shop.bean(TestClock.class).advance(Duration.ofMinutes(29));
        assertThat(previews.current(secret.orElseThrow())).isPresent();
        shop.bean(TestClock.class).advance(Duration.ofMinutes(2));
        assertThat(previews.current(secret.orElseThrow())).isEmpty();
    }

    @SliceTest
    void aPreviewEndsWhenItIsEndedOrItsMemberOfTheStaffSignsOut(Slice shop) {
        Previews previews = shop.bean(Previews.class);
        CompanyLocation oslo = shop.location("Oslo");
        String first = previews.open(previews.start(oslo, SESSION, ADMIN)).orElseThrow();
        String second = previews.open(previews.start(oslo, SESSION, ADMIN)).orElseThrow();
        String others =
                previews.open(previews.start(oslo, "another session", ADMIN)).orElseThrow();
        String notYetOpen = previews.start(oslo, SESSION, ADMIN);

        previews.end(first);
        assertThat(previews.current(first)).isEmpty();
        assertThat(previews.current(second)).isPresent();

        previews.endAllOf(SESSION);
        assertThat(previews.current(second)).isEmpty();
        assertThat(previews.open(notYetOpen)).isEmpty();
        assertThat(previews.current(others)).isPresent();
    }

    @SliceTest
    void anArchivedLocationHasNone(Slice shop) {
        Previews previews = shop.bean(Previews.class);
        CompanyService companies = shop.bean(CompanyService.class);
        CompanyLocation oslo = shop.location("Oslo");
        String secret = previews.open(previews.start(oslo, SESSION, ADMIN)).orElseThrow();

        companies.archiveLocation(oslo.getId(), ADMIN);

        assertThat(previews.current(secret)).isEmpty();
        CompanyLocation archived = companies.findLocationById(oslo.getId());
        assertThatThrownBy(() -> previews.start(archived, SESSION, ADMIN)).isInstanceOf(PreviewRefused.class);
    }

    @SliceTest
    void aRequestOfAPreviewCostsOneStatement(Slice shop) {
        Previews previews = shop.bean(Previews.class);
        String secret = previews.open(previews.start(shop.location("Oslo"), SESSION, ADMIN))
                .orElseThrow();

        assertThat(shop.statementsOf(() -> previews.current(secret))).isEqualTo(1);
        assertThat(shop.statementsOf(() -> previews.current("made up"))).isZero();
    }
}
