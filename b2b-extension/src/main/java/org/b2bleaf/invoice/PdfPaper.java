package org.b2bleaf.invoice;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.BiFunction;

/**
 * A document on A4 in one look, with a footer and page numbers. Fonts are embedded, so that it looks the same everywhere:
 * Liberation Sans for Latin letters, Nanum Gothic for Korean, Droid Sans Fallback for Chinese and Japanese.
 */
final class PdfPaper {

    private static final Color INK = new Color(0x1d, 0x26, 0x24);
    private static final Color QUIET = new Color(0x56, 0x62, 0x5f);
    private static final Color RULE = new Color(0xd5, 0xdb, 0xd8);
    private static final Color GROUND = new Color(0xf3, 0xf6, 0xf4);

    private static final float LEADING = 1.3f;
    private static final float MARGIN = 50;
    private static final float FOOT = 64;

    private PdfPaper() {}

    /** How a text looks. */
    enum Face {
        TITLE(20, true, INK),
        STRONG(10, true, INK),
        TEXT(9.5f, false, INK),
        SMALL_STRONG(8, true, INK),
        SMALL_TEXT(8, false, INK),
        LABEL(8.5f, false, QUIET),
        SMALL(8, false, QUIET);

        private final float size;
        private final boolean bold;
        private final Color colour;

        Face(float size, boolean bold, Color colour) {
            this.size = size;
            this.bold = bold;
            this.colour = colour;
        }
    }

    /** What stands on the pages. */
    interface Content {
        void addTo(Document document) throws DocumentException;
    }

    /** Read once and when they are needed, as those of Eastern Asia have four megabytes each. */
    private static final class Latin {
        static final BaseFont REGULAR = read("/liberation/LiberationSans-Regular.ttf");
        static final BaseFont BOLD = read("/liberation/LiberationSans-Bold.ttf");
    }

    private static final class Korean {
        static final BaseFont REGULAR = read("/org/b2bleaf/invoice/fonts/NanumGothic.ttf");
    }

    private static final class Chinese {
        static final BaseFont REGULAR = read("/org/b2bleaf/invoice/fonts/DroidSansFallbackFull.ttf");
    }

    private static BaseFont read(String file) {
        try (InputStream in = PdfPaper.class.getResourceAsStream(file)) {
            return BaseFont.createFont(
                    file.substring(1), BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + file + " cannot be read", e);
        }
    }

    /** The font that has a letter; the Latin one, which draws an empty box, when none has it. */
    private static BaseFont fontOf(int codePoint, BaseFont latin) {
        if (codePoint < 0x80 || latin.charExists(codePoint)) {
            return latin;
        }
        if (Character.UnicodeScript.of(codePoint) != Character.UnicodeScript.HANGUL
                && Chinese.REGULAR.charExists(codePoint)) {
            return Chinese.REGULAR;
        }
        return Korean.REGULAR.charExists(codePoint) ? Korean.REGULAR : latin;
    }

