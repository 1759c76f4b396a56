package org.b2bleaf.admin.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.b2bleaf.api.ApiJson;
import org.b2bleaf.company.rules.ActiveStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiBodyTest {

    @Test
    void whatIsMissingStaysAndNullTakesAway() throws IOException {
        ApiBody body = body("{'gone': null, 'blank': ' ', 'text': ' a ', 'day': null, 'number': null}");

        assertThat(body.text("missing", "present", 10)).isEqualTo("present");
        assertThat(body.text("gone", "present", 10)).isNull();
        assertThat(body.text("blank", "present", 10)).isNull();
        assertThat(body.text("text", "present", 10)).isEqualTo("a");
        assertThat(body.day("day", LocalDate.EPOCH)).isNull();
        assertThat(body.day("otherDay", LocalDate.EPOCH)).isEqualTo(LocalDate.EPOCH);
        assertThat(body.number("number", 3)).isNull();
        assertThat(body.isOn("missing", true)).isTrue();
        body.refuseIfWrong();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1; NOT_TEXT",
                "\"aaaaaaaaaaa\"; TOO_LONG",
                "\"\\u0000\"; NOT_TEXT",
                "\"\\ud83d\"; NOT_TEXT",
                "\"\\ude00\"; NOT_TEXT",
                "[]; NOT_TEXT"
            })
    void textThatCannotBeStored(String value, String code) throws IOException {
        ApiBody body = body("{'it': " + value + "}");
        body.text("it", null, 10);
        assertThat(codes(body)).containsExactly("#/it " + code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "1.5", "1e999", "99999999999999999999", "1000000000", "true", "-1000000000"})
    void whatIsNoWholeNumber(String value) throws IOException {
        ApiBody body = body("{'it': " + value + "}");
        body.number("it", null);
        assertThat(codes(body)).containsExactly("#/it NOT_A_WHOLE_NUMBER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"25", "\"25,5\"", "\"1e5\"", "\"-1\"", "\"\"", "\"1.00001\"", "\"999999999999999\"", "\"1.\""})
    void whatIsNoDecimal(String value) throws IOException {
        ApiBody body = body("{'it': " + value + "}");
        body.decimal("it", null, 4);
        assertThat(codes(body)).containsExactly("#/it NOT_A_NUMBER");
    }

    @Test
    void whatIsRead() throws IOException {
        ApiBody body = body("{'d': '12.50', 'day': '2027-12-31', 'zone': 'Europe/Oslo', 'c': 'ARCHIVED', 'id': '17'}");

        assertThat(body.decimal("d", null, 4)).isEqualByComparingTo(new BigDecimal("12.5"));
        assertThat(body.day("day", null)).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(body.timeZone("zone", null)).isEqualTo(ZoneId.of("Europe/Oslo"));
        assertThat(body.choice("c", ActiveStatus.class, null)).isEqualTo(ActiveStatus.ARCHIVED);
        assertThat(body.id("id", null)).isEqualTo(17);
        body.refuseIfWrong();
    }

    @Test
    void allThatIsWrongIsSaidAtItsPlace() throws IOException {
        ApiBody body = body(
                "{'day': '2027-02-30', 'zone': 'Mars', 'c': 'GONE', 'id': 17, 'part': {'x/y': 1}, 'list': [1, {'a': 2}],"
                        + " 'object': [], 'no list': {}}");
        body.day("day", null);
        body.timeZone("zone", null);
        body.choice("c", ActiveStatus.class, null);
        body.id("id", null);
        body.part("part", part -> part.require("needed"));
        body.part("object", part -> {});
        body.each("list", part -> part.isOn("a", false));
        body.each("no list", part -> {});

        assertThat(codes(body))
                .containsExactlyInAnyOrder(
                        "#/day NOT_A_DATE",
                        "#/zone NOT_A_TIME_ZONE",
                        "#/c NOT_A_CHOICE",
                        "#/id NOT_AN_ID",
                        "#/part/needed REQUIRED",
                        "#/part/x~1y UNKNOWN_PROPERTY",
                        "#/object NOT_AN_OBJECT",
                        "#/list/0 NOT_AN_OBJECT",
                        "#/list/1/a NOT_A_BOOLEAN",
                        "#/no list NOT_A_LIST");
    }

    private static ApiBody body(String json) throws IOException {
        return new ApiBody(new ApiJson().read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }

    @SuppressWarnings("unchecked")
    private static List<String> codes(ApiBody body) {
        try {
            body.refuseIfWrong();
            return List.of();
        } catch (ApiProblem e) {
            return ((List<Map<String, String>>) e.members().get("errors"))
                    .stream()
                            .map(it -> it.get("pointer") + " " + it.get("code"))
                            .toList();
        }
    }
}
