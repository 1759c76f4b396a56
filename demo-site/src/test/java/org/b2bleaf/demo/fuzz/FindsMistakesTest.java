package org.b2bleaf.demo.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.b2bleaf.demo.testing.ShopBrowser;
import org.b2bleaf.testkit.MappedPaths;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** Bad input finds what is wrong: a controller makes each mistake once. */
class FindsMistakesTest {

    private static final int TRIES = 150;

    @EnableWebMvc
    static class Web {}

    @Test
    void findsEachMistakeAndNoOther() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE note (text text)");
            statement.execute("INSERT INTO note VALUES ('a')");
            Tomcat tomcat = serving(new WrongOnPurpose(postgres.getPostgresDatabase()));
            try (Changes changes = new Changes(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres")) {
                Fuzz fuzz = new Fuzz(7, TRIES, changes, () -> "");
                URI address =
                        URI.create("http://localhost:" + tomcat.getConnector().getLocalPort() + "/");
                Site site = new Site("wrong", address, "", "/");
                Visitor guest = new Visitor("a guest", site, "/wrong/echoes", it -> new ShopBrowser(it.address()));
                guest.browser();
                for (Endpoint endpoint : Endpoints.of(site, MappedPaths.handlersOf(WrongOnPurpose.class))) {
                    List<Field> fields = endpoint.asked().stream()
                            .map(it -> Field.of(it, "1"))
                            .toList();
                    Example example = new Example(guest, endpoint.pattern(), fields, false, "");
                    fuzz.run(endpoint, new BadForms(endpoint, List.of(example), Set.of("1")).attempts());
                }
                assertThat(found(fuzz))
                        .isEqualTo(Map.of(
                                "/wrong/breaks", Set.of("answered 500", "shows internals"),
                                "/wrong/stores", Set.of("changed rows although it answered 400"),
                                "/wrong/shown-again", Set.of("changed rows although it answered 200"),
                                "/wrong/talks", Set.of("shows internals"),
                                "/wrong/echoes", Set.of("shows markup as it was typed")));
            } finally {
                tomcat.stop();
                tomcat.destroy();
            }
        }
    }

    private static Map<String, Set<String>> found(Fuzz fuzz) {
        Map<String, Set<String>> found = new TreeMap<>();
        fuzz.findings().forEach(it -> found.computeIfAbsent(it.endpoint().pattern(), key -> new TreeSet<>())
                .add(it.fault().replaceFirst("(?s):.*", "")));
        return found;
    }

    private static Tomcat serving(WrongOnPurpose controller) throws Exception {
        GenericWebApplicationContext beans = new GenericWebApplicationContext();
        new AnnotatedBeanDefinitionReader(beans).register(Web.class);
        beans.getBeanFactory().registerSingleton("wrong", controller);
        Tomcat tomcat = new Tomcat();
        tomcat.setPort(0);
        tomcat.setBaseDir(Files.createTempDirectory(Path.of("target"), "wrong-").toString());
        Context root = tomcat.addContext("", null);
        Tomcat.addServlet(root, "all", new DispatcherServlet(beans)).setLoadOnStartup(1);
        root.addServletMappingDecoded("/", "all");
        tomcat.start();
        return tomcat;
    }
}