    /**
     * @param title of the file, as a viewer shows it
     * @param pageOfPages names a page by its number and the number of all
     */
    static byte[] write(
            String title,
            String author,
            Locale locale,
            Phrase footer,
            BiFunction<String, String, String> pageOfPages,
            Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, FOOT + 12)) {
            PdfWriter writer = PdfWriter.getInstance(document, out);
            writer.setPageEvent(new Foot(footer, pageOfPages));
            writer.getExtraCatalog().put(PdfName.LANG, new PdfString(locale.toLanguageTag()));
            document.addTitle(title);
            document.addAuthor(author);
            document.open();
            content.addTo(document);
        } catch (DocumentException e) {
            throw new IllegalStateException("A document could not be written", e);
        }
        return out.toByteArray();
    }

    static PdfPTable table(float... widths) {
        PdfPTable table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        return table;
    }

    static PdfPCell cell() {
        PdfPCell cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        cell.setLeading(0, LEADING);
        return cell;
    }

    /** A cell of a list, with a line below. */
    static PdfPCell lineCell(Phrase phrase, boolean right) {
        PdfPCell cell = new PdfPCell(phrase);
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(RULE);
        cell.setBorderWidth(0.5f);
        cell.setPadding(5);
        cell.setPaddingLeft(right ? 5 : 0);
        cell.setPaddingRight(right ? 0 : 5);
        cell.setHorizontalAlignment(right ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
        cell.setLeading(0, LEADING);
        return cell;
    }

    static PdfPCell box() {
        PdfPCell cell = cell();
        cell.setBackgroundColor(GROUND);
        cell.setPadding(12);
        cell.setPaddingTop(6);
        return cell;
    }

    static Paragraph paragraph(String text, Face face) {
        Paragraph paragraph = new Paragraph(phrase(text, face));
        paragraph.setLeading(face.size * LEADING);
        return paragraph;
    }

    /** Each letter in the first font that has it. */
    static Phrase phrase(String text, Face face) {
        Phrase phrase = new Phrase();
        phrase.setLeading(face.size * LEADING);
        BaseFont latin = face.bold ? Latin.BOLD : Latin.REGULAR;
        StringBuilder run = new StringBuilder();
        BaseFont current = latin;
        // The narrow blank of French amounts is in no font.
        for (int codePoint : text.replace('\u202f', '\u00a0').codePoints().toArray()) {
            BaseFont font = fontOf(codePoint, latin);
            if (font != current) {
                add(phrase, run, current, face);
                current = font;
            }
            run.appendCodePoint(codePoint);
        }
        add(phrase, run, current, face);
        return phrase;
    }

    private static void add(Phrase phrase, StringBuilder run, BaseFont base, Face face) {
        if (!run.isEmpty()) {
            Font font = new Font(base, face.size, Font.NORMAL, face.colour);
            Chunk chunk = new Chunk(run.toString(), font);
            if (face.bold && base != Latin.BOLD) {
                // The fonts of Eastern Asia have no bold: their letters are drawn with an outline.
                chunk.setTextRenderMode(PdfContentByte.TEXT_RENDER_MODE_FILL_STROKE, face.size / 40, face.colour);
            }
            phrase.add(chunk);
            run.setLength(0);
        }
    }

    /** The foot of each page. How many pages there are is known at the end, so room is left for it. */
    private static final class Foot extends PdfPageEventHelper {

        private static final float WIDTH = 120;

        private final Phrase footer;
        private final BiFunction<String, String, String> pageOfPages;
        private final java.util.List<PdfTemplate> pages = new java.util.ArrayList<>();

        Foot(Phrase footer, BiFunction<String, String, String> pageOfPages) {
            this.footer = footer;
            this.pageOfPages = pageOfPages;
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            PdfContentByte canvas = writer.getDirectContent();
            float right = document.getPageSize().getRight(MARGIN);
            canvas.setColorStroke(RULE);
            canvas.setLineWidth(0.5f);
            canvas.moveTo(MARGIN, FOOT - 4);
            canvas.lineTo(right, FOOT - 4);
            canvas.stroke();
            ColumnText column = new ColumnText(canvas);
            column.setSimpleColumn(footer, MARGIN, 20, right - WIDTH, FOOT - 4, 11, Element.ALIGN_LEFT);
            column.go();
            PdfTemplate page = canvas.createTemplate(WIDTH, 16);
            canvas.addTemplate(page, right - WIDTH, FOOT - 18);
            pages.add(page);
        }

        @Override
        public void onCloseDocument(PdfWriter writer, Document document) {
            for (int i = 0; i < pages.size(); i++) {
                String text = pageOfPages.apply(String.valueOf(i + 1), String.valueOf(pages.size()));
                ColumnText.showTextAligned(pages.get(i), Element.ALIGN_RIGHT, phrase(text, Face.SMALL), WIDTH, 3, 0);
            }
        }
    }
}
