package org.b2bleaf.demo.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.b2bleaf.demo.testing.Answer;
import org.b2bleaf.demo.testing.ApiDescription;
import org.b2bleaf.demo.testing.DemoProcess;
import org.b2bleaf.demo.testing.Mailbox;
import org.b2bleaf.demo.testing.ShopBrowser;
import org.b2bleaf.demo.testing.ShopForm;
import org.jsoup.nodes.Element;

/** A demo on a PostgreSQL of its own, which bad input may leave in any state, and those who send it. */
final class FuzzedDemo implements AutoCloseable {

    static final String API = "/admin/api/b2b/v1";

    private final EmbeddedPostgres postgres;
    private final DemoProcess demo;
    private final Site shop;
    private final Site admin;

    private FuzzedDemo(EmbeddedPostgres postgres, DemoProcess demo) {
        this.postgres = postgres;
        this.demo = demo;
        shop = new Site("shop", demo.shop(), "", "/sign-in");
        admin = new Site("admin", root(demo.admin()), "/admin", "/admin/login");
    }

    private static URI root(URI address) {
        return address.resolve("/");
    }

    static FuzzedDemo start() throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start();
        DemoProcess demo = DemoProcess.on(
                DemoProcess.newFolder("fuzz"),
                Map.of(
                        "demo.db.url", url(postgres),
                        "demo.db.user", "postgres",
                        "demo.db.password", "postgres",
                        "b2b.api.requestsPerMinute", "100000",
                        "b2b.webhook.allowPrivateAddresses", "false"));
        return new FuzzedDemo(postgres, demo.start());
    }

    private static String url(EmbeddedPostgres postgres) {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    Changes changes() throws SQLException {
        return new Changes(url(postgres), "postgres", "postgres");
    }

    Site shop() {
        return shop;
    }

    Site admin() {
        return admin;
    }

    /** One of each kind of people in the shop. */
    List<Visitor> shoppers() {
        return List.of(
                new Visitor("a guest", shop, "/sign-in", site -> new ShopBrowser(site.address())),
                buyer("lars@northwind.example", ""),
                buyer("ingrid@northwind.example", "NWC-OSL"),
                buyer("minjun@hanbit.example", ""),
                buyer("dana@shopper.example", ""));
    }

    private Visitor buyer(String email, String location) {
        return new Visitor(email, shop, "/account/profile", site -> {
            ShopBrowser browser = new ShopBrowser(site.address());
            Mailbox mailbox = demo.mailbox();
            int before = mailbox.count(email);
            browser.visit("/sign-in");
            browser.submit(browser.formWithButton("Send code").with("email", email));
            browser.follow();
            browser.submit(browser.formWithButton("Sign in").with("code", mailbox.nextCode(email, before)));
            browser.follow();
            if (!location.isEmpty()) {
                Answer picker = browser.visit("/account/location");
                Element option = picker.page().selectFirst("[data-b2b-location-option=" + location + "]");
                browser.submit(ShopForm.of(option.closest("form")).with("locationId", option.attr("value")));
            }
            browser.visit("/cart");
            browser.visit("/search?q=espresso");
            return browser;
        });
    }

    Visitor merchant() {
        return new Visitor("the merchant", admin, "/admin/company/add", site -> {
            ShopBrowser browser = new ShopBrowser(site.address());
            browser.visit("/admin/login");
            browser.submit(browser.formTo("/admin/", "j_username")
                    .with("j_username", "admin")
                    .with("j_password", "admin"));
            browser.follow();
            return browser;
        });
    }

    /** Makes records of kinds that a new shop has none of. */
    void prepare(ShopBrowser merchant) {
        merchant.visit("/admin/b2b-webhook/new");
        ShopForm webhook = ShopForm.of(merchant.last().page().selectFirst("#b2b-webhook-form"))
                .with("url", "https://erp.cafe-lumen.example/hooks");
        merchant.submit(webhook);
    }

    /** @return reads the causes out of what both logs have got since it was asked for the last time */
    Supplier<String> log() {
        List<Path> files =
                List.of(demo.data().resolve("log/admin.log"), demo.data().resolve("log/storefront.log"));
        Map<Path, Long> read = new HashMap<>();
        return () -> files.stream().map(file -> causes(file, read)).collect(Collectors.joining());
    }

    private static String causes(Path file, Map<Path, Long> read) {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            long from = read.getOrDefault(file, log.length());
            read.put(file, log.length());
            byte[] bytes = new byte[(int) Math.min(200_000, log.length() - from)];
            log.seek(log.length() - bytes.length);
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.matches("(Caused by: )?[a-z]+\\.[\\w.$]+(Exception|Error).*|.* ERROR .*")
                            || line.matches(".*at .*//org\\.b(2bleaf|roadleafcommerce)\\..*"))
                    .limit(14)
                    .map(line -> "      | " + line.substring(0, Math.min(220, line.length())) + "\n")
                    .collect(Collectors.joining());
        } catch (IOException e) {
            return "";
        }
    }

    /** @return the token of a program that may do everything */
    String program(ShopBrowser merchant) {
        merchant.visit("/admin/b2b-api-client/new");
        ShopForm form = merchant.formTo("/admin/b2b-api-client/new", "name").with("name", "Fuzz");
        merchant.last().page().select("input[name=scope]").forEach(it -> form.tick("scope", it.attr("value")));
        return merchant.submit(form).page().select("#b2b-token").attr("value");
    }

    /** @return real ids, by the name that the description of the API has for them */
    Map<String, List<String>> apiIds(String token) {
        ShopBrowser program = ShopBrowser.sending(admin.address(), "Authorization", "Bearer " + token);
        Map<String, List<String>> ids = new HashMap<>();
        List<String> companies = ids(program, "/companies", "id");
        ids.put("companyId", companies);
        List<String> locations = new ArrayList<>();
        List<String> customers = new ArrayList<>();
        companies.forEach(it -> {
            locations.addAll(ids(program, "/companies/" + it + "/locations", "id"));
            customers.addAll(ids(program, "/companies/" + it + "/members", "customerId"));
        });
        ids.put("locationId", locations);
        ids.put("customerId", customers);
        List<String> orders = new ArrayList<>();
        locations.forEach(it -> orders.addAll(ids(program, "/locations/" + it + "/orders", "orderNumber")));
        ids.put("orderNumber", orders);
        ids.replaceAll((name, all) -> all.stream().distinct().limit(4).toList());
        return ids;
    }

    private static List<String> ids(ShopBrowser program, String path, String name) {
        try {
            List<String> ids = new ArrayList<>();
            JsonNode page =
                    new ObjectMapper().readTree(program.openByScript(API + path).body());
            page.path("data").forEach(it -> ids.add(it.path(name).asText()));
            return ids;
        } catch (IOException e) {
            throw new AssertionError(program.last().toString(), e);
        }
    }

    /** @return what {@code If-Match} asks for now, by address below the API's own */
    Map<String, String> versions(String token, ApiDescription.Operation operation, Map<String, List<String>> ids) {
        ShopBrowser program = ShopBrowser.sending(admin.address(), "Authorization", "Bearer " + token);
        List<String> paths = new ArrayList<>(List.of(operation.path()));
        ids.forEach((name, all) -> {
            List<String> filled = new ArrayList<>();
            paths.forEach(path -> all.forEach(id -> filled.add(path.replace("{" + name + "}", id))));
            paths.clear();
            paths.addAll(filled.stream().distinct().limit(40).toList());
        });
        Map<String, String> versions = new HashMap<>();
        paths.forEach(path -> program.openByScript(API + path)
                .headers()
                .firstValue("ETag")
                .ifPresent(version -> versions.put(path, version)));
        return versions;
    }

    @Override
    public void close() throws IOException {
        demo.kill();
        postgres.close();
    }
}
