package org.b2bleaf.admin.entity;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.b2bleaf.company.DetailProblem;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.dto.Property;
import org.broadleafcommerce.openadmin.server.service.ValidationException;

/**
 * Reads what somebody typed into a form of Broadleaf's admin, which hands everything on as text by property name.
 *
 * <p>A field that was not posted keeps its present value; an empty one is null. What cannot be read is refused at its
 * field, and the present value is returned in its place, so that one pass over a form finds all such fields.
 */
public final class PostedForm {

    /** The day in Broadleaf's {@code FormatUtil.DATE_FORMAT}; the time behind it is dropped, as no zone was asked for. */
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu.MM.dd").withResolverStyle(ResolverStyle.STRICT);

    private static final int DAY_LENGTH = "uuuu.MM.dd".length();

    /**
     * As our columns can hold. No exponents: 1E999999999 is a number that nobody types, and writing it out takes more memory
     * than there is. A point or a comma: Broadleaf writes decimals as the language of the admin does.
     */
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{0,14}([.,][0-9]{0,10})?");

    private final Entity entity;
    private final String prefix;

    public PostedForm(Entity entity) {
        this(entity, "");
    }

    private PostedForm(Entity entity, String prefix) {
        this.entity = entity;
        this.prefix = prefix;
    }

    /** The fields whose names start so; they are then asked for without the prefix. */
    public PostedForm part(String prefix) {
        return new PostedForm(entity, this.prefix + prefix);
    }

    /** Whether the form had this field at all. */
    public boolean has(String field) {
        return property(field).isPresent();
    }

    public String text(String field, String present) {
        return read(field, present, Function.identity(), null);
    }

    /** Nothing typed is "no". */
    public boolean isOn(String field, boolean present) {
        return Boolean.TRUE.equals(read(field, present, Boolean::valueOf, "NOT_A_CHOICE"));
    }

    public Integer number(String field, Integer present) {
        return read(field, present, Integer::valueOf, "NOT_A_WHOLE_NUMBER");
    }

    public BigDecimal decimal(String field, BigDecimal present) {
        return read(field, present, PostedForm::parseDecimal, "NOT_A_NUMBER");
    }

    public LocalDate day(String field, LocalDate present) {
        return read(field, present, PostedForm::parseDay, "NOT_A_DATE");
    }

    public ZoneId timeZone(String field, ZoneId present) {
        return required(field, read(field, present, ZoneId::of, "NOT_A_TIME_ZONE"), present);
    }

    /** One of a fixed list; nothing chosen is refused. */
    public <E extends Enum<E>> E choice(String field, Class<E> type, E present) {
        return required(field, read(field, present, name -> Enum.valueOf(type, name), "NOT_A_CHOICE"), present);
    }

    /** The id of another record; null when none is chosen. */
    public Long id(String field) {
        return read(field, null, Long::valueOf, "NOT_A_CHOICE");
    }

    /** @throws ValidationException when the form names no record */
    public long record() throws ValidationException {
        Long id = id("id");
        if (id == null) {
            throw new ValidationException(entity, "B2bProblem_NOT_A_CHOICE");
        }
        return id;
    }

    /** Of the record that the form was made from; one that never was when the form does not say. */
    public int version() {
        Integer version = number("version", null);
        return version == null ? -1 : version;
    }

    /** Names the record that was chosen in a field, as a refused form is shown again with its id only. */
    public void name(String field, String text) {
        property(field).ifPresent(property -> property.setDisplayValue(text));
    }

    /** Shows a problem at a field. */
    public void refuse(String field, String problem) {
        entity.addValidationError(prefix + field, "B2bProblem_" + problem);
    }

    /** Shows what a service refuses at the fields of this form. */
    public void refuse(List<DetailProblem> problems) {
        for (DetailProblem problem : problems) {
            refuse(problem.field(), problem.kind().name());
        }
    }

    /** Shows a problem of the form as a whole. */
    public void refuse(String problem) {
        entity.addGlobalValidationError("B2bProblem_" + problem);
    }

    public boolean isRefused() {
        return entity.isValidationFailure();
    }

    private <T> T required(String field, T value, T present) {
        if (value == null) {
            refuse(field, "REQUIRED");
            return present;
        }
        return value;
    }

    /** @param problem unused when the parser takes every text */
    private <T> T read(String field, T present, Function<String, T> parse, String problem) {
        Optional<Property> posted = property(field);
        if (posted.isEmpty()) {
            return present;
        }
        String typed = typed(posted.get());
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return parse.apply(typed.strip());
        } catch (IllegalArgumentException | DateTimeException e) {
            refuse(field, problem);
            return present;
        }
    }

    private Optional<Property> property(String field) {
        return Arrays.stream(entity.getProperties())
                .filter(property -> property.getName().equals(prefix + field))
                .findFirst();
    }

    /** Broadleaf cleans every value for HTML before a handler sees it; an ampersand of a name must not be stored so. */
    private static String typed(Property property) {
        return property.getUnHtmlEncodedValue() == null ? property.getValue() : property.getUnHtmlEncodedValue();
    }

    private static BigDecimal parseDecimal(String typed) {
        if (!DECIMAL.matcher(typed).matches()) {
            throw new NumberFormatException(typed);
        }
        return new BigDecimal(typed.replace(',', '.'));
    }

    private static LocalDate parseDay(String typed) {
        return LocalDate.parse(typed.substring(0, Math.min(typed.length(), DAY_LENGTH)), DAY);
    }
}
