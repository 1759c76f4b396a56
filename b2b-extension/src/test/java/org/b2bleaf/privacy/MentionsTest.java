package org.b2bleaf.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Date;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.mail.MailDraft;
import org.b2bleaf.mail.MailOutbox;
import org.b2bleaf.privacy.rules.KeptReason;
import org.b2bleaf.privacy.rules.Outcome;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;

/** What others have written about a person, and what was written to others. */
class MentionsTest extends PersonsOfOslo {

    @SliceTest
    void aMailThatWaitsIsNotSentAndOneThatWasSentSaysNothingAnyMore(Slice shop) {
        shop.bean(MailOutbox.class).queue(new MailDraft("order", email, "To Lars", "text", "html", false));
        long sent = shop.bean(MailOutbox.class)
                .queue(new MailDraft("order", email, "To Lars", "Hello Lars", "html", false))
                .getId();
        long others = shop.bean(MailOutbox.class)
                .queue(new MailDraft("order", "boss@northwind.example", "Order", "Lars Haugen has ordered", "h", false))
                .getId();
        shop.inTransaction(() -> shop.em()
                .createNativeQuery("update B2B_MAIL set STATUS = 'SENT' where MAIL_ID in (?, ?)")
                .setParameter(1, sent)
                .setParameter(2, others)
                .executeUpdate());

        PrivacyRun run = erased();

        assertThat(count("select count(*) from B2B_MAIL")).isEqualTo(2);
        assertThat(one("select RECIPIENT from B2B_MAIL where MAIL_ID = ?", sent))
                .isEqualTo(run.pseudonym());
        assertThat(count("select count(*) from B2B_MAIL where BODY is not null"))
                .isZero();
        assertThat(one("select RECIPIENT from B2B_MAIL where MAIL_ID = ?", others))
                .isEqualTo("boss@northwind.example");
    }

    @SliceTest
    void notesOfOthersDoNotNameThePersonAnyMore(Slice shop) {
        shop.bean(CompanyService.class)
                .edit(
                        oslo.getCompany().getId(),
                        shop.bean(CompanyService.class)
                                .findById(oslo.getCompany().getId())
                                .getVersion(),
                        it -> it.setNotes("Call LARS HAUGEN (" + email + ") or Larsen, not x" + email),
                        ADMIN);
        CompanyLocation now = shop.bean(CompanyService.class).findLocationById(oslo.getId());
        shop.bean(CompanyService.class)
                .editLocation(oslo.getId(), now.getVersion(), it -> it.setBillingEmail(email), ADMIN);

        PrivacyRun run = erased();

        String pseudonym = run.pseudonym();
        assertThat(one(
                        "select NOTES from B2B_COMPANY where COMPANY_ID = ?",
                        oslo.getCompany().getId()))
                .isEqualTo("Call " + pseudonym + " (" + pseudonym + ") or Larsen, not x" + email);
        assertThat(one("select BILLING_EMAIL from B2B_LOCATION where LOCATION_ID = ?", oslo.getId()))
                .as("bills go to the admins")
                .isNull();
    }

    /** Those who are in between are told of the order, not of the person. */
    @SliceTest
    void anEventAboutSomebodyElseGoesOnWithoutTheName(Slice shop) {
        email = "la_rs" + System.nanoTime() + "@northwind.example";
        lars = shop.customer(email);
        rename(lars, "\u00c5se \"\u00c5s\"", "O'Hara");
        String colleague = email.replace('_', 'x');
        event(
                "01A",
                null,
                "{\"placedBy\":{\"name\":\"\u00c5SE \\\"\u00c5s\\\" O'HARA\",\"email\":\"" + email.toUpperCase()
                        + "\"}}");
        event("01B", noor.getId(), "{\"note\":\"Ask\\n" + email + "\",\"total\":\"24.00\"}");
        event("01C", noor.getId(), "{\"email\":\"" + colleague + "\"}");
        event("01D", lars.getId(), "{\"id\":\"17\"}");

        PrivacyRun run = erased();

        assertThat(payload("01A"))
                .isEqualTo(
                        "{\"placedBy\":{\"name\":\"" + run.pseudonym() + "\",\"email\":\"" + run.pseudonym() + "\"}}");
        assertThat(payload("01B")).isEqualTo("{\"note\":\"Ask\\n" + run.pseudonym() + "\",\"total\":\"24.00\"}");
        assertThat(payload("01C")).as("somebody else").contains(colleague);
        assertThat(count("select count(*) from B2B_EVENT where EVENT_ID = '01D'"))
                .isZero();
        assertThat(lines(run.id()).stream().filter(line -> line.table().equals("B2B_EVENT")))
                .extracting(RecordLine::outcome)
                .containsExactlyInAnyOrder(Outcome.ERASED, Outcome.PSEUDONYMISED);
    }

