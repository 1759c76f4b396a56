package org.b2bleaf.store;

import javax.annotation.Resource;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.store.rules.GateDecision;
import org.b2bleaf.store.rules.GateRequest;
import org.b2bleaf.store.rules.GateSettings;
import org.b2bleaf.store.rules.StoreGate;
import org.springframework.stereotype.Service;

/** {@inheritDoc} */
@Service("b2bStoreAccess")
public class StoreAccessImpl implements StoreAccess {

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    @Override
    public GateDecision decide(GateRequest request) {
        return StoreGate.decide(
                request,
                GateSettings.stored(
                        settings.isOn(SettingKey.STORE_ACCESS_RESTRICTED),
                        settings.text(SettingKey.STORE_ACCESS_ALLOWED_PATHS),
                        settings.text(SettingKey.STORE_ACCESS_RESTRICTED_PATHS)));
    }
}
