package org.b2bleaf.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.b2bleaf.cart.QuickOrderFile.Problem;
import org.b2bleaf.cart.QuickOrderFile.Unreadable;
import org.b2bleaf.cart.rules.Refusal;
import org.b2bleaf.cart.rules.TypedLine;
import org.b2bleaf.cart.rules.TypedLines;
import org.junit.jupiter.api.Test;

class QuickOrderFileTest {

    @Test
    void aTextFileIsReadWithOrWithoutAByteOrderMark() throws Exception {
        assertThat(read("sku,quantity\r\nKÄS-1,2\r\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(new TypedLine(2, "KÄS-1,2", "KÄS-1", 2, null));
        assertThat(read("\uFEFFA;1".getBytes(StandardCharsets.UTF_8)))
                .extracting(TypedLine::code)
                .containsExactly("A");
    }

    @Test
    void aWorkbookGivesTheFirstTwoCellsOfItsFirstSheet() throws Exception {
        byte[] file = workbook(sheet -> {
            row(sheet, 0, "SKU", "Quantity");
            row(sheet, 1, "COF-ESP-1KG", 12.0);
            row(sheet, 3, 12345.0, 6.0);
            row(sheet, 4, "COF-ESP-250", "24");
            row(sheet, 5, "COF-FLT-1KG", 1.5);
            row(sheet, 6, "COF-DEC-1KG", "many");
        });

        List<TypedLine> lines = read(file);

        assertThat(lines).extracting(TypedLine::number).containsExactly(2, 4, 5, 6, 7);
        assertThat(lines)
                .extracting(TypedLine::code)
                .containsExactly("COF-ESP-1KG", "12345", "COF-ESP-250", null, null);
        assertThat(lines).extracting(TypedLine::quantity).containsExactly(12, 6, 24, 0, 0);
        assertThat(lines.get(3)).isEqualTo(new TypedLine(6, "COF-FLT-1KG,1.5", null, 0, Refusal.NOT_WHOLE));
    }

    @Test
    void aFormulaIsReadAsTheValueThatItHad() throws Exception {
        byte[] file = workbook(sheet -> {
            Row row = sheet.createRow(0);
            row.createCell(0).setCellFormula("CONCATENATE(\"COF\",\"-ESP-1KG\")");
            row.getCell(0).setCellValue("COF-ESP-1KG");
            row.createCell(1).setCellFormula("5*4");
            row.getCell(1).setCellValue(20);
            // Nobody calculates: the file says another thing than the formula would.
            row.createCell(2).setCellFormula("1/0");
            row.getCell(2).setCellValue("");
        });

        assertThat(read(file)).containsExactly(new TypedLine(1, "COF-ESP-1KG,20", "COF-ESP-1KG", 20, null));
    }

    @Test
    void aNumberIsReadAsItIsStoredHoweverTheSheetShowsIt() throws Exception {
        byte[] file = workbook(sheet -> {
            row(sheet, 0, "A", 1000.0);
            CellStyle style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("#,##0.00 \"pieces\""));
            sheet.getRow(0).getCell(1).setCellStyle(style);
        });

        assertThat(read(file)).extracting(TypedLine::quantity).containsExactly(1000);
    }

    @Test
    void whatIsTooBigIsRefusedAsAWhole() {
        refused(new byte[QuickOrderFile.LARGEST + 1], Problem.TOO_BIG);
        refused(
                IntStream.rangeClosed(0, TypedLines.MOST)
                        .mapToObj(i -> "A" + i + ",1")
                        .collect(Collectors.joining("\n"))
                        .getBytes(StandardCharsets.UTF_8),
                Problem.TOO_MANY_LINES);
        refused(
                workbook(sheet -> IntStream.rangeClosed(0, TypedLines.MOST).forEach(i -> row(sheet, i, "A" + i, 1.0))),
                Problem.TOO_MANY_LINES);
        refused(workbook(sheet -> row(sheet, 500_000, "A", 1.0)), Problem.TOO_MANY_LINES);
    }

    @Test
    void whatSaysNothingIsRefused() {
        refused(new byte[0], Problem.EMPTY);
        refused("\n\n".getBytes(StandardCharsets.UTF_8), Problem.EMPTY);
        refused("sku,quantity".getBytes(StandardCharsets.UTF_8), Problem.EMPTY);
        refused(workbook(sheet -> {}), Problem.EMPTY);
    }

    @Test
    void whatIsNeitherTextNorWorkbookIsRefused() throws IOException {
        refused(new byte[] {(byte) 0xff, (byte) 0xfe, 'A', 0}, Problem.NOT_TEXT);
        refused("A,1\0".getBytes(StandardCharsets.UTF_8), Problem.NOT_TEXT);
        refused("K\u00c4S,1".getBytes(StandardCharsets.ISO_8859_1), Problem.NOT_TEXT);
        // A password makes an XLSX an OLE file, as an old XLS is one.
        refused(
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1},
                Problem.NOT_TEXT);
        refused(zip("hello.txt", "hello".getBytes(StandardCharsets.UTF_8)), Problem.NOT_A_WORKBOOK);
        byte[] whole = workbook(sheet -> row(sheet, 0, "A", 1.0));
        refused(Arrays.copyOf(whole, whole.length / 2), Problem.NOT_A_WORKBOOK);
    }

    /** OWASP's File Upload Cheat Sheet: limit the size after decompression. */
    @Test
    void aPackedBombIsNotUnpacked() throws IOException {
        byte[] bomb = zip("xl/worksheets/sheet1.xml", new byte[100_000_000]);

        assertThat(bomb.length).isLessThan(QuickOrderFile.LARGEST);
        refused(bomb, Problem.NOT_A_WORKBOOK);
    }

    @Test
    void nothingOutsideTheWorkbookIsAskedFor() throws IOException {
        String sheet =
                """
                <?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                <row r="1"><c r="A1" t="inlineStr"><is><t>&e;</t></is></c><c r="B1"><v>1</v></c></row>
                </sheetData></worksheet>""";
        byte[] plain = workbook(it -> row(it, 0, "A", 1.0));

        refused(withPart(plain, "xl/worksheets/sheet1.xml", sheet), Problem.NOT_A_WORKBOOK);
    }

    private static byte[] withPart(byte[] workbook, String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var from = new java.util.zip.ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(part.getName()));
                to.write(
                        part.getName().equals(name)
                                ? content.strip().getBytes(StandardCharsets.UTF_8)
                                : from.readAllBytes());
            }
        }
        return bytes.toByteArray();
    }

    private static List<TypedLine> read(byte[] file) throws Unreadable, IOException {
        return QuickOrderFile.read(new ByteArrayInputStream(file));
    }

    private static void refused(byte[] file, Problem problem) {
        assertThatThrownBy(() -> read(file)).isInstanceOfSatisfying(Unreadable.class, e -> assertThat(e.problem())
                .isEqualTo(problem));
    }

    private static byte[] workbook(Consumer<Sheet> content) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            content.accept(workbook.createSheet("Order"));
            workbook.createSheet("Notes").createRow(0).createCell(0).setCellValue("not read");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void row(Sheet sheet, int number, Object code, Object quantity) {
        Row row = sheet.createRow(number);
        Object[] cells = {code, quantity};
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Double value) {
                row.createCell(i).setCellValue(value);
            } else {
                row.createCell(i).setCellValue((String) cells[i]);
            }
        }
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
