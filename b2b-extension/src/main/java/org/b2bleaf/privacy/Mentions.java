package org.b2bleaf.privacy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.annotation.Resource;
import org.b2bleaf.privacy.PersonRows.Texts;
import org.b2bleaf.privacy.rules.ColumnRule;
import org.b2bleaf.privacy.rules.KeptReason;
import org.b2bleaf.privacy.rules.Outcome;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * Takes a person's address and names out of rows that are about somebody else, or about nobody: notes, mails to others, events.
 * What the law wants unchanged is kept and written into the report. No index finds words within a text: each table is read once,
 * piece by piece, so that another node sees that this one is alive.
 */
@Service("b2bMentions")
public class Mentions {

    /** Rows that are looked at in one transaction; few of them name the person. */
    private static final int PIECE = 20_000;

    private static final List<String> BODY = List.of("BODY");
    private static final List<String> PAYLOAD = List.of("PAYLOAD");

    @Resource(name = "b2bPrivacyDatabase")
    protected PrivacyDatabase database;

    @Resource(name = "b2bPersonTables")
    protected PersonTables tables;

    @Resource(name = "b2bPersonalData")
    protected PersonalData list;

    void takeOut(ErasureWork work) {
        for (PersonTable table : tables.all()) {
            Map<String, ColumnRule> rules = list.of(table.name());
            if (rules.values().stream().anyMatch(rule -> rule.mentions() || rule.named())) {
                long[] reached = {Long.MIN_VALUE};
                work.inPieces(() -> database.inTransaction(jdbc -> database.rows(jdbc, table, rules)
                        .map(rows -> goThrough(work, table, rows, reached))
                        .orElse(false)));
            }
        }
        long[] lastMail = {Long.MIN_VALUE};
        work.inPieces(() -> database.inTransaction(jdbc -> mails(work, jdbc, lastMail)));
        String[] lastEvent = {""};
        work.inPieces(() -> database.inTransaction(jdbc -> events(work, jdbc, lastEvent)));
    }

    /** @param reached the number behind which the piece begins; that at which it ends afterwards */
    private static boolean goThrough(ErasureWork work, PersonTable table, PersonRows rows, long[] reached) {
        Optional<Long> end = rows.endOfPiece(reached[0], PIECE);
        if (end.isEmpty()) {
            return false;
        }
        List<String> mentioning = rows.columns(ColumnRule::mentions);
        if (!mentioning.isEmpty()) {
            rows.withAny(mentioning, work.mention.likes(), work.person, reached[0], end.get())
                    .forEach(texts -> takeOut(work, table, rows, texts));
        }
        List<String> naming = rows.columns(ColumnRule::named);
        if (!naming.isEmpty()) {
            List<Long> kept = rows.withAny(naming, work.mention.likes(), work.person, reached[0], end.get()).stream()
                    .filter(texts -> texts.byColumn().values().stream().anyMatch(work.mention::isIn))
                    .map(Texts::id)
                    .distinct()
                    .toList();
            KeptReason reason = rows.keeps().reason();
            if (!kept.isEmpty()) {
                rows.kept(kept).forEach(row -> work.recordKept(table.name(), row, reason));
            }
        }
        reached[0] = end.get();
        return true;
    }

    private static void takeOut(ErasureWork work, PersonTable table, PersonRows rows, Texts texts) {
        Map<String, String> without = new TreeMap<>();
        texts.byColumn().forEach((column, text) -> {
            if (work.mention.isIn(text)) {
                String rest = work.mention.takenOutOf(text, work.claim.pseudonym());
                without.put(column, isBillingEmail(table, column) ? null : rows.fitting(column, rest));
            }
        });
        if (!without.isEmpty()) {
            rows.replace(texts, without);
            work.record(table.name(), texts.id(), Outcome.PSEUDONYMISED);
        }
    }

    /** Mails are sent to the location's admins when it has no address for bills; a pseudonym is none. */
    private static boolean isBillingEmail(PersonTable table, String column) {
        return table.table().equals("B2B_LOCATION") && column.equals("BILLING_EMAIL");
    }

    /** Mails to others that were sent lose their text; those that wait are sent without the name. Secret ones are sealed. */
    private static boolean mails(ErasureWork work, JdbcTemplate jdbc, long[] reached) {
        Long end = jdbc.queryForObject(
                "SELECT MAX(p.K) FROM (SELECT MAIL_ID AS K FROM B2B_MAIL WHERE MAIL_ID > ? ORDER BY MAIL_ID LIMIT ?) p",
                Long.class,
                reached[0],
                PIECE);
        if (end == null) {
            return false;
        }
        MapSqlParameterSource values = new MapSqlParameterSource("after", reached[0]).addValue("end", end);
        String naming = PersonRows.likes(BODY, work.mention.likes(), values);
        new NamedParameterJdbcTemplate(jdbc)
                        .query(
                                "SELECT MAIL_ID, BODY FROM B2B_MAIL WHERE MAIL_ID > :after AND MAIL_ID <= :end AND BODY IS NOT NULL"
                                        + " AND (" + naming + ")",
                                values,
                                (row, number) -> new Naming<>(row.getLong(1), row.getString(2)))
                        .stream()
                        .filter(mail -> work.mention.isIn(mail.text()))
                        .forEach(mail -> {
                            int waits = jdbc.update(
                                    "UPDATE B2B_MAIL SET BODY = ? WHERE MAIL_ID = ? AND STATUS = 'QUEUED'",
                                    work.mention.takenOutOf(mail.text(), work.claim.pseudonym()),
                                    mail.id());
                            if (waits == 0) {
                                jdbc.update("UPDATE B2B_MAIL SET BODY = NULL WHERE MAIL_ID = ?", mail.id());
                            }
                            work.record("B2B_MAIL", mail.id(), Outcome.PSEUDONYMISED);
                        });
        reached[0] = end;
        return true;
    }

    /** Events about others. One that is still to be delivered arrives without the name. */
    private static boolean events(ErasureWork work, JdbcTemplate jdbc, String[] reached) {
        String end = jdbc.queryForObject(
                """
                SELECT MAX(p.K) FROM (SELECT EVENT_ID AS K FROM B2B_EVENT WHERE EVENT_ID > ?
                ORDER BY EVENT_ID LIMIT ?) p""",
                String.class,
                reached[0],
                PIECE);
        if (end == null) {
            return false;
        }
        MapSqlParameterSource values =
                PersonRows.of(work.person).addValue("after", reached[0]).addValue("end", end);
        String naming = PersonRows.likes(PAYLOAD, work.mention.likes(), values);
        new NamedParameterJdbcTemplate(jdbc)
                        .query(
                                "SELECT EVENT_ID, PAYLOAD FROM B2B_EVENT WHERE EVENT_ID > :after AND EVENT_ID <= :end"
                                        + " AND (CUSTOMER_ID IS NULL OR CUSTOMER_ID NOT IN (:ids)) AND (" + naming
                                        + ")",
                                values,
                                (row, number) -> new Naming<>(row.getString(1), row.getString(2)))
                        .stream()
                        .filter(event -> work.mention.isIn(event.text()))
                        .forEach(event -> {
                            jdbc.update(
                                    "UPDATE B2B_EVENT SET PAYLOAD = ? WHERE EVENT_ID = ?",
                                    work.mention.takenOutOf(event.text(), work.claim.pseudonym()),
                                    event.id());
                            work.record("B2B_EVENT", 0, Outcome.PSEUDONYMISED);
                        });
        reached[0] = end;
        return true;
    }

    /** A text that may name the person. */
    private record Naming<K>(K id, String text) {}
}
