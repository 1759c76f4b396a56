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

        assertThat(Cursor.parse(byId.text("companies"), "companies")).contains(byId);
        assertThat(Cursor.parse(byMoment.text("orders"), "orders")).contains(byMoment);
    }

    @Property
    void whateverComesIsNoError(@ForAll String text) {
        assertThat(Cursor.parse(text, "companies")).isEmpty();
    }

    @Property
    void aChangedOneIsRefused(@ForAll long id, @ForAll int place) {
        String text = new Cursor(MOMENT, id).text("orders");
        StringBuilder changed = new StringBuilder(text);
        int at = Math.floorMod(place, text.length() - 1);
        changed.setCharAt(at, changed.charAt(at) == 'A' ? 'B' : 'A');

        assertThat(Cursor.parse(changed.toString(), "orders")).isEmpty();
    }

    @Test
    void isOfOneListOnly() {
        String text = new Cursor(null, 17).text("companies?status=ACTIVE");

        assertThat(Cursor.parse(text, "companies")).isEqualTo(Optional.empty());
        assertThat(text).matches("[A-Za-z0-9_-]+");
    }
}