    private void event(String id, Long customer, String payload) {
        String owner = customer == null ? "null" : customer.toString();
        run(
                "insert into B2B_EVENT (EVENT_ID, EVENT_TYPE, SUBJECT, CUSTOMER_ID, OCCURRED_AT, PAYLOAD)"
                        + " values (?, 'order.submitted', 'order/1', " + owner + ", ?, ?)",
                id,
                Date.from(shop.clock().instant()),
                payload);
    }

    private String payload(String id) {
        return one("select cast(PAYLOAD as varchar(2000)) from B2B_EVENT where EVENT_ID = ?", id)
                .toString()
                .strip();
    }

    @SliceTest
    void aMailToSomebodyElseThatWaitsIsSentWithoutTheName(Slice shop) {
        rename(lars, "Lars", "O'Hara");
        long id = shop.bean(MailOutbox.class)
                .queue(new MailDraft(
                        "order",
                        "boss@northwind.example",
                        "From Lars O'Hara",
                        "Hello,\nLars O'Hara has ordered",
                        "<p>Lars O&#39;Hara (" + email + ")</p>",
                        false))
                .getId();

        PrivacyRun run = erased();

        assertThat(one("select SUBJECT from B2B_MAIL where MAIL_ID = ?", id)).isEqualTo("From " + run.pseudonym());
        assertThat(one("select STATUS from B2B_MAIL where MAIL_ID = ?", id)).isEqualTo("QUEUED");
        assertThat(one("select cast(BODY as varchar(2000)) from B2B_MAIL where MAIL_ID = ?", id)
                        .toString())
                .contains(
                        "Hello,\\n" + run.pseudonym() + " has ordered",
                        "<p>" + run.pseudonym() + " (" + run.pseudonym() + ")</p>")
                .doesNotContain("Hara");
    }

    /** A pseudonym may be longer than the name. */
    @SliceTest
    void aTextThatIsFullLosesItsEnd(Slice shop) {
        rename(lars, "Li", "Wu");
        String notes = "Li Wu " + "n".repeat(1994);
        run(
                "update B2B_COMPANY set NOTES = ? where COMPANY_ID = ?",
                notes,
                oslo.getCompany().getId());

        PrivacyRun run = erased();

        assertThat(one(
                                "select NOTES from B2B_COMPANY where COMPANY_ID = ?",
                                oslo.getCompany().getId())
                        .toString())
                .startsWith(run.pseudonym() + " nnn")
                .hasSize(2000);
    }

    @SliceTest
    void aColleaguesInvoiceThatNamesThePersonIsKeptAndReported(Slice shop) {
        order(noor);
        long invoice = count("select INVOICE_ID from B2B_INVOICE");
        String sheet = one("select cast(SHEET as varchar(20000)) from B2B_INVOICE")
                .toString()
                .strip();
        run("update B2B_INVOICE set SHEET = ?", sheet.replaceFirst("\\{", "{\"remark\":\"To Lars Haugen\","));

        PrivacyRun run = erased();

        assertThat(lines(run.id()).stream().filter(line -> line.table().equals("B2B_INVOICE")))
                .containsExactly(new RecordLine(
                        "B2B_INVOICE", invoice, Outcome.KEPT, KeptReason.INVOICE, LocalDate.of(2031, 12, 31), null));
        assertThat(one("select cast(SHEET as varchar(20000)) from B2B_INVOICE").toString())
                .as("not a letter is changed")
                .contains("To Lars Haugen");
    }

    /** Of two with the same name nobody can say who is meant in a note; but each is who they are. */
    @SliceTest
    void aNamesakeKeepsTheName(Slice shop) {
        rename(noor, "Lars", "Haugen");

        erased();

        assertThat(one("select LAST_NAME from BLC_CUSTOMER where CUSTOMER_ID = ?", noor.getId()))
                .isEqualTo("Haugen");
    }
}
