package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.b2bleaf.demo.testing.Answer;
import org.b2bleaf.demo.testing.ShopBrowser;
import org.b2bleaf.demo.testing.ShopForm;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Companies as files, on the admin's page for it. */
public class Exchanging {

    private static final String PAGE = "/admin/b2b-import";
    private static final String JOB = "/b2b-import/";
    private static final String COMPANIES = "companies.csv";
    private static final String HEADER = "external_id,name,notes,status,main_contact_email\n";
    private static final Duration LONGEST_IMPORT = Duration.ofMinutes(2);

    private final Merchant merchant;
    private Map<String, byte[]> files = new LinkedHashMap<>();
    private byte[] upload;

    public Exchanging(Merchant merchant) {
        this.merchant = merchant;
    }

    private ShopBrowser admin() {
        return merchant.admin();
    }

    /** Sends the upload to be imported and waits for nothing. @return the page of the import */
    String startImport() {
        admin().visit(PAGE);
        ShopForm form = admin().formWithButton("Dry run").with("step", "import");
        Answer answer = admin().submitWithFile(form, "file", "upload.zip", upload);
        assertThat(answer.isRedirect()).as(answer.toString()).isTrue();
        return answer.location().getPath();
    }

    // Uploads

    @Given("an upload with {string}")
    public void uploadWith(String file, String content) {
        files = new LinkedHashMap<>();
        uploadHas(file, content);
    }

    @Given("the upload has {string}")
    public void uploadHas(String file, String content) {
        files.put(file, content.getBytes(StandardCharsets.UTF_8));
        upload = zip(files);
    }

    @Given("an upload of the export")
    public void uploadOfExport() {
        upload = admin().download(PAGE + "/export.zip");
    }

    @Given("an upload of the example")
    public void uploadOfExample() {
        upload = admin().download(PAGE + "/sample.zip");
    }

    @Given("an upload that is no ZIP at all")
    public void noZip() {
        upload = HEADER.getBytes(StandardCharsets.UTF_8);
    }

    @Given("an upload that is a ZIP cut in half")
    public void halfZip() {
        byte[] whole = zip(Map.of(COMPANIES, (HEADER + "A,\"" + "wide range ".repeat(90) + "\",,,").getBytes()));
        upload = Arrays.copyOf(whole, 80);
    }

    @Given("an upload that is a ZIP with a path")
    public void zipWithPath() {
        upload = zip(Map.of("../" + COMPANIES, HEADER.getBytes(StandardCharsets.UTF_8)));
    }

    @Given("an upload that is a ZIP bomb")
    public void bomb() {
        upload = zip(Map.of(COMPANIES, new byte[50_000_000]));
    }

    @Given("an upload that is larger than the limit")
    public void tooLarge() {
        upload = Arrays.copyOf(zip(Map.of(COMPANIES, HEADER.getBytes(StandardCharsets.UTF_8))), 12_000_000);
    }

