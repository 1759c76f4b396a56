package org.b2bleaf.cart;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.b2bleaf.cart.QuickOrderFile.Problem;
import org.b2bleaf.cart.QuickOrderFile.Unreadable;
import org.b2bleaf.cart.rules.TypedLines;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * The first sheet of an XLSX workbook, read as a stream. Nothing in it is calculated: a cell with a formula says what it said
 * when the file was saved. Against packed bombs the workbook is unpacked once before it is read, and counted.
 */
final class Workbook {

    /** Of all parts together, in bytes. A sheet of 500 lines has some 50,000. */
    private static final long LARGEST_UNPACKED = 20_000_000;

    private static final int MOST_PARTS = 200;

    /** Rows in front of the first line, and empty ones in between, count too. */
    private static final int MOST_ROWS = 10_000;

    private static final int FIRST_COLUMNS = 5;

    private Workbook() {}

    /** @return the cells of each row as plain text; rows without any are empty, so that places tell line numbers */
    static List<List<String>> rows(byte[] file) throws Unreadable, IOException {
        if (isBomb(file)) {
            throw new Unreadable(Problem.NOT_A_WORKBOOK, null);
        }
        Rows rows = new Rows();
        try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(file))) {
            XSSFReader reader = new XSSFReader(opened);
            Iterator<InputStream> sheets = reader.getSheetsData();
            if (!sheets.hasNext()) {
                return List.of();
            }
            XMLReader parser = XMLHelper.newXMLReader();
            parser.setContentHandler(new XSSFSheetXMLHandler(
                    reader.getStylesTable(), new ReadOnlySharedStringsTable(opened), rows, new PlainNumbers(), false));
            try (InputStream sheet = sheets.next()) {
                parser.parse(new InputSource(sheet));
            }
        } catch (EnoughRows e) {
            throw new Unreadable(Problem.TOO_MANY_LINES, e);
        } catch (OpenXML4JException | SAXException | ParserConfigurationException | IOException | RuntimeException e) {
            // The bytes come from memory: whatever POI throws here says that they are no workbook.
            throw new Unreadable(Problem.NOT_A_WORKBOOK, e);
        }
        return rows.all;
    }

    private static boolean isBomb(byte[] file) throws Unreadable {
        byte[] buffer = new byte[8192];
        long unpacked = 0;
        int parts = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (++parts > MOST_PARTS) {
                    return true;
                }
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > LARGEST_UNPACKED) {
                        return true;
                    }
                }
            }
            return false;
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable(Problem.NOT_A_WORKBOOK, e);
        }
    }

    /** Numbers as they are stored, not as the sheet shows them: 1000 and not 1,000.00. */
    private static final class PlainNumbers extends DataFormatter {

        @Override
        public String formatRawCellContents(double value, int formatIndex, String formatString, boolean use1904) {
            return formatRawCellContents(value, formatIndex, formatString);
        }

        @Override
        public String formatRawCellContents(double value, int formatIndex, String formatString) {
            return Double.isFinite(value)
                    ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                    : String.valueOf(value);
        }
    }

    /** Collects the first cells of each row. */
    private static final class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {

        private final List<List<String>> all = new ArrayList<>();
        private List<String> row = new ArrayList<>();
        private int filled;

        @Override
        public void startRow(int number) {
            if (number >= MOST_ROWS) {
                throw new EnoughRows();
            }
            while (all.size() < number) {
                all.add(List.of());
            }
            row = new ArrayList<>();
        }

        @Override
        public void cell(String reference, String value, XSSFComment comment) {
            int column = reference == null ? row.size() : new CellReference(reference).getCol();
            if (column >= FIRST_COLUMNS || value == null) {
                return;
            }
            while (row.size() < column) {
                row.add("");
            }
            row.add(value);
        }

        @Override
        public void endRow(int number) {
            all.add(row);
            if (!row.isEmpty() && ++filled > TypedLines.MOST + 1) {
                throw new EnoughRows();
            }
        }
    }

    /** Stops POI. */
    private static final class EnoughRows extends RuntimeException {

        private static final long serialVersionUID = 1L;

        EnoughRows() {
            super(null, null, false, false);
        }
    }
}
