package org.b2bleaf.admin.settings;

/**
 * Why a value cannot be stored. A class, as Thymeleaf 2.1 reads no records.
 */
public final class SettingProblem {

    private final String key;
    private final String first;
    private final String second;

    /**
     * @param key of the message
     * @param first its {0}, null for none
     * @param second its {1}, null for none
     */
    public SettingProblem(String key, String first, String second) {
        this.key = key;
        this.first = first;
        this.second = second;
    }

    static SettingProblem of(String key) {
        return new SettingProblem(key, null, null);
    }

    public String getKey() {
        return key;
    }

    public String getFirst() {
        return first;
    }

    public String getSecond() {
        return second;
    }
}