    @Given("an upload that is a file in Latin-1")
    public void latin1() {
        upload = zip(Map.of(COMPANIES, (HEADER + "A,Café,,,\n").getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Given("an upload that is a file with a cell of 10 MB")
    public void hugeCell() {
        byte[] noise = new byte[10_000_000];
        Random random = new Random(1);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) ('a' + random.nextInt(8));
        }
        upload = zip(Map.of(
                COMPANIES, (HEADER + "A,\"" + new String(noise, StandardCharsets.US_ASCII) + "\",,,\n").getBytes()));
    }

    @Given("an upload that is a file with a wrong header")
    public void wrongHeader() {
        upload = zip(Map.of(COMPANIES, "external_id,name,notes,status,main_contact_email,colour\n".getBytes()));
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    // The page

    @When("the merchant makes a dry run of the upload")
    public void dryRun() {
        send("check");
    }

    @When("the merchant imports the upload")
    public void imports() {
        send("import");
    }

    private void send(String step) {
        admin().visit(PAGE);
        ShopForm form = admin().formWithButton("Dry run").with("step", step);
        Answer answer = admin().submitWithFile(form, "file", "upload.zip", upload);
        assertThat(answer.status()).as(answer.toString()).isIn(302, 400);
        admin().follow();
        if (answer.isRedirect() && admin().last().status() == 200) {
            awaitEnd(admin().last().address().getPath());
        }
    }

    private void awaitEnd(String page) {
        Awaitility.await("the import to end").atMost(LONGEST_IMPORT).until(() -> {
            admin().visit(page);
            return admin().last().page().selectFirst("progress") == null;
        });
    }

    @When("the merchant presses {string}")
    public void presses(String button) {
        admin().submit(admin().formWithButton(button));
        admin().follow();
        awaitEnd(admin().last().address().getPath());
    }

    @Then("the import's status is {string}")
    public void statusIs(String status) {
        Element badge = admin().last().page().selectFirst("[data-b2b-import-status]");
        assertThat(badge).as(admin().last().toString()).isNotNull();
        assertThat(badge.attr("data-b2b-import-status"))
                .as(admin().last().toString())
                .isEqualTo(status);
    }

    @Then("the import counts for {string}: {int} created, {int} changed, {int} unchanged")
    public void counts(String kind, int created, int changed, int unchanged) {
        assertThat(countsOf(kind)).as(admin().last().toString()).containsExactly(created, changed, unchanged);
    }

    @Then("the import creates and changes nothing")
    public void changesNothing() {
        for (String kind : List.of("COMPANIES", "LOCATIONS", "CUSTOMERS", "PERMISSIONS")) {
            assertThat(countsOf(kind).subList(0, 2)).as(kind).containsExactly(0, 0);
            assertThat(countsOf(kind).get(2)).as(kind).isPositive();
        }
    }

    private List<Integer> countsOf(String kind) {
        return admin().last().page().select("[data-b2b-count=" + kind + "] td").stream()
                .map(cell -> Integer.valueOf(cell.text()))
                .toList();
    }

    @Then("these problems are told")
    public void problemsAreTold(DataTable expected) {
        List<List<String>> told = admin().last().page().select("[data-b2b-problem]").stream()
                .map(row -> List.of(
                        row.child(0).text(), row.child(1).text(), row.child(2).text(), row.attr("data-b2b-problem")))
                .toList();
        assertThat(told)
                .as(admin().last().toString())
                .containsExactlyInAnyOrderElementsOf(expected.asLists().subList(1, expected.height()));
        assertThat(admin().last().text()).doesNotContain("B2bImport_");
    }

    @Then("the problems can be downloaded as a file")
    public void problemsAsFile() {
        byte[] file = admin().download(admin().last().address().getPath() + "/problems.csv");
        assertThat(new String(file, StandardCharsets.UTF_8)).contains("companies.csv,3,name,");
    }

    @Then("the import is refused because of {string}")
    public void refusedBecauseOf(String reason) {
        Answer answer = admin().last();
        Element atField = answer.page().selectFirst("#b2b-import-file-problem");
        if (atField == null) {
            statusIs("REFUSED");
            assertThat(answer.page().select("[data-b2b-problem]").eachAttr("data-b2b-problem"))
                    .containsExactly(reason);
        } else {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(List.of("NOT_A_ZIP", "UPLOAD_TOO_BIG")).contains(reason);
            assertThat(atField.text()).isNotBlank().doesNotContain("B2bImport_");
        }
    }

    @Then("the newest import among the jobs is {string}: {string}, {string}")
    public void newestJobIs(String what, String state, String result) {
        Elements cells = newestJob().select("td");
        assertThat(cells.eachText())
                .as(admin().last().toString())
                .startsWith(what, "upload.zip", state, result)
                .doesNotContain("");
    }

    private Element newestJob() {
        Element row = admin().last().page().selectFirst("tr[data-b2b-job*=" + JOB + "]");
        assertThat(row).as(admin().last().toString()).isNotNull();
        return row;
    }

    @Then("it leads to the page of the import")
    public void leadsToPage() {
        admin().visit(newestJob().selectFirst("a").absUrl("href"));
        statusIs("DONE");
    }

    @Then("there is no company {string}")
    public void noCompany(String name) {
        ShopBrowser admin = admin();
        Answer before = admin.last();
        String companies = entry(admin.download(PAGE + "/export.zip"), COMPANIES);
        assertThat(companies).doesNotContain(name);
        assertThat(admin.last()).isSameAs(before);
    }

    @Then("the exported {string} has a line with {string}")
    public void exportedHas(String file, String words) {
        assertThat(entry(admin().download(PAGE + "/export.zip"), file)).contains(words);
    }

    private static String entry(byte[] zip, String name) {
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(entries.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("The ZIP has no " + name);
    }
}
