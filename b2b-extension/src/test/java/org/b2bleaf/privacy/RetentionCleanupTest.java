package org.b2bleaf.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.b2bleaf.invoice.Invoices;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.privacy.rules.KeptReason;
import org.b2bleaf.privacy.rules.Outcome;
import org.b2bleaf.privacy.rules.Pseudonym;
import org.b2bleaf.privacy.rules.RunKind;
import org.b2bleaf.privacy.rules.RunStatus;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;

/** When the years are over. */
class RetentionCleanupTest extends PersonsOfOslo {

    @SliceTest
    void whatWasKeptGoesWhenItsYearsAreOver(Slice shop) {
        RetentionCleanup cleanup = shop.bean(RetentionCleanup.class);
        shop.bean(B2bSettings.class).set(SettingKey.PRIVACY_RETENTION_YEARS, "*=10, NO=2", ADMIN);
        B2bOrder order = order(lars);
        Object number = one("select INVOICE_NUMBER from B2B_INVOICE");
        long invoice = count("select INVOICE_ID from B2B_INVOICE");
        PrivacyRun erasure = erased();
        assertThat(sheet()).contains("\"name\":\"Northwind\"", "PO-17");
        assertThat(lines(erasure.id()).stream().filter(line -> line.table().equals("B2B_INVOICE")))
                .extracting(RecordLine::reason, RecordLine::keptUntil)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(KeptReason.INVOICE, LocalDate.of(2028, 12, 31)));
        assertThat(cleanup.startIfDue()).isFalse();
        shop.clock().set(Instant.parse("2028-12-31T12:00:00Z"));
        assertThat(cleanup.startIfDue()).as("the last day counts").isFalse();

        shop.clock().set(Instant.parse("2029-01-01T00:00:01Z"));
        assertThat(cleanup.startIfDue()).isTrue();
        assertThat(cleanup.startIfDue()).as("once").isFalse();
        worker.work(() -> false);

        PrivacyRun run = runs.newest(0, 1).get(0);
        assertThat(run.kind()).isEqualTo(RunKind.RETENTION);
        assertThat(run.status()).isEqualTo(RunStatus.DONE);
        assertThat(run.erased()).isPositive();
        assertThat(sheet())
                .contains(number.toString(), Pseudonym.PREFIX)
                .doesNotContain("\"name\":\"Northwind\"", "PO-17");
        assertThat(shop.bean(Invoices.class).pdf(invoice))
                .as("can still be read")
                .isNotEmpty();
        assertThat(one("select PO_NUMBER from B2B_ORDER where B2B_ORDER_ID = ?", order.getId()))
                .isNull();
        assertThat(count("select count(*) from B2B_ORDER where TOTAL = 100")).isEqualTo(1);
        assertThat(lines(erasure.id()).stream()
                        .filter(line -> line.outcome() == Outcome.KEPT && line.keptUntil() != null))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.settledAt()).isNotNull());
        assertThat(cleanup.startIfDue()).isFalse();
    }

    /** A large text comes as an object from some databases. */
    private String sheet() {
        return one("select cast(SHEET as varchar(20000)) from B2B_INVOICE").toString();
    }
}
