package org.b2bleaf.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;

class StatementsTest {

    @SliceTest
    void aStatementListsWhatIsOpenByAge(Slice shop) throws IOException {
        Invoicing given = new Invoicing(shop);
        B2bOrder late = given.placed(order -> order.setDueDate(LocalDate.of(2026, 1, 20)));
        B2bOrder open = given.placed(order -> order.setOpenAmount(new BigDecimal("16.00")));
        given.placed(order -> order.setOpenAmount(BigDecimal.ZERO));

        Statement statement =
                shop.bean(Statements.class).of(given.oslo.getCompany().getId()).orElseThrow();

        assertThat(statement.items())
                .extracting(item -> item.item().orderNumber(), Statement.Item::invoiceNumber)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(late.getOrderNumber(), "INV-2026-00001"),
                        org.assertj.core.api.Assertions.tuple(open.getOrderNumber(), "INV-2026-00002"));
        assertThat(statement.agings()).singleElement().satisfies(aging -> {
            assertThat(aging.outstanding()).isEqualByComparingTo("232.00");
            assertThat(aging.overdue()).isEqualByComparingTo("216.00");
        });
        byte[] pdf = shop.bean(Statements.class).pdf(statement);
        Files.createDirectories(Path.of("target", "papers"));
        Files.write(Path.of("target", "papers", "statement.pdf"), pdf);
        try (PdfReader reader = new PdfReader(pdf)) {
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1))
                    .contains("Northwind", late.getOrderNumber(), "INV-2026-00002", "€232.00", "31 to 60 days overdue");
        }
    }

    @SliceTest
    void aCompanyThatOwesNothingHasAnEmptyOne(Slice shop) {
        Invoicing given = new Invoicing(shop);

        Statement statement =
                shop.bean(Statements.class).of(given.oslo.getCompany().getId()).orElseThrow();

        assertThat(statement.items()).isEmpty();
        assertThat(shop.bean(Statements.class).pdf(statement)).isNotEmpty();
        assertThat(shop.bean(Statements.class).of(-1)).isEmpty();
    }
}
