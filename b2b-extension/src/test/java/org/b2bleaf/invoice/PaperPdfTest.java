package org.b2bleaf.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.b2bleaf.invoice.rules.InvoiceSheet;
import org.b2bleaf.invoice.rules.InvoiceSheet.Line;
import org.b2bleaf.invoice.rules.PaperKind;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Leaves what it writes in {@code target/papers}, to be looked at. */
class PaperPdfTest {

    private static final Path PAPERS = Path.of("target", "papers");

    private final PaperPdf pdf = new PaperPdf();

    PaperPdfTest() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/B2bInvoiceMessages");
        messages.setDefaultEncoding("UTF-8");
        pdf.wording = new InvoiceWording();
        pdf.wording.messages = messages;
    }

    @Test
    void saysWhatTheSheetSays() throws IOException {
        InvoiceSheet sheet = Invoicing.sheet(
                PaperKind.INVOICE,
                "en",
                "Northwind Cafes",
                List.of("Oslo Harbour", "Havnegata 1", "0150 Oslo", "Norway"),
                line("COF-ESP-1KG", "Espresso, 1 kg", 10, "21.60"),
                line(
                        "CUP-PAP-200",
                        "Paper cups, 200 ml, brown, with lids of the same material, carton of 1000",
                        2,
                        "20.60"));

        assertThat(text(write("en", sheet)))
                .contains("INV-2026-00042", "Northwind Cafes", "NO 912 345 678 MVA", "123-45-67890", "PO-2026-77")
                .contains("COF-ESP-1KG", "Espresso, 1 kg", "€21.60", "€216.00", "25", "€64.30")
                .contains("NO93 8601 1117 947", "SPAVNOBB", "Apr 3, 2026", "Page 1 of 1");
    }

    @Test
    void writesKoreanChinesePolishAndNorwegian() throws IOException {
        assertThat(text(write(
                        "ko",
                        Invoicing.sheet(
                                PaperKind.INVOICE,
                                "ko",
                                "한빛 무역",
                                List.of("부산 지점", "중앙대로 1", "48943 부산", "대한민국"),
                                line("COF-ESP-1KG", "에스프레소 1 kg", 10, "21.60")))))
                .contains("청구서", "한빛 무역", "부산 지점", "에스프레소");
        assertThat(text(write(
                        "zh-TW",
                        Invoicing.sheet(
                                PaperKind.CREDIT_NOTE,
                                "zh-TW",
                                "臺北咖啡館",
                                List.of("信義路五段7號", "110 臺北市"),
                                line("COF-ESP-1KG", "濃縮咖啡豆", 10, "21.60")))))
                .contains("折讓單", "臺北咖啡館", "濃縮咖啡豆", "INV-2026-00042");
        assertThat(text(write(
                        "pl",
                        Invoicing.sheet(
                                PaperKind.INVOICE,
                                "pl",
                                "Kawiarnia Żółć",
                                List.of("ul. Świętokrzyska 12", "Łódź"),
                                line("X", "Łyżeczka", 1, "1.00")))))
                .contains("Kawiarnia Żółć", "Świętokrzyska", "Termin płatności");
        write(
                "fr",
                Invoicing.sheet(
                        PaperKind.INVOICE,
                        "fr",
                        "Atelier Dubois",
                        List.of("Lyon", "12 rue de la République", "69002 Lyon"),
                        line("X", "Café « Été »", 1000, "1.25")));
        write(
                "nb",
                Invoicing.sheet(
                        PaperKind.CREDIT_NOTE,
                        "nb",
                        "Blåbær & Sønn",
                        List.of("Øvre gate 3", "5003 Bergen"),
                        new Line(null, "Retur av åtte poser", null, null, new BigDecimal("172.80"))));
    }

    @Test
    void aLongOrderRepeatsItsHeadOnEachPage() throws IOException {
        Line[] lines = IntStream.rangeClosed(1, 120)
                .mapToObj(i -> line("SKU-" + i, "Product number " + i, i, "1.00"))
                .toArray(Line[]::new);
        byte[] bytes = write("long", Invoicing.sheet(PaperKind.INVOICE, "en", "Northwind", List.of("Oslo"), lines));

        try (PdfReader reader = new PdfReader(bytes)) {
            assertThat(reader.getNumberOfPages()).isBetween(3, 6);
            String last = new PdfTextExtractor(reader).getTextFromPage(2);
            assertThat(last).contains("Unit price", "Page 2 of " + reader.getNumberOfPages());
        }
    }

    /** The Chinese and Korean font has four megabytes; a paper embeds the letters that it uses. */
    @Test
    void staysSmall() throws IOException {
        byte[] bytes = write(
                "small",
                Invoicing.sheet(PaperKind.INVOICE, "ko", "한빛 무역", List.of("부산"), line("X", "에스프레소", 1, "1.00")));

        assertThat(bytes.length).isLessThan(250_000);
    }

    private static Line line(String code, String name, int quantity, String price) {
        BigDecimal unit = new BigDecimal(price);
        return new Line(code, name, quantity, unit, unit.multiply(BigDecimal.valueOf(quantity)));
    }

    private byte[] write(String name, InvoiceSheet sheet) throws IOException {
        // Stored and read again, as a paper is.
        byte[] bytes = pdf.render(SheetJson.read(SheetJson.write(sheet)));
        Files.createDirectories(PAPERS);
        Files.write(PAPERS.resolve(name + ".pdf"), bytes);
        return bytes;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            return new PdfTextExtractor(reader).getTextFromPage(1);
        }
    }
}
