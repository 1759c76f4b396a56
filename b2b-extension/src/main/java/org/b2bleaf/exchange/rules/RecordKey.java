package org.b2bleaf.exchange.rules;

/**
 * How a file names a company or a location: by its external id, or by {@code #} and its internal id when it has none.
 *
 * @param externalId null when the internal id is given
 * @param id null when the external id is given
 */
public record RecordKey(String externalId, Long id) {
    public static final int MAX_LENGTH = 64;

    private static final char MARK = '#';

    public static RecordKey ofId(long id) {
        return new RecordKey(null, id);
    }

    public static RecordKey ofExternalId(String externalId) {
        return new RecordKey(externalId, null);
    }

    /** The key under which an export writes a record. An external id that would not be read as such is not used. */
    public static RecordKey of(String externalId, long id) {
        boolean usable = externalId != null
                && !externalId.isEmpty()
                && externalId.charAt(0) != MARK
                && externalId.equals(externalId.strip());
        return usable ? ofExternalId(externalId) : ofId(id);
    }

    /** Whether the text is meant as an internal id, right or wrong. */
    static boolean isMarked(String text) {
        return text.charAt(0) == MARK;
    }

    /** The internal id behind the mark, or null when there is none. */
    static Long idIn(String text) {
        String digits = text.substring(1);
        return digits.matches("[1-9]\\d{0,17}") ? Long.valueOf(digits) : null;
    }

    /** As a file has it. */
    @Override
    public String toString() {
        return id == null ? externalId : MARK + Long.toString(id);
    }
}
