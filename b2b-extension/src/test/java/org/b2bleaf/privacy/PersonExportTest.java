package org.b2bleaf.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.b2bleaf.mail.MailDraft;
import org.b2bleaf.mail.MailOutbox;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.privacy.rules.Pseudonym;
import org.b2bleaf.privacy.rules.RunStatus;
import org.b2bleaf.signin.rules.EmailAddress;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;

/** The file of an export. */
class PersonExportTest extends PersonsOfOslo {

    @SliceTest
    void anExportIsSealedAuditedAndDeletedInTime(Slice shop) throws Exception {
        B2bOrder mine = order(lars);
        B2bOrder hers = order(noor);
        long id = runs.startExport(new EmailAddress(email), ADMIN).orElseThrow();
        worker.work(() -> false);

        Map<String, String> files = PersonalDataTest.files(runs, id);
        assertThat(files.get("person.json"))
                .contains(email, mine.getOrderNumber(), "\"100.00\"", "LOCATION_ADMIN", "Havnegata 1", "\"staff\"")
                .doesNotContain(hers.getOrderNumber(), noor.getEmailAddress(), ADMIN);
        assertThat(files.get("person.html"))
                .contains(email, mine.getOrderNumber(), "<html lang=")
                .doesNotContain(hers.getOrderNumber(), noor.getEmailAddress(), ADMIN, "b2b.privacy.");
        assertThat(count("select count(*) from B2B_AUDIT_EVENT where ACTION = 'export-downloaded'"))
                .isEqualTo(1);
        byte[] stored = shop.inTransaction(
                () -> shop.bean(ExportParts.class).find(id, 0).orElseThrow());
        assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("person.json");

        shop.clock().advance(Duration.ofDays(14).plusSeconds(1));
        worker.work(() -> false);
        assertThat(runs.findRun(id).orElseThrow())
                .extracting(PrivacyRun::status, PrivacyRun::email)
                .containsExactly(RunStatus.EXPIRED, Pseudonym.of(id));
        assertThat(runs.download(id, new java.io.ByteArrayOutputStream(), ADMIN))
                .isFalse();
        assertThat(count("select count(*) from B2B_PRIVACY_PART")).isZero();
    }

    /** The page is opened in a browser, perhaps of somebody who trusts it because it came from the shop. */
    @SliceTest
    void whatSomebodyTypedIsTextInThePage(Slice shop) throws Exception {
        rename(lars, "<img src=x onerror=alert(1)>", "\"Haugen\" & 'sons'");
        B2bOrder order = order(lars);
        run("update B2B_ORDER set PO_NUMBER = '</dd><script>alert(2)</script>' where B2B_ORDER_ID = ?", order.getId());
        long id = runs.startExport(new EmailAddress(email), ADMIN).orElseThrow();
        worker.work(() -> false);

        String page = PersonalDataTest.files(runs, id).get("person.html");
        assertThat(page)
                .contains("&lt;img src=x onerror=alert(1)&gt;", "&quot;Haugen&quot; &amp; ", "&lt;script&gt;alert(2)")
                .doesNotContain("<img", "<script");
    }

    @SliceTest
    void anErasureTakesEarlierExportsAlong(Slice shop) {
        long id = runs.startExport(new EmailAddress(email), ADMIN).orElseThrow();
        worker.work(() -> false);
        assertThat(runs.findRun(id).orElseThrow().hasFile()).isTrue();

        PrivacyRun erasure = erased();

        assertThat(runs.findRun(id).orElseThrow())
                .extracting(PrivacyRun::status, PrivacyRun::email)
                .containsExactly(RunStatus.EXPIRED, erasure.pseudonym());
        assertThat(count("select count(*) from B2B_PRIVACY_PART")).isZero();
    }

    @SliceTest
    void anExportWhoseNodeDiedIsStartedAnew(Slice shop) throws Exception {
        order(lars);
        long id = runs.startExport(new EmailAddress(email), ADMIN).orElseThrow();
        int[] asked = {0};
        assertThatThrownBy(() -> worker.work(() -> {
                    if (asked[0]++ > 5) {
                        throw new Dead();
                    }
                    return false;
                }))
                .isInstanceOf(Dead.class);
        shop.clock().advance(PrivacyClaims.LEASE.plusSeconds(1));
        worker.work(() -> false);

        assertThat(PersonalDataTest.files(runs, id)).hasSize(3);
    }

    /** A code that is still on its way opens the shop. */
    @SliceTest
    void aMailThatIsSecretIsGivenOutWithoutItsText(Slice shop) throws Exception {
        long secret = shop.bean(MailOutbox.class)
                .queue(new MailDraft("sign-in-code", email, "Your code", "123456", "<b>123456</b>", true))
                .getId();
        Object sealed = one("select cast(BODY as varchar(2000)) from B2B_MAIL where MAIL_ID = ?", secret);
        shop.bean(MailOutbox.class).queue(new MailDraft("order", email, "Your order", "Thank you", "html", false));
        long id = runs.startExport(new EmailAddress(email), ADMIN).orElseThrow();
        worker.work(() -> false);

        String json = PersonalDataTest.files(runs, id).get("person.json");
        assertThat(json).contains("Your code", "Thank you").doesNotContain("123456", sealed.toString());
    }
}
