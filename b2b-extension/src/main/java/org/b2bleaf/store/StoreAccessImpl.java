package org.b2bleaf.store;

import java.util.List;
import javax.annotation.Resource;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.store.rules.GateRequest;
import org.b2bleaf.store.rules.GateSettings;
import org.b2bleaf.store.rules.GateVerdict;
import org.b2bleaf.store.rules.StoreGate;
import org.b2bleaf.store.rules.Visitor;
import org.springframework.stereotype.Service;

/** {@inheritDoc} */
@Service("b2bStoreAccess")
public class StoreAccessImpl implements StoreAccess {

    private static final List<String> KEYS = List.of(
            SettingKey.STORE_ACCESS_RESTRICTED,
            SettingKey.STORE_ACCESS_ALLOWED_PATHS,
            SettingKey.STORE_ACCESS_RESTRICTED_PATHS,
            SettingKey.STORE_ACCESS_ASSET_PATHS,
            SettingKey.STORE_ACCESS_CALLBACK_PATHS,
            SettingKey.PRIVACY_POLICY_URL,
            SettingKey.BRAND_LOGO,
            SettingKey.SIGN_IN_REQUIRED_BEFORE_CHECKOUT);

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    /** Patterns take longer to read than to match; they are read again when a setting has another text. */
    private volatile Parsed last = new Parsed(List.of(), GateSettings.OPEN_SHOP);

    @Override
    public GateVerdict decide(GateRequest request) {
        return StoreGate.decide(request, settings());
    }

    @Override
    public boolean shows(String ownAddress, Visitor visitor) {
        return StoreGate.shows(ownAddress, visitor, settings());
    }

    @Override
    public GateSettings settings() {
        List<String> texts = KEYS.stream().map(settings::text).toList();
        Parsed parsed = last;
        if (!parsed.texts.equals(texts)) {
            parsed = new Parsed(
                    texts,
                    GateSettings.stored(settings.isOn(KEYS.get(0)), texts.get(1), texts.get(2))
                            .with(texts.get(3), texts.get(4), texts.get(5))
                            .withLogo(texts.get(6))
                            .withSignInBeforeCheckout(settings.isOn(KEYS.get(7))));
            last = parsed;
        }
        return parsed.settings;
    }

    private record Parsed(List<String> texts, GateSettings settings) {}
}
