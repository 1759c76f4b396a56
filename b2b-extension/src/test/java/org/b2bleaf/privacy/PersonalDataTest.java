package org.b2bleaf.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.b2bleaf.privacy.rules.ColumnRule;
import org.b2bleaf.privacy.rules.ColumnRule.Fate;
import org.b2bleaf.privacy.rules.KeptReason;
import org.b2bleaf.privacy.rules.Outcome;
import org.b2bleaf.signin.rules.EmailAddress;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Holds the list of personal data to the schema, the erasure and the export to the list. */
class PersonalDataTest {

    private static final String TEXT_COLUMNS =
            """
            select upper(TABLE_NAME), upper(COLUMN_NAME) from INFORMATION_SCHEMA.COLUMNS
            where (upper(TABLE_NAME) like 'BLC!_%' escape '!' or upper(TABLE_NAME) like 'B2B!_%' escape '!'
            or upper(TABLE_NAME) = 'SEQUENCE_GENERATOR') and upper(TABLE_NAME) <> 'B2B_SCHEMA_HISTORY'
            and lower(DATA_TYPE) in ('character varying', 'text', 'character', 'char', 'varchar', 'tinytext',
            'mediumtext', 'longtext', 'clob', 'character large object', 'binary large object', 'bytea', 'oid', 'blob',
            'tinyblob', 'mediumblob', 'longblob', 'varbinary') order by 1, 2""";

    private static final String ADMIN = "admin:sol";

    /** Shorter columns hold no sentence, and no address with a name. */
    private static final int SENTENCE = 60;

    /**
     * What such a text in a row of somebody else is: that person's own name, address or number, or the company's. Whoever has
     * the same name is not touched.
     */
    private static final Pattern OF_THEIR_OWN = Pattern.compile(
            ".*(_NAME|NAME_KEY|TAX_ID|TAX_KEY|_HASH|_KEY|ADDRESS[123]|ADDRESS_LINE[123]|_CITY|COUNTY|POSTAL_CODE|PHONE|FAX|TOKEN)"
                    + "|B2B_(SIGN_IN_CODE|ACCESS_REQUEST|PAYMENT_LINK|PRIVACY_RUN|CUSTOMER_WORD|API_REQUEST)\\..*"
                    + "|BLC_(CUSTOMER|ADDRESS|PHONE|EMAIL_TRACKING|EMAIL_TRACKING_OPENS|USERCONNECTION|BANK_ACCOUNT_PAYMENT"
                    + "|CREDIT_CARD_PAYMENT|GIFT_CARD_PAYMENT|ADMIN_USER|ADMIN_USER_ADDTL_FIELDS|PERSONAL_MESSAGE)\\..*"
                    + "|B2B_MAIL.(RECIPIENT|BODY)|B2B_EVENT.PAYLOAD|B2B_(COMPANY|LOCATION)\\.NAME"
                    + "|BLC_ORDER_PAYMENT.REFERENCE_NUMBER|BLC_ORDER_PAYMENT_TRANSACTION.CUSTOMER_IP_ADDRESS"
                    + "|BLC_CUSTOMER_ATTRIBUTE.NAME|BLC_EMAIL_TRACKING_CLICKS.CUSTOMER_ID");

    /** Whoever adds a column says here what becomes of it when a person is to be forgotten. */
    @SliceTest
    void everyTextColumnIsPersonalOrNeverPersonal(Slice shop) throws Exception {
        PersonalData list = shop.bean(PersonalData.class);
        Set<String> personal = personal(list);
        List<String[]> never = never();
        Set<String> unknown = new TreeSet<>();
        for (String column : textColumns(shop)) {
            if (!personal.contains(column) && never.stream().noneMatch(line -> matches(line, column))) {
                unknown.add(column);
            }
        }
        assertThat(unknown)
                .as(
                        "to be added to personal-data.properties or never-personal.properties, and if personal to PersonTables")
                .isEmpty();
    }

    @SliceTest
    void everyLineNamesAColumnThatIsThere(Slice shop) throws Exception {
        Set<String> columns = textColumns(shop);
        assertThat(columns).hasSizeGreaterThan(500);
        assertThat(personal(shop.bean(PersonalData.class)).stream().filter(line -> !line.endsWith(".*")))
                .isSubsetOf(columns);
        assertThat(never().stream()
                        .filter(line -> columns.stream().noneMatch(column -> matches(line, column)))
                        .map(line -> String.join(".", line)))
                .isEmpty();
    }

    @Test
    void everyPartOfTheListIsATableOfTheErasureAndTheOtherWayRound() {
        assertThat(new PersonTables().all())
                .extracting(PersonTable::name)
                .containsExactlyInAnyOrderElementsOf(new PersonalData().all().keySet());
    }

    @Test
    void whatIsKeptForYearsHasADayToCountFrom() {
        PersonalData list = new PersonalData();
        for (PersonTable table : new PersonTables().all()) {
            boolean dated = list.of(table.name()).values().stream()
                    .anyMatch(rule -> rule.fate() == Fate.KEPT && rule.reason().isDated());
            // Attributes of a line count from today on.
            if (dated && !table.name().startsWith("BLC_ORDER_ITEM_")) {
                assertThat(table.day()).as(table.name()).isNotNull();
            }
        }
    }

