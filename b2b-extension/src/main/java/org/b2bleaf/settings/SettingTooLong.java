package org.b2bleaf.settings;

/** A value that Broadleaf's table of system properties cannot hold. */
public class SettingTooLong extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SettingTooLong(String key) {
        super("The value of " + key + " exceeds " + B2bSettings.MAX_LENGTH + " characters");
    }
}
