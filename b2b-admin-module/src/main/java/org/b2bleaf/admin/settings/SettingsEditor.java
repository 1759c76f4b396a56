package org.b2bleaf.admin.settings;

import javax.annotation.Resource;
import org.b2bleaf.admin.entity.AdminActor;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.ShopAddress;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and stores the settings of the page. */
@Service("b2bSettingsEditor")
public class SettingsEditor {

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    @Resource(name = "b2bAdminActor")
    protected AdminActor actor;

    @Resource(name = "b2bShopAddress")
    protected ShopAddress shop;

    /** The address of a page of the shop, to copy. */
    public String addressOf(String path) {
        return shop.of(path);
    }

    /** The settings in effect. */
    @Transactional(value = "blTransactionManager", readOnly = true)
    public SettingsForm current() {
        return new SettingsForm(setting -> settings.text(setting.key()), shop.standard());
    }

    /**
     * Stores what somebody changed, all or nothing.
     *
     * @throws IllegalArgumentException when the form is refused; ask it first
     */
    @Transactional("blTransactionManager")
    public void store(SettingsForm typed) {
        if (typed.isRefused()) {
            throw new IllegalArgumentException("Not checked");
        }
        for (Setting setting : typed.changed()) {
            settings.set(setting.key(), typed.value(setting), actor.current());
        }
    }
}