    @SliceTest
    void anErasureLeavesAPersonNowhereButWhereTheListSaysSo(Slice shop) throws Exception {
        Markers markers = new Markers(shop);
        try {
            markers.write();
            long run = shop.bean(PrivacyRuns.class)
                    .startErasure(email(), Markers.EMAIL, Map.of(), Map.of(), ADMIN)
                    .orElseThrow();
            shop.bean(PrivacyWorker.class).work(() -> false);
            assertThat(shop.bean(PrivacyRuns.class)
                            .findRun(run)
                            .orElseThrow()
                            .status()
                            .name())
                    .isEqualTo("DONE");

            Map<String, Set<String>> left = everyText(shop);
            Map<String, String> wrong = new HashMap<>();
            markers.byColumn().forEach((column, marker) -> {
                String plain = plain(column);
                ColumnRule rule = rule(shop.bean(PersonalData.class), column);
                boolean kept = rule.fate() == Fate.KEPT;
                for (Map.Entry<String, Set<String>> place : left.entrySet()) {
                    boolean there = place.getValue().stream()
                            .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(marker.toLowerCase(Locale.ROOT)));
                    boolean staff = place.getKey().startsWith("BLC_ADMIN_USER.");
                    if (there && !(kept && place.getKey().equals(plain)) && !staff && !marker.equals("zq-reference")) {
                        wrong.put(column, "still in " + place.getKey());
                    }
                }
                if (kept && left.getOrDefault(plain, Set.of()).stream().noneMatch(text -> text.contains(marker))) {
                    wrong.put(column, "kept, and gone");
                }
            });
            assertThat(wrong).isEmpty();

            assertThat(shop.bean(PrivacyRuns.class).groups(run))
                    .extracting(RecordGroup::reason)
                    .contains(
                            KeptReason.INVOICE,
                            KeptReason.TAX,
                            KeptReason.PAYMENT,
                            KeptReason.PURCHASE,
                            KeptReason.COMPANY,
                            KeptReason.STAFF);
        } finally {
            markers.clear();
        }
    }

    /** Whoever adds a column says whether a row of somebody else may name a person there. */
    @SliceTest
    void everyTextInWhichOthersMayBeNamedIsLookedThrough(Slice shop) throws Exception {
        PersonalData list = shop.bean(PersonalData.class);
        Set<String> lookedThrough = new TreeSet<>();
        list.all()
                .forEach((name, rules) -> rules.forEach((column, rule) -> {
                    if (rule.mentions() || rule.named()) {
                        lookedThrough.add(plain(name + "." + column));
                    }
                }));
        Set<String> wide = wideColumns(shop);
        assertThat(personal(list).stream()
                        .filter(column -> !column.endsWith(".*") && !lookedThrough.contains(column))
                        .filter(wide::contains)
                        .filter(column -> !OF_THEIR_OWN.matcher(column).matches()))
                .as("mentions, named, or of their own?")
                .isEmpty();
    }

    @SliceTest
    void anErasureLeavesAPersonInNoRowOfOthers(Slice shop) throws Exception {
        Markers markers = new Markers(shop);
        try {
            markers.write();
            Set<String> naming = markers.writeOthers();
            long run = shop.bean(PrivacyRuns.class)
                    .startErasure(email(), Markers.EMAIL, Map.of(), Map.of(), ADMIN)
                    .orElseThrow();
            shop.bean(PrivacyWorker.class).work(() -> false);

            Set<String> keptForTheLaw = new TreeSet<>();
            shop.bean(PersonalData.class)
                    .all()
                    .forEach((name, rules) -> rules.forEach((column, rule) -> {
                        if (rule.named()) {
                            keptForTheLaw.add(name + "." + column);
                        }
                    }));
            Set<String> left = new TreeSet<>();
            everyText(shop).forEach((column, texts) -> {
                boolean names = texts.stream()
                        .map(text -> text.toLowerCase(Locale.ROOT))
                        .anyMatch(text -> text.contains(Markers.EMAIL)
                                || text.contains(markers.fullName().toLowerCase(Locale.ROOT)));
                if (names && !column.startsWith("BLC_ADMIN_USER.")) {
                    left.add(column);
                }
            });
            assertThat(naming).hasSizeGreaterThan(60);
            assertThat(left).isEqualTo(keptForTheLaw);

            Map<String, Set<Outcome>> reported = new TreeMap<>();
            shop.bean(PrivacyRuns.class).lines(run, line -> {
                if (line.recordId() == Markers.OTHERS || line.table().equals("B2B_EVENT")) {
                    reported.computeIfAbsent(plain(line.table()), table -> EnumSet.noneOf(Outcome.class))
                            .add(line.outcome());
                }
            });
            for (String column : naming) {
                assertThat(reported.get(column.substring(0, column.indexOf('.'))))
                        .as(column)
                        .contains(keptForTheLaw.contains(column) ? Outcome.KEPT : Outcome.PSEUDONYMISED);
            }
        } finally {
            markers.clear();
        }
    }

    @SliceTest
    void anExportHasEverythingThatTheListSaysItHas(Slice shop) throws Exception {
        Markers markers = new Markers(shop);
        try {
            markers.write();
            PrivacyRuns runs = shop.bean(PrivacyRuns.class);
            long run = runs.startExport(email(), ADMIN).orElseThrow();
            shop.bean(PrivacyWorker.class).work(() -> false);

            Map<String, String> files = files(runs, run);
            assertThat(files).containsOnlyKeys("README.txt", "person.json", "person.html");
            Map<String, String> missing = new HashMap<>();
            markers.byColumn().forEach((column, marker) -> {
                if (rule(shop.bean(PersonalData.class), column).exported()) {
                    files.forEach((name, text) -> {
                        if (!name.startsWith("README") && !text.contains(marker)) {
                            missing.put(column, "not in " + name);
                        }
                    });
                } else if (!marker.equals(Markers.EMAIL) && !column.startsWith("BLC_CUSTOMER_")) {
                    assertThat(files.get("person.json")).as(column).doesNotContain(marker);
                }
            });
            assertThat(missing).isEmpty();
        } finally {
            markers.clear();
        }
    }

    private static EmailAddress email() {
        return new EmailAddress(Markers.EMAIL);
    }

    static Map<String, String> files(PrivacyRuns runs, long run) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        assertThat(runs.download(run, file, ADMIN)).isTrue();
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static ColumnRule rule(PersonalData list, String column) {
        int dot = column.indexOf('.');
        return list.of(column.substring(0, dot)).get(column.substring(dot + 1));
    }

    private static Set<String> personal(PersonalData list) {
        return list.all().entrySet().stream()
                .flatMap(
                        table -> table.getValue().keySet().stream().map(column -> plain(table.getKey() + "." + column)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Without the part of the table, as the schema of most databases spells it. */
    private static String plain(String column) {
        return column.replaceFirst("@[A-Z_]+", "").toUpperCase(Locale.ROOT);
    }

    private static List<String[]> never() throws IOException {
        Properties lines =
                PropertiesLoaderUtils.loadProperties(new ClassPathResource("privacy/never-personal.properties"));
        assertThat(lines.values()).allSatisfy(why -> assertThat((String) why).isNotBlank());
        return lines.stringPropertyNames().stream()
                .map(line -> line.split("\\."))
                .toList();
    }

    private static boolean matches(String[] line, String column) {
        String[] parts = column.split("\\.");
        return (line[0].equals("*") || line[0].equals(parts[0])) && (line[1].equals("*") || line[1].equals(parts[1]));
    }

    private static Set<String> textColumns(Slice shop) throws SQLException {
        Set<String> columns = new TreeSet<>();
        try (Connection connection = shop.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TEXT_COLUMNS)) {
            while (rows.next()) {
                columns.add(rows.getString(1) + "." + rows.getString(2));
            }
        }
        return columns;
    }

    private static Set<String> wideColumns(Slice shop) throws SQLException {
        Set<String> wide = new TreeSet<>();
        try (Connection connection = shop.dataSource().getConnection()) {
            for (String column : textColumns(shop)) {
                String table = column.substring(0, column.indexOf('.'));
                try (Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery("SELECT " + column.substring(table.length() + 1)
                                + " FROM " + asSpelt(table) + " WHERE 1 = 0")) {
                    int length = rows.getMetaData().getPrecision(1);
                    if (length == 0 || length >= SENTENCE) {
                        wide.add(column);
                    }
                }
            }
        }
        return wide;
    }

    /** Every text of the database, by column. */
    private static Map<String, Set<String>> everyText(Slice shop) throws SQLException {
        Map<String, List<String>> byTable = textColumns(shop).stream()
                .filter(column -> !column.endsWith(".CONTENT") && !column.endsWith("_DATA"))
                .collect(Collectors.groupingBy(
                        column -> column.substring(0, column.indexOf('.')),
                        Collectors.mapping(column -> column.substring(column.indexOf('.') + 1), Collectors.toList())));
        Map<String, Set<String>> found = new HashMap<>();
        try (Connection connection = shop.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, List<String>> table : byTable.entrySet()) {
                List<String> columns = new ArrayList<>(table.getValue());
                try (ResultSet rows = statement.executeQuery(
                        "SELECT " + String.join(", ", columns) + " FROM " + asSpelt(table.getKey()))) {
                    while (rows.next()) {
                        for (int i = 0; i < columns.size(); i++) {
                            String text = rows.getString(i + 1);
                            if (text != null) {
                                found.computeIfAbsent(table.getKey() + "." + columns.get(i), name -> new TreeSet<>())
                                        .add(text);
                            }
                        }
                    }
                }
            }
        }
        return found;
    }

    /** MariaDB tells names of tables apart by their case. */
    private static String asSpelt(String table) {
        return new PersonTables()
                .all().stream()
                        .map(PersonTable::table)
                        .filter(table::equalsIgnoreCase)
                        .findFirst()
                        .orElse(table);
    }
}
