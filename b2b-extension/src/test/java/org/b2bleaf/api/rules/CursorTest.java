package org.b2bleaf.api.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CursorTest {

    private static final Instant MOMENT = Instant.parse("2026-03-04T05:06:07.123456Z");

    @Property
    void isReadAsItWasWritten(@ForAll long id, @ForAll @LongRange(min = 0, max = 4_000_000_000L) long second) {
        Cursor byId = new Cursor(null, id);
        Cursor byMoment = new Cursor(Instant.ofEpochSecond(second, 123_456_000), id);

        assertThat(Cursor.parse(byId.text("companies"), "companies", false)).contains(byId);
        assertThat(Cursor.parse(byMoment.text("orders"), "orders", true)).contains(byMoment);
    }

    @Property
    void whateverComesIsNoError(@ForAll String text) {
        assertThat(Cursor.parse(text, "companies", false)).isEmpty();
        assertThat(Cursor.parse(text, "companies", true)).isEmpty();
    }

    @Property
    void aChangedOneIsRefused(@ForAll long id, @ForAll int place) {
        String text = new Cursor(MOMENT, id).text("orders");
        StringBuilder changed = new StringBuilder(text);
        int at = Math.floorMod(place, text.length() - 1);
        changed.setCharAt(at, changed.charAt(at) == 'A' ? 'B' : 'A');

        assertThat(Cursor.parse(changed.toString(), "orders", true)).isEmpty();
    }

    @Test
    void isOfOneListOnly() {
        String text = new Cursor(null, 17).text("companies?status=ACTIVE");

        assertThat(Cursor.parse(text, "companies", false)).isEqualTo(Optional.empty());
        assertThat(text).matches("[A-Za-z0-9_-]+");
    }

    /** The sum is no secret: a stranger to the rules of the list can make one that adds up. */
    @Test
    void oneThatIsMadeUpIsRefusedWhereNoRecordCanBe() {
        String byId = new Cursor(null, 17).text("orders");
        String beforeAllDatabases = new Cursor(Instant.MIN, 17).text("orders");
        String behindAllDatabases = new Cursor(Instant.parse("+10000-01-01T00:00:00Z"), 17).text("orders");

        assertThat(Cursor.parse(byId, "orders", true)).isEmpty();
        assertThat(Cursor.parse(beforeAllDatabases, "orders", true)).isEmpty();
        assertThat(Cursor.parse(behindAllDatabases, "orders", true)).isEmpty();
        assertThat(Cursor.parse(new Cursor(MOMENT, 17).text("companies"), "companies", false))
                .isEmpty();
    }
}
