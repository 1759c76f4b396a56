package org.b2bleaf.admin.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsFormTest {

    private static final String SHOP = "https://www.example.com/";

    /** As {@code -Db2b.signIn.resendSeconds=0} sets it. */
    private final SettingsForm inEffect = new SettingsForm(values("0", "5"), SHOP);

    @Test
    void aValueThatThePageDoesNotTakeKeepsNoOtherFromBeingStored() {
        SettingsForm typed = inEffect.typed(values("0", "7"));

        assertThat(typed.isRefused()).isFalse();
        assertThat(typed.changed()).containsExactly(Setting.ATTEMPTS);
        assertThat(typed.value(Setting.ATTEMPTS)).isEqualTo("7");
    }

    @Test
    void aChangeIsJudged() {
        assertThat(inEffect.typed(values("1", "5")).isRefused()).isTrue();
        assertThat(inEffect.typed(values("60", "99")).isRefused()).isTrue();
        assertThat(inEffect.typed(values("60", "5")).isRefused()).isFalse();
    }

    @Test
    void nothingThatIsInEffectIsAProblem() {
        assertThat(inEffect.isRefused()).isFalse();
        assertThat(inEffect.changed()).isEmpty();
        assertThat(inEffect.blocks(key -> ""))
                .flatExtracting(SettingsForm.Block::getLines)
                .extracting(SettingsForm.Line::getProblem)
                .containsOnlyNulls();
    }

    @Test
    void theProblemIsAtTheLineOfTheChange() {
        assertThat(inEffect.typed(values("0", "99")).blocks(key -> ""))
                .flatExtracting(SettingsForm.Block::getLines)
                .filteredOn(line -> line.getProblem() != null)
                .extracting(SettingsForm.Line::getName)
                .containsExactly("ATTEMPTS");
    }

    @ParameterizedTest
    @CsvSource({
        "'', account.example.com, ''",
        "'', ACCOUNT.Example.COM, ''",
        "'', '', ''",
        "'', example.com, ''",
        "'', www.example.com, SAME_AS_SHOP",
        "'', account.example.org, OTHER_DOMAIN",
        "'', https://account.example.com, NOT_A_NAME",
        "'', account.example.com:8443, NOT_A_NAME",
        "'', account.example.com/x, NOT_A_NAME",
        "'', account, NOT_A_NAME",
        "'', 192.168.1.1, NOT_A_NAME",
        "https://shop.example.org/, account.example.org, ''",
        "https://shop.example.org/, account.example.com, OTHER_DOMAIN",
    })
    void theAccountsHostFitsTheShops(String shopAddress, String accountHost, String problem) {
        SettingsForm typed = new SettingsForm(setting -> "", SHOP)
                .typed(setting -> Map.of(Setting.SHOP_ADDRESS, shopAddress, Setting.ACCOUNT_HOST, accountHost)
                        .getOrDefault(setting, ""));

        assertThat(problems(typed)).isEqualTo(problem.isEmpty() ? "" : "B2bSettings_problem_host_" + problem);
    }

    @Test
    void aNewAddressOfTheShopIsJudgedTogetherWithTheHostThatIsThere() {
        Map<Setting, String> there = Map.of(Setting.ACCOUNT_HOST, "account.example.com");
        SettingsForm typed = new SettingsForm(setting -> there.getOrDefault(setting, ""), SHOP)
                .typed(setting -> setting == Setting.SHOP_ADDRESS
                        ? "https://shop.example.org/"
                        : there.getOrDefault(setting, ""));

        assertThat(problems(typed)).isEqualTo("B2bSettings_problem_host_OTHER_DOMAIN");
    }

    private static String problems(SettingsForm form) {
        return form.blocks(key -> "").stream()
                .flatMap(block -> block.getLines().stream())
                .filter(line -> line.getProblem() != null)
                .map(line -> line.getProblem().getKey())
                .collect(Collectors.joining(" "));
    }

    private static Function<Setting, String> values(String resendSeconds, String attempts) {
        return setting -> Map.of(Setting.RESEND_SECONDS, resendSeconds, Setting.ATTEMPTS, attempts)
                .getOrDefault(setting, "");
    }
}
