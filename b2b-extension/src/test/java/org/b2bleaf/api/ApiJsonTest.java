package org.b2bleaf.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ApiJsonTest {

    private final ApiJson json = new ApiJson();

    @Test
    void textsAreReadAsTheyWereSent() throws IOException {
        byte[] sent = "{\"name\": \"Caf\u00e9 \ud83e\uded6\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(json.read(sent).path("name").textValue()).isEqualTo("Caf\u00e9 \ud83e\uded6");
    }

    /** A name with a mark in the place of each letter would be stored otherwise. */
    @Test
    void anotherEncodingIsNoJson() {
        byte[] sent = "{\"name\": \"Caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> json.read(sent)).isInstanceOf(IOException.class);
    }
}
