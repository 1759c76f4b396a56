package org.b2bleaf.invoice;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.Resource;
import org.b2bleaf.invoice.PdfPaper.Face;
import org.b2bleaf.invoice.rules.InvoiceSheet;
import org.b2bleaf.invoice.rules.InvoiceSheet.Bank;
import org.b2bleaf.invoice.rules.InvoiceSheet.Line;
import org.b2bleaf.invoice.rules.InvoiceSheet.Party;
import org.b2bleaf.invoice.rules.InvoiceSheet.Sums;
import org.b2bleaf.invoice.rules.InvoiceSheet.Tax;
import org.b2bleaf.invoice.rules.PaperKind;
import org.springframework.stereotype.Component;

/** An invoice or a credit note on A4. What it says comes from the sheet alone; only its labels are texts of the product. */
@Component("b2bPaperPdf")
public class PaperPdf {

    private static final float[] COLUMNS = {16, 44, 9, 15, 16};
    private static final float[] COLUMNS_WITHOUT_PRICES = {84, 16};

    @Resource(name = "b2bInvoiceWording")
    protected InvoiceWording wording;

    public byte[] render(InvoiceSheet sheet) {
        return new Writing(sheet).render();
    }

    /** One paper. */
    private final class Writing {

        private final InvoiceSheet sheet;
        private final Locale locale;
        private final Currency currency;
        private final boolean credit;

        Writing(InvoiceSheet sheet) {
            this.sheet = sheet;
            this.locale = Locale.forLanguageTag(sheet.language());
            this.currency = Currency.getInstance(sheet.currency());
            this.credit = sheet.kind() == PaperKind.CREDIT_NOTE;
        }

        byte[] render() {
            String title = text(sheet.kind().name());
            return PdfPaper.write(
                    title + " " + sheet.number(),
                    sheet.seller().name(),
                    locale,
                    footer(),
                    (page, pages) -> text("page", page, pages),
                    document -> {
                        document.add(head(title));
                        document.add(parties());
                        document.add(lines());
                        document.add(sums());
                        notes(document);
                    });
        }

        private PdfPTable head(String title) {
            PdfPTable head = PdfPaper.table(55, 45);
            PdfPCell seller = PdfPaper.cell();
            seller.addElement(PdfPaper.paragraph(sheet.seller().name(), Face.STRONG));
            sheet.seller().address().forEach(line -> seller.addElement(PdfPaper.paragraph(line, Face.SMALL)));
            if (sheet.seller().taxId() != null) {
                seller.addElement(
                        PdfPaper.paragraph(text("taxId", sheet.seller().taxId()), Face.SMALL));
            }
            head.addCell(seller);
            PdfPCell named = PdfPaper.cell();
            Paragraph kind = PdfPaper.paragraph(title, Face.TITLE);
            kind.setAlignment(Element.ALIGN_RIGHT);
            named.addElement(kind);
            Paragraph number = PdfPaper.paragraph(sheet.number(), Face.STRONG);
            number.setAlignment(Element.ALIGN_RIGHT);
            named.addElement(number);
            head.addCell(named);
            head.setSpacingAfter(22);
            return head;
        }

        private PdfPTable parties() {
            PdfPTable parties = PdfPaper.table(30, 28, 42);
            parties.addCell(party("buyer", sheet.buyer()));
            parties.addCell(
                    sheet.shipTo() == null || sheet.shipTo().address().isEmpty()
                            ? PdfPaper.cell()
                            : party("shipTo", sheet.shipTo()));
            PdfPTable facts = PdfPaper.table(48, 52);
            fact(facts, "issuedOn", wording.day(sheet.issuedOn(), locale));
            if (credit) {
                fact(facts, "reverses", sheet.reverses().invoiceNumber());
                fact(facts, "reversesOf", wording.day(sheet.reverses().issuedOn(), locale));
            }
            fact(facts, "order", sheet.orderNumber());
            fact(facts, "orderedOn", wording.day(sheet.orderedOn(), locale));
            if (sheet.poNumber() != null) {
                fact(facts, "poNumber", sheet.poNumber());
            }
            if (!credit) {
                fact(facts, "terms", sheet.terms());
                if (sheet.sums().toPay().signum() > 0) {
                    fact(facts, "dueOn", due());
                }
            }
            PdfPCell cell = PdfPaper.cell();
            cell.addElement(facts);
            parties.addCell(cell);
            parties.setSpacingAfter(24);
            return parties;
        }

