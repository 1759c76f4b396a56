package org.b2bleaf.admin.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.b2bleaf.admin.settings.Setting.Topic;
import org.b2bleaf.settings.rules.ShopHosts;

/**
 * The values of the settings page, stored or as typed, with what is wrong with them. Only what somebody changes is judged:
 * a value that a file or a system property sets may be one that the page does not take, and must not keep others from
 * being stored.
 */
public final class SettingsForm {

    private final Map<Setting, String> inEffect;
    private final Map<Setting, String> values;

    private final String shop;

    /**
     * @param inEffect by setting; null reads as empty
     * @param shop the shop's address as long as the merchant sets none
     */
    public SettingsForm(Function<Setting, String> inEffect, String shop) {
        this.inEffect = read(inEffect);
        this.values = this.inEffect;
        this.shop = shop;
    }

    private SettingsForm(Map<Setting, String> inEffect, Map<Setting, String> values, String shop) {
        this.inEffect = inEffect;
        this.values = values;
        this.shop = shop;
    }

    /** The form as somebody filled it in. */
    public SettingsForm typed(Function<Setting, String> typed) {
        return new SettingsForm(inEffect, read(typed), shop);
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

    private Optional<SettingProblem> problemOf(Setting setting) {
        if (setting == Setting.ACCOUNT_HOST && (isChanged(setting) || isChanged(Setting.SHOP_ADDRESS))) {
            return problemOfAccountHost();
        }
        return isChanged(setting) ? setting.problemOf(values.get(setting)) : Optional.empty();
    }

    /** It must fit the address of the shop, whichever of the two was changed. */
    private Optional<SettingProblem> problemOfAccountHost() {
        String own = values.get(Setting.SHOP_ADDRESS);
        String address = own.isEmpty() ? shop : own;
        return ShopHosts.problemOf(address, values.get(Setting.ACCOUNT_HOST))
                .map(problem -> new SettingProblem("B2bSettings_problem_host_" + problem, address, null));
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
        private final SettingProblem problem;

        Line(Setting setting, String value, String standard, SettingProblem problem) {
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

        /** Null when nothing is wrong. */
        public SettingProblem getProblem() {
            return problem;
        }
    }
}
