package org.b2bleaf.demo.bare;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;

/** What the theme asks the modules' settings for, fixed: an open shop with password login. Reads no database. */
public class BareSettings implements B2bSettings {

    @Override
    public boolean isOn(String key) {
        return key.equals(SettingKey.SIGN_IN_PASSWORD_LOGIN);
    }

    @Override
    public String text(String key) {
        return "";
    }

    @Override
    public int number(String key) {
        throw new UnsupportedOperationException(key);
    }

    @Override
    public List<String> list(String key) {
        return List.of();
    }

    @Override
    public SortedSet<String> keys() {
        return Collections.emptySortedSet();
    }

    @Override
    public void set(String key, String value, String actor) {
        throw new UnsupportedOperationException(key);
    }
}
