package org.b2bleaf.admin.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.b2bleaf.admin.settings.Setting.Topic;

/** The values of the settings page, stored or as typed, with what is wrong with them. */
public final class SettingsForm {

    private final Map<Setting, String> values = new EnumMap<>(Setting.class);

    /** @param value by setting; null reads as empty */
    public SettingsForm(Function<Setting, String> value) {
        for (Setting setting : Setting.values()) {
            String given = value.apply(setting);
            values.put(setting, given == null ? "" : given.strip());
        }
    }

    public String value(Setting setting) {
        return values.get(setting);
    }

    public boolean isRefused() {
        return values.entrySet().stream()
                .anyMatch(entry -> entry.getKey().problemOf(entry.getValue()).isPresent());
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
        String value = values.get(setting);
        return new Line(
                setting,
                value,
                defaults.apply(setting.key()),
                setting.problemOf(value).orElse(null));
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
