package org.b2bleaf.demo.schema;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.HSQLDialect;
import org.hibernate.dialect.MySQL5InnoDBDialect;
import org.hibernate.dialect.PostgreSQL82Dialect;
import org.hibernate.ejb.Ejb3Configuration;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.SimpleValue;
import org.hibernate.mapping.Table;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Writes the demo's first migration, {@code db/migration/host/<database>/V1__broadleaf.sql}: the tables of Broadleaf's
 * three persistence units, without ours.
 *
 * <p>Run {@link #main(String[])} in the folder {@code demo-site}, with the test class path, when Broadleaf's version
 * changes, and commit what it wrote. Statements are sorted, so that a difference shows what Broadleaf changed.
 */
public final class HostSchemaScript {

    private static final List<String> UNITS = List.of("blPU", "blSecurePU", "blCMSStorage");

    /** Broadleaf's own files. A module's file, such as ours, is left out: the module migrates itself. */
    private static final List<String> PERSISTENCE_FILES = List.of(
            "META-INF/persistence-common.xml",
            "META-INF/persistence-profile.xml",
            "META-INF/persistence-framework.xml",
            "META-INF/persistence-open-admin.xml",
            "META-INF/persistence-cms.xml");

    private static final String HEADER =
            """
            -- The tables of Broadleaf Commerce, generated from its mappings.
            -- Do not edit: run org.b2bleaf.demo.schema.HostSchemaScript (in demo-site's test sources) again.
            """;

    private HostSchemaScript() {}

    /**
     * @param arguments the folder of the host's migrations; {@code src/main/resources/db/migration/host} when absent
     */
    public static void main(String[] arguments) throws Exception {
        Path migrations = Path.of(arguments.length == 0 ? "src/main/resources/db/migration/host" : arguments[0]);
        write(migrations.resolve("hsqldb"), new HSQLDialect());
        write(migrations.resolve("postgresql"), new PostgreSQL82Dialect());
        write(migrations.resolve("mariadb"), new MySQL5InnoDBDialect());
    }

    private static void write(Path folder, Dialect dialect) throws Exception {
        String body =
                statements(dialect).stream().map(statement -> statement + ";\n").collect(Collectors.joining());
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("V1__broadleaf.sql"), HEADER + body);
    }

    /**
     * The statements that create the tables of all units: tables, then constraints, then indexes, each in alphabetical
     * order. What several units share (the table of the id generators) comes once.
     */
    static List<String> statements(Dialect dialect) throws Exception {
        Set<String> tables = new TreeSet<>();
        Set<String> constraints = new TreeSet<>();
        Set<String> indexes = new TreeSet<>();
        for (String unit : UNITS) {
            for (String generated : configuration(unit, dialect).generateSchemaCreationScript(dialect)) {
                String statement = generated.strip().replaceAll("\\s+", " ");
                if (statement.startsWith("create index")) {
                    indexes.add(statement);
                } else if (statement.startsWith("alter table")) {
                    constraints.add(statement);
                } else {
                    tables.add(statement);
                }
            }
        }
        List<String> all = new ArrayList<>(tables);
        all.addAll(constraints);
        all.addAll(indexes);
        return all;
    }

    private static Configuration configuration(String unit, Dialect dialect) throws Exception {
        Ejb3Configuration unitConfiguration = new Ejb3Configuration();
        unitConfiguration.setProperty(
                AvailableSettings.DIALECT, dialect.getClass().getName());
        unitConfiguration.setProperty(AvailableSettings.USE_NEW_ID_GENERATOR_MAPPINGS, "true");
        for (String entity : entities(unit)) {
            unitConfiguration.addAnnotatedClass(Class.forName(entity));
        }
        Configuration configuration = unitConfiguration.getHibernateConfiguration();
        configuration.buildMappings();
        if ("blPU".equals(unit)) {
            addWovenColumns(configuration);
        }
        return configuration;
    }

    /** The classes that Broadleaf's files list for a unit, in their order. */
    private static Set<String> entities(String unit) throws Exception {
        Set<String> names = new LinkedHashSet<>();
        for (String file : PERSISTENCE_FILES) {
            NodeList units = parse(file).getElementsByTagName("persistence-unit");
            for (int i = 0; i < units.getLength(); i++) {
                Element candidate = (Element) units.item(i);
                if (unit.equals(candidate.getAttribute("name"))) {
                    NodeList classes = candidate.getElementsByTagName("class");
                    for (int j = 0; j < classes.getLength(); j++) {
                        names.add(classes.item(j).getTextContent().strip());
                    }
                }
            }
        }
        return names;
    }

    private static Document parse(String file) throws Exception {
        try (InputStream xml = HostSchemaScript.class.getClassLoader().getResourceAsStream(file)) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml);
        }
    }

    /** The demo weaves Broadleaf's QuantityAvailableSkuTemplate into SkuImpl, which is not woven here. */
    private static void addWovenColumns(Configuration configuration) {
        Table skus = configuration
                .getClassMapping("org.broadleafcommerce.core.catalog.domain.SkuImpl")
                .getTable();
        SimpleValue quantity = new SimpleValue(configuration.createMappings(), skus);
        quantity.setTypeName("integer");
        Column column = new Column("QUANTITY_AVAILABLE");
        column.setValue(quantity);
        quantity.addColumn(column);
        skus.addColumn(column);
    }
}
