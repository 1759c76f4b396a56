package org.b2bleaf.admin.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.b2bleaf.admin.settings.Setting.Topic;

/**
 * The values of the settings page, stored or as typed, with what is wrong with them. Only what somebody changes is judged:
 * a value that a file or a system property sets may be one that the page does not take, and must not keep others from
 * being stored.
 */
public final class SettingsForm {

    private final Map<Setting, String> inEffect;
    private final Map<Setting, String> values;

    /** @param inEffect by setting; null reads as empty */
    public SettingsForm(Function<Setting, String> inEffect) {
        this.inEffect = read(inEffect);
        this.values = this.inEffect;
    }

    private SettingsForm(Map<Setting, String> inEffect, Map<Setting, String> values) {
        this.inEffect = inEffect;
        this.values = values;
    }

    /** The form as somebody filled it in. */
    public SettingsForm typed(Function<Setting, String> typed) {
        return new SettingsForm(inEffect, read(typed));
    }

    private static Map<Setting, String> read(Function<Setting, String> value) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            String given = value.apply(setting);
            values.put(setting, given == null ? "" : given.strip());
        }
        return values;
    }

    public String value(Setting setting) {
        return values.get(setting);
    }

    public boolean isRefused() {
        return Arrays.stream(Setting.values())
                .anyMatch(setting -> problemOf(setting).isPresent());
    }

    /** What is to be stored. */
    public List<Setting> changed() {
        return Arrays.stream(Setting.values()).filter(this::isChanged).toList();
    }

    private boolean isChanged(Setting setting) {
        return !values.get(setting).equals(inEffect.get(setting));
    }

    private Optional<String> problemOf(Setting setting) {
        return isChanged(setting) ? setting.problemOf(values.get(setting)) : Optional.empty();
    }

    /**
     * The page from top to bottom.
     *
     * @param defaults by key
     */
    public List<Block> blocks(Function<String, String> defaults) {
        List<Block> blocks = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            blocks.add(new Block(
                    topic.name(),
                    Arrays.stream(Setting.values())
                            .filter(setting -> setting.topic() == topic)
                            .map(setting -> line(setting, defaults))
                            .toList()));
        }
        return blocks;
    }

    private Line line(Setting setting, Function<String, String> defaults) {
        return new Line(
                setting,
                values.get(setting),
                defaults.apply(setting.key()),
                problemOf(setting).orElse(null));
    }

    /** Settings under one heading. Getters, as Thymeleaf 2.1 reads no records. */
    public static final class Block {

        private final String topic;
        private final List<Line> lines;

        Block(String topic, List<Line> lines) {
            this.topic = topic;
            this.lines = lines;
        }

        public String getTopic() {
            return topic;
        }

        public List<Line> getLines() {
            return lines;
        }
    }

    /** One setting with its value. */
    public static final class Line {

        private final Setting setting;
        private final String value;
        private final String standard;
        private final String problem;

        Line(Setting setting, String value, String standard, String problem) {
            this.setting = setting;
            this.value = value;
            this.standard = standard;
            this.problem = problem;
        }

        public String getKey() {
            return setting.key();
        }

        /** What the messages of this setting end in. */
        public String getName() {
            return setting.name();
        }

        public String getInput() {
            return setting.type().input();
        }

        public Integer getMin() {
            return setting.type().min();
        }

        public Integer getMax() {
            return setting.type().max();
        }

        public String getValue() {
            return value;
        }

        public boolean isOn() {
            return Boolean.parseBoolean(value);
        }

        /** The value without the merchant's; may be empty. */
        public String getDefault() {
            return standard;
        }

        /** A message key, or null. */
        public String getProblem() {
            return problem;
        }
    }
}
