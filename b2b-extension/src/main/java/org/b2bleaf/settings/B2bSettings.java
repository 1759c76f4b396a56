package org.b2bleaf.settings;

import java.util.List;
import java.util.SortedSet;

/**
 * The settings of the shop. A value is the merchant's stored one, else the Java system property of the same name, else
 * the default in {@code config/bc/b2b/common.properties}.
 *
 * <p>Stored values are read once per request, all together, and never kept longer, so that a saved setting works on the
 * next request on every node. Outside a request, as in a job, each call reads them.
 *
 * <p>Each key is one of {@link SettingKey} or another that has a default; asking for any other one is a programming
 * error and throws {@link IllegalArgumentException}.
 */
public interface B2bSettings {

    /** The longest value that can be stored: the width of Broadleaf's column. */
    int MAX_LENGTH = 255;

    /** @return never null; empty when the setting has no value */
    String text(String key);

    /** @return true for {@code true} in any case, otherwise false */
    boolean isOn(String key);

    /**
     * A whole number. A stored or given value that is none is logged and passed over for the default, as a typing error
     * of the merchant must not close the shop.
     */
    int number(String key);

    /** The parts of a comma-separated value, without blanks around them and without empty ones. */
    List<String> list(String key);

    /** The names of all settings. */
    SortedSet<String> keys();

    /**
     * Stores a value, which may be empty.
     *
     * @param actor for the audit trail
     * @throws SettingTooLong when it exceeds {@link #MAX_LENGTH}
     */
    void set(String key, String value, String actor);
}
