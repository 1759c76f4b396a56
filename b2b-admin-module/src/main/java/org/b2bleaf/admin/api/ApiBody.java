package org.b2bleaf.admin.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.b2bleaf.api.rules.PlainText;

/**
 * Reads an object of a body. A property that is missing keeps its present value; null and blank text are null, as in the
 * admin's forms. What cannot be read is noted at its place, and the present value is returned, so that one pass finds all of
 * it; {@link #refuseIfWrong} ends the pass.
 */
final class ApiBody {

    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,14}([.][0-9]{1,5})?");
    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");
    private static final int LONGEST_LIST = 100;

    private final JsonNode node;
    private final String pointer;
    private final ApiProblem problem;
    private final Set<String> asked = new HashSet<>();
    private final List<ApiBody> parts;

    /** @param node an object */
    ApiBody(JsonNode node) {
        this(node, "#", ApiProblem.refused(), new ArrayList<>());
    }

    private ApiBody(JsonNode node, String pointer, ApiProblem problem, List<ApiBody> parts) {
        this.node = node;
        this.pointer = pointer;
        this.problem = problem;
        this.parts = parts;
        parts.add(this);
    }

    boolean has(String property) {
        asked.add(property);
        return node.has(property);
    }

    String text(String property, String present, int longest) {
        JsonNode value = value(property);
        if (value == null) {
            return present;
        }
        if (value.isNull()) {
            return null;
        }
        if (!value.isTextual() || !PlainText.isStorable(value.textValue())) {
            refuse(property, "NOT_TEXT");
            return present;
        }
        String text = value.textValue().strip();
        if (text.length() > longest) {
            refuse(property, "TOO_LONG");
            return present;
        }
        return text.isEmpty() ? null : text;
    }

    boolean isOn(String property, boolean present) {
        JsonNode value = value(property);
        if (value == null) {
            return present;
        }
        if (!value.isBoolean()) {
            refuse(property, "NOT_A_BOOLEAN");
            return present;
        }
        return value.booleanValue();
    }

    Integer number(String property, Integer present) {
        JsonNode value = value(property);
        if (value == null) {
            return present;
        }
        if (value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || Math.abs((long) value.intValue()) > 999_999_999) {
            refuse(property, "NOT_A_WHOLE_NUMBER");
            return present;
        }
        return value.intValue();
    }

    BigDecimal decimal(String property, BigDecimal present, int decimals) {
        JsonNode value = value(property);
        if (value == null) {
            return present;
        }
        if (value.isNull()) {
            return null;
        }
        if (!value.isTextual() || !DECIMAL.matcher(value.textValue()).matches()) {
            refuse(property, "NOT_A_NUMBER");
            return present;
        }
        BigDecimal number = new BigDecimal(value.textValue());
        if (number.stripTrailingZeros().scale() > decimals) {
            refuse(property, "NOT_A_NUMBER");
            return present;
        }
        return number;
    }

    LocalDate day(String property, LocalDate present) {
        String text = text(property, null, 10);
        if (!node.has(property) || node.get(property).isNull()) {
            return node.has(property) ? null : present;
        }
        try {
            if (text != null && text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            // Said below.
        }
        refuse(property, "NOT_A_DATE");
        return present;
    }

    ZoneId timeZone(String property, ZoneId present) {
        String text = text(property, null, 64);
        if (!node.has(property)) {
            return present;
        }
        try {
            if (text != null) {
                return ZoneId.of(text);
            }
        } catch (DateTimeException e) {
            // Said below.
        }
        refuse(property, "NOT_A_TIME_ZONE");
        return present;
    }

    /** Null is refused. */
    <E extends Enum<E>> E choice(String property, Class<E> type, E present) {
        JsonNode value = value(property);
        if (value == null) {
            return present;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value.textValue()))
                .findFirst()
                .orElseGet(() -> {
                    refuse(property, "NOT_A_CHOICE");
                    return present;
                });
    }

    /** The id of another record; null when there is none. */
    Long id(String property, Long present) {
        JsonNode value = value(property);
        if (value == null) {
            return present;
        }
        if (value.isNull()) {
            return null;
        }
        if (!value.isTextual() || !ID.matcher(value.textValue()).matches()) {
            refuse(property, "NOT_AN_ID");
            return present;
        }
        return Long.valueOf(value.textValue());
    }

    /** Reads an object within this one, if it is there. */
    void part(String property, Consumer<ApiBody> reader) {
        JsonNode value = value(property);
        if (value == null) {
            return;
        }
        if (value.isObject()) {
            reader.accept(new ApiBody(value, pointer + "/" + property, problem, parts));
        } else {
            refuse(property, "NOT_AN_OBJECT");
        }
    }

    /** Reads each object of a list, if it is there. */
    void each(String property, Consumer<ApiBody> reader) {
        JsonNode value = value(property);
        if (value == null) {
            return;
        }
        if (!value.isArray() || value.size() > LONGEST_LIST) {
            refuse(property, "NOT_A_LIST");
            return;
        }
        for (int i = 0; i < value.size(); i++) {
            if (value.get(i).isObject()) {
                reader.accept(new ApiBody(value.get(i), pointer + "/" + property + "/" + i, problem, parts));
            } else {
                refuse(property + "/" + i, "NOT_AN_OBJECT");
            }
        }
    }

    void require(String property) {
        if (!has(property) || node.get(property).isNull()) {
            refuse(property, "REQUIRED");
        }
    }

    void refuse(String property, String code) {
        problem.and(pointer + "/" + property, code);
    }

    /** @throws ApiProblem with everything that was refused, and what the body has beyond that */
    void refuseIfWrong() {
        for (ApiBody part : parts) {
            Iterator<String> properties = part.node.fieldNames();
            while (properties.hasNext()) {
                String property = properties.next();
                if (part.asked.add(property)) {
                    problem.and(part.pointer + "/" + escaped(property), "UNKNOWN_PROPERTY");
                }
            }
        }
        if (problem.hasErrors()) {
            throw problem;
        }
    }

    /** As RFC 6901 writes it, within a fragment; what is long or odd is cut. */
    private static String escaped(String property) {
        String plain = property.replaceAll("[^A-Za-z0-9_~/.-]", "?");
        return plain.substring(0, Math.min(plain.length(), 100))
                .replace("~", "~0")
                .replace("/", "~1");
    }

    private JsonNode value(String property) {
        asked.add(property);
        return node.get(property);
    }
}
