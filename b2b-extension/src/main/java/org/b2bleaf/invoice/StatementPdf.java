package org.b2bleaf.invoice;

import com.lowagie.text.Element;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.Resource;
import org.b2bleaf.invoice.PdfPaper.Face;
import org.b2bleaf.invoice.rules.InvoiceSheet.Party;
import org.b2bleaf.ordering.aging.Aging;
import org.b2bleaf.ordering.aging.OpenItem;
import org.b2bleaf.ordering.aging.rules.Age;
import org.springframework.stereotype.Component;

/** A statement on A4. */
@Component("b2bStatementPdf")
public class StatementPdf {

    private static final float[] COLUMNS = {17, 21, 16, 12, 12, 11, 11};
    private static final List<String> HEADS = List.of("invoice", "order", "location", "date", "due", "total", "open");
    private static final int FIRST_AMOUNT = 5;

    @Resource(name = "b2bInvoiceWording")
    protected InvoiceWording wording;

    @Resource(name = "b2bClock")
    protected Clock clock;

    public byte[] render(Statement statement) {
        Locale locale = Locale.forLanguageTag(statement.language());
        String title = wording.text("STATEMENT", locale);
        return PdfPaper.write(
                title + " " + statement.companyName(),
                statement.seller().name(),
                locale,
                footer(statement, locale),
                (page, pages) -> wording.text("page", locale, page, pages),
                document -> {
                    document.add(head(statement, title, locale));
                    if (statement.items().isEmpty()) {
                        document.add(PdfPaper.paragraph(wording.text("statement.nothing", locale), Face.TEXT));
                        return;
                    }
                    document.add(items(statement, locale));
                    if (statement.more()) {
                        document.add(PdfPaper.paragraph(
                                wording.text(
                                        "statement.more",
                                        locale,
                                        String.valueOf(statement.items().size())),
                                Face.LABEL));
                    }
                    for (Aging aging : statement.agings()) {
                        document.add(ages(aging, locale));
                    }
                });
    }

    private PdfPTable head(Statement statement, String title, Locale locale) {
        PdfPTable head = PdfPaper.table(55, 45);
        PdfPCell parties = PdfPaper.cell();
        parties.addElement(PdfPaper.paragraph(statement.seller().name(), Face.STRONG));
        statement.seller().address().forEach(line -> parties.addElement(PdfPaper.paragraph(line, Face.SMALL)));
        Party buyer = statement.buyer();
        Paragraph name = PdfPaper.paragraph(buyer.name(), Face.STRONG);
        name.setSpacingBefore(18);
        parties.addElement(name);
        buyer.address().forEach(line -> parties.addElement(PdfPaper.paragraph(line, Face.TEXT)));
        if (buyer.taxId() != null) {
            parties.addElement(PdfPaper.paragraph(wording.text("taxId", locale, buyer.taxId()), Face.TEXT));
        }
        head.addCell(parties);
        PdfPCell named = PdfPaper.cell();
        for (Paragraph line : List.of(
                PdfPaper.paragraph(title, Face.TITLE),
                PdfPaper.paragraph(
                        wording.text("statement.asOf", locale, wording.day(statement.day(), locale)), Face.STRONG))) {
            line.setAlignment(Element.ALIGN_RIGHT);
            named.addElement(line);
        }
        head.addCell(named);
        head.setSpacingAfter(24);
        return head;
    }

    private PdfPTable items(Statement statement, Locale locale) {
        PdfPTable table = PdfPaper.table(COLUMNS);
        for (int i = 0; i < HEADS.size(); i++) {
            PdfPCell cell = PdfPaper.lineCell(
                    PdfPaper.phrase(wording.text("statement." + HEADS.get(i), locale), Face.LABEL), i >= FIRST_AMOUNT);
            cell.setBorderWidthBottom(1);
            table.addCell(cell);
        }
        table.setHeaderRows(1);
        for (Statement.Item each : statement.items()) {
            OpenItem item = each.item();
            Face face = item.age().isOverdue() ? Face.SMALL_STRONG : Face.SMALL_TEXT;
            List<String> texts = List.of(
                    each.invoiceNumber() == null ? "" : each.invoiceNumber(),
                    item.orderNumber(),
                    item.locationName(),
                    wording.day(item.submittedAt().atZone(clock.getZone()).toLocalDate(), locale),
                    item.dueDate() == null ? "–" : wording.day(item.dueDate(), locale),
                    wording.money(item.total(), item.currency(), locale),
                    wording.money(item.open(), item.currency(), locale));
            for (int i = 0; i < texts.size(); i++) {
                table.addCell(PdfPaper.lineCell(PdfPaper.phrase(texts.get(i), face), i >= FIRST_AMOUNT));
            }
        }
        return table;
    }

    private PdfPTable ages(Aging aging, Locale locale) {
        PdfPTable box = PdfPaper.table(45, 55);
        box.setKeepTogether(true);
        box.setSpacingBefore(18);
        box.addCell(PdfPaper.cell());
        PdfPTable sums = PdfPaper.table(64, 36);
        for (Age age : Age.values()) {
            if (aging.amount(age).signum() != 0) {
                sum(sums, "statement.age." + age, aging.amount(age), aging.currency(), Face.TEXT, locale);
            }
        }
        if (aging.overdue().signum() > 0) {
            sum(sums, "statement.overdue", aging.overdue(), aging.currency(), Face.STRONG, locale);
        }
        sum(sums, "statement.outstanding", aging.outstanding(), aging.currency(), Face.STRONG, locale);
        PdfPCell cell = PdfPaper.cell();
        cell.addElement(sums);
        box.addCell(cell);
        return box;
    }

    private void sum(PdfPTable sums, String label, BigDecimal amount, Currency currency, Face face, Locale locale) {
        sums.addCell(PdfPaper.lineCell(PdfPaper.phrase(wording.text(label, locale), face), false));
        sums.addCell(PdfPaper.lineCell(PdfPaper.phrase(wording.money(amount, currency, locale), face), true));
    }

    private Phrase footer(Statement statement, Locale locale) {
        Party seller = statement.seller();
        return PdfPaper.phrase(
                Stream.of(
                                seller.name(),
                                String.join(" · ", seller.address()),
                                seller.taxId() == null ? "" : wording.text("taxId", locale, seller.taxId()),
                                seller.contact() == null ? "" : seller.contact())
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(" · ")),
                Face.SMALL);
    }
}