        private String due() {
            return sheet.dueOn() == null ? text("dueOnFulfilment") : wording.day(sheet.dueOn(), locale);
        }

        private PdfPCell party(String label, Party party) {
            PdfPCell cell = PdfPaper.cell();
            cell.setPaddingRight(10);
            cell.addElement(PdfPaper.paragraph(text(label), Face.LABEL));
            cell.addElement(PdfPaper.paragraph(party.name(), Face.STRONG));
            party.address().stream()
                    .filter(line -> !line.equals(party.name()))
                    .forEach(line -> cell.addElement(PdfPaper.paragraph(line, Face.TEXT)));
            if (party.taxId() != null) {
                cell.addElement(PdfPaper.paragraph(text("taxId", party.taxId()), Face.TEXT));
            }
            return cell;
        }

        private void fact(PdfPTable facts, String label, String value) {
            PdfPCell name = PdfPaper.cell();
            name.setPhrase(PdfPaper.phrase(text(label), Face.LABEL));
            name.setPaddingBottom(4);
            facts.addCell(name);
            PdfPCell said = PdfPaper.cell();
            said.setPhrase(PdfPaper.phrase(value, Face.TEXT));
            said.setHorizontalAlignment(Element.ALIGN_RIGHT);
            said.setPaddingBottom(4);
            facts.addCell(said);
        }

        private PdfPTable lines() {
            boolean priced = sheet.lines().stream().anyMatch(line -> line.quantity() != null);
            PdfPTable table = PdfPaper.table(priced ? COLUMNS : COLUMNS_WITHOUT_PRICES);
            List<String> columns = priced
                    ? List.of("code", "product", "quantity", "unitPrice", "amount")
                    : List.of("product", "amount");
            for (int i = 0; i < columns.size(); i++) {
                boolean right = priced ? i > 1 : i > 0;
                PdfPCell cell = PdfPaper.lineCell(PdfPaper.phrase(text(columns.get(i)), Face.LABEL), right);
                cell.setBorderWidthBottom(1);
                table.addCell(cell);
            }
            table.setHeaderRows(1);
            for (Line line : sheet.lines()) {
                if (priced) {
                    text(table, line.code() == null ? "" : line.code(), false);
                    text(table, line.name(), false);
                    text(table, line.quantity() == null ? "" : String.valueOf(line.quantity()), true);
                    text(table, line.unitPrice() == null ? "" : money(line.unitPrice()), true);
                } else {
                    text(table, line.name(), false);
                }
                text(table, money(line.total()), true);
            }
            return table;
        }

        private void text(PdfPTable table, String text, boolean right) {
            table.addCell(PdfPaper.lineCell(PdfPaper.phrase(text, Face.TEXT), right));
        }

        private PdfPTable sums() {
            PdfPTable box = PdfPaper.table(45, 55);
            box.setKeepTogether(true);
            box.setSpacingBefore(8);
            box.addCell(PdfPaper.cell());
            PdfPTable sums = PdfPaper.table(64, 36);
            Sums amounts = sheet.sums();
            sum(sums, text("goods"), amounts.goods(), Face.TEXT);
            if (amounts.discount().signum() > 0) {
                sum(sums, text("discount"), amounts.discount().negate(), Face.TEXT);
            }
            if (amounts.shipping().signum() > 0) {
                sum(sums, text("shipping"), amounts.shipping(), Face.TEXT);
            }
            for (Tax tax : sheet.taxes()) {
                sum(
                        sums,
                        tax.percent() == null
                                ? text("tax")
                                : text("taxOf", tax.percent().toPlainString()),
                        tax.amount(),
                        Face.TEXT);
            }
            sum(sums, text(credit ? "creditedTotal" : "total"), amounts.total(), Face.STRONG);
            if (!credit && amounts.paid().signum() > 0) {
                sum(sums, text("paid"), amounts.paid().negate(), Face.TEXT);
                sum(sums, text("toPay"), amounts.toPay(), Face.STRONG);
            }
            PdfPCell cell = PdfPaper.cell();
            cell.addElement(sums);
            box.addCell(cell);
            return box;
        }

