package org.b2bleaf.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditEvent;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.broadleafcommerce.common.config.domain.SystemProperty;
import org.broadleafcommerce.common.config.domain.SystemPropertyImpl;
import org.broadleafcommerce.common.config.service.SystemPropertiesService;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.junit.jupiter.api.AfterEach;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class B2bSettingsTest {

    private static final String ADMIN = "admin:sol";

    @AfterEach
    void forgetRequestAndSystemProperty() {
        RequestContextHolder.resetRequestAttributes();
        BroadleafRequestContext.setBroadleafRequestContext(null);
        System.clearProperty(SettingKey.SIGN_IN_CODE_MINUTES);
    }

    @SliceTest
    void aStoredValueWinsOverASystemPropertyAndThatOverTheDefault(Slice shop) {
        B2bSettings settings = shop.bean(B2bSettings.class);

        assertThat(settings.number(SettingKey.SIGN_IN_CODE_MINUTES)).isEqualTo(10);
        System.setProperty(SettingKey.SIGN_IN_CODE_MINUTES, "7");
        assertThat(settings.number(SettingKey.SIGN_IN_CODE_MINUTES)).isEqualTo(7);
        settings.set(SettingKey.SIGN_IN_CODE_MINUTES, "5", ADMIN);
        assertThat(settings.number(SettingKey.SIGN_IN_CODE_MINUTES)).isEqualTo(5);
    }

    @SliceTest
    void aRequestReadsOnceAndSeesTheNextChangeInTheNextRequest(Slice shop) {
        B2bSettings settings = shop.bean(B2bSettings.class);
        newRequest();

        assertThat(shop.statementsOf(() -> {
                    settings.isOn(SettingKey.STORE_ACCESS_RESTRICTED);
                    return settings.text(SettingKey.LAYOUT);
                }))
                .isEqualTo(1);
        storedElsewhere(shop, SettingKey.STORE_ACCESS_RESTRICTED, "true");
        assertThat(settings.isOn(SettingKey.STORE_ACCESS_RESTRICTED)).isFalse();
        newRequest();
        assertThat(settings.isOn(SettingKey.STORE_ACCESS_RESTRICTED)).isTrue();
    }

    @SliceTest
    void aJobSeesAChangeAtOnce(Slice shop) {
        B2bSettings settings = shop.bean(B2bSettings.class);

        assertThat(settings.isOn(SettingKey.STORE_ACCESS_RESTRICTED)).isFalse();
        storedElsewhere(shop, SettingKey.STORE_ACCESS_RESTRICTED, "true");
        assertThat(settings.isOn(SettingKey.STORE_ACCESS_RESTRICTED)).isTrue();
    }

    @SliceTest
    void theRequestThatStoresAValueSeesItToo(Slice shop) {
        B2bSettings settings = shop.bean(B2bSettings.class);
        newRequest();
        settings.text(SettingKey.PRIVACY_POLICY_URL);

        settings.set(SettingKey.PRIVACY_POLICY_URL, " https://shop.example/privacy ", ADMIN);

        assertThat(settings.text(SettingKey.PRIVACY_POLICY_URL)).isEqualTo("https://shop.example/privacy");
    }

    @SliceTest
    void anEmptyValueCanBeStored(Slice shop) {
        B2bSettings settings = shop.bean(B2bSettings.class);

        settings.set(SettingKey.SHOP_NAME, "", ADMIN);

        assertThat(settings.text(SettingKey.SHOP_NAME)).isEmpty();
    }

    @SliceTest
    void aListIsSplitAtCommas(Slice shop) {
        B2bSettings settings = shop.bean(B2bSettings.class);

        settings.set(SettingKey.STORE_ACCESS_ALLOWED_PATHS, "/demo/**, /landing ,,", ADMIN);

        assertThat(settings.list(SettingKey.STORE_ACCESS_ALLOWED_PATHS)).isEqualTo(List.of("/demo/**", "/landing"));
        assertThat(settings.list(SettingKey.STORE_ACCESS_RESTRICTED_PATHS)).isEmpty();
    }

    @SliceTest
    void aTypingErrorFallsBackToTheDefault(Slice shop) {
        B2bSettings settings = shop.bean(B2bSettings.class);
        settings.set(SettingKey.SIGN_IN_CODE_MINUTES, "ten", ADMIN);

        assertThat(settings.number(SettingKey.SIGN_IN_CODE_MINUTES)).isEqualTo(10);
    }

    @SliceTest
    void aChangeIsInTheTrailAndOutOfBroadleafsCache(Slice shop) {
        SystemPropertiesService broadleafs = shop.bean(SystemPropertiesService.class);
        clearInvocations(broadleafs);
        B2bSettings settings = shop.bean(B2bSettings.class);

        shop.inTransaction(() -> {
            settings.set(SettingKey.SIGN_IN_ATTEMPTS, "3", ADMIN);
            verify(broadleafs, never()).removeFromCache(argThat(row -> true));
        });

        verify(broadleafs).removeFromCache(argThat(row -> row.getName().equals(SettingKey.SIGN_IN_ATTEMPTS)));
        assertThat(events(shop, SettingKey.SIGN_IN_ATTEMPTS))
                .extracting(AuditEvent::getOldValue, AuditEvent::getNewValue)
                .containsExactly(Tuple.tuple("5", "3"));
    }

    @SliceTest
    void theSecretIsNotInTheTrail(Slice shop) {
        shop.bean(B2bSettings.class).set(SettingKey.SIGN_IN_KEY, "correct horse battery staple, and more", ADMIN);

        assertThat(events(shop, SettingKey.SIGN_IN_KEY))
                .singleElement()
                .satisfies(event -> assertThat(event.getNewValue()).isNull());
    }

    @SliceTest
    void ofTwoRowsThatTwoNodesWroteTheNewerCountsAndTheNextChangeLeavesOne(Slice shop) {
        B2bSettings settings = shop.bean(B2bSettings.class);
        storedElsewhere(shop, SettingKey.SIGN_IN_ATTEMPTS, "3");
        storedElsewhere(shop, SettingKey.SIGN_IN_ATTEMPTS, "4");

        assertThat(settings.number(SettingKey.SIGN_IN_ATTEMPTS)).isEqualTo(4);
        settings.set(SettingKey.SIGN_IN_ATTEMPTS, "6", ADMIN);
        assertThat(settings.number(SettingKey.SIGN_IN_ATTEMPTS)).isEqualTo(6);
        assertThat(rows(shop)).hasSize(1);
    }

    @SliceTest
    void whatTheColumnCannotHoldIsRefused(Slice shop) {
        B2bSettings settings = shop.bean(B2bSettings.class);

        assertThatThrownBy(() -> settings.set(SettingKey.LAYOUT, "x".repeat(256), ADMIN))
                .isInstanceOf(SettingTooLong.class);
        assertThatThrownBy(() -> settings.text("b2b.nonsense")).isInstanceOf(IllegalArgumentException.class);
    }

    @SliceTest
    void everyKeyHasADefault(Slice shop) throws IllegalAccessException {
        for (var constant : SettingKey.class.getFields()) {
            String key = (String) constant.get(null);
            if (!key.equals(SettingKey.PREFIX)) {
                assertThat(shop.bean(B2bSettings.class).keys()).contains(key);
            }
        }
    }

    /** Code of Broadleaf may leave its context behind in the thread of a job. */
    @SliceTest
    void aJobReadsEachTimeWhateverContextItsThreadHas(Slice shop) {
        BroadleafRequestContext.setBroadleafRequestContext(new BroadleafRequestContext());
        B2bSettings settings = shop.bean(B2bSettings.class);
        assertThat(settings.text(SettingKey.LAYOUT)).isEmpty();
        storedElsewhere(shop, SettingKey.LAYOUT, "shop :: content");
        assertThat(settings.text(SettingKey.LAYOUT)).isEqualTo("shop :: content");
    }

    private static void newRequest() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        BroadleafRequestContext.setBroadleafRequestContext(new BroadleafRequestContext());
    }

    private static void storedElsewhere(Slice shop, String key, String value) {
        shop.inTransaction(() -> {
            SystemProperty row = new SystemPropertyImpl();
            row.setName(key);
            row.setValue(value);
            shop.em().persist(row);
        });
    }

    private static List<SystemPropertyImpl> rows(Slice shop) {
        return shop.em()
                .createQuery("select p from SystemPropertyImpl p", SystemPropertyImpl.class)
                .getResultList();
    }

    private static List<AuditEvent> events(Slice shop, String key) {
        return rows(shop).stream()
                .filter(row -> row.getName().equals(key))
                .flatMap(row -> shop.bean(Audit.class).eventsOf("setting", row.getId(), 10).stream())
                .toList();
    }
}
