package org.b2bleaf.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.b2bleaf.testing.Slice;

/** The events that a test has made. */
final class StoredEvents {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StoredEvents() {}

    static List<EventRow> all(Slice shop) {
        return shop.inTransaction(() -> {
            EventDao dao = shop.bean(EventDao.class);
            return dao.read(
                    dao.inTransaction(jdbc -> jdbc.queryForList("SELECT EVENT_ID FROM B2B_EVENT", String.class)));
        });
    }

    static List<String> codes(Slice shop) {
        return all(shop).stream().map(row -> row.type().code()).toList();
    }

    static JsonNode payload(EventRow row) {
        return json(row.payload());
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }
}