        private void sum(PdfPTable sums, String label, BigDecimal amount, Face face) {
            for (PdfPCell cell : List.of(
                    PdfPaper.lineCell(PdfPaper.phrase(label, face), false),
                    PdfPaper.lineCell(PdfPaper.phrase(money(amount), face), true))) {
                cell.setBorder(face == Face.STRONG ? Rectangle.TOP : Rectangle.NO_BORDER);
                sums.addCell(cell);
            }
        }

        private void notes(Document document) throws DocumentException {
            if (sheet.taxExemption() != null) {
                String why = Stream.of(sheet.taxExemption(), sheet.buyer().taxId())
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining(", "));
                add(document, why.isEmpty() ? text("taxExempt") : text("taxExemptBecause", why));
            }
            if (credit) {
                add(
                        document,
                        text(
                                "creditNote",
                                sheet.reverses().invoiceNumber(),
                                wording.day(sheet.reverses().issuedOn(), locale)));
                if (!sheet.reverses().reason().isEmpty()) {
                    add(document, text("reason", sheet.reverses().reason()));
                }
            } else {
                payment(document);
            }
            if (!sheet.note().isBlank()) {
                add(document, sheet.note());
            }
        }

        private void payment(Document document) throws DocumentException {
            if (sheet.sums().toPay().signum() <= 0) {
                add(document, text("nothingToPay"));
                return;
            }
            Bank bank = sheet.bank();
            PdfPTable box = PdfPaper.table(100);
            box.setKeepTogether(true);
            box.setSpacingBefore(22);
            PdfPCell cell = PdfPaper.box();
            String amount = money(sheet.sums().toPay());
            cell.addElement(PdfPaper.paragraph(
                    sheet.dueOn() == null ? text("payOnFulfilment", amount) : text("payBy", amount, due()),
                    Face.STRONG));
            List<String> account = new ArrayList<>();
            if (bank.isGiven()) {
                add(
                        account,
                        "bank.holder",
                        bank.holder().isBlank() ? sheet.seller().name() : bank.holder());
                add(account, "bank.name", bank.bank());
                add(account, "bank.account", bank.account());
                add(account, "bank.code", bank.code());
            }
            account.add(text("bank.reference", sheet.number()));
            account.forEach(line -> cell.addElement(PdfPaper.paragraph(line, Face.TEXT)));
            box.addCell(cell);
            document.add(box);
        }

        private void add(List<String> lines, String label, String value) {
            if (!value.isBlank()) {
                lines.add(text(label, value));
            }
        }

        private void add(Document document, String text) throws DocumentException {
            Paragraph paragraph = PdfPaper.paragraph(text, Face.TEXT);
            paragraph.setSpacingBefore(14);
            document.add(paragraph);
        }

        private Phrase footer() {
            return PdfPaper.phrase(
                    Stream.concat(
                                    Stream.of(sheet.seller().name()),
                                    Stream.concat(
                                            sheet.seller().address().stream(),
                                            Stream.of(
                                                            sheet.seller().taxId() == null
                                                                    ? null
                                                                    : text(
                                                                            "taxId",
                                                                            sheet.seller()
                                                                                    .taxId()),
                                                            sheet.seller().contact())
                                                    .filter(part -> part != null)))
                            .collect(Collectors.joining(" · ")),
                    Face.SMALL);
        }

        private String money(BigDecimal amount) {
            return wording.money(amount, currency, locale);
        }

        private String text(String name, Object... arguments) {
            return wording.text(name, locale, arguments);
        }
    }
}
