package org.b2bleaf.brand;

import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.brand.rules.Colour;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.settings.rules.WebLink;
import org.springframework.stereotype.Service;

/**
 * The merchant's logo, colour and privacy policy, as pages may use them. What was stored past the settings page and is no
 * colour, cannot be read or is no link, counts as not set: it must neither hide a button nor put a script on a page.
 */
@Service("b2bBranding")
public class Branding {

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    /** @return the address of a picture: a path of the shop or a full address */
    public Optional<String> logo() {
        return link(SettingKey.BRAND_LOGO);
    }

    /** @return the colour of buttons and links; empty for the shop's own */
    public Optional<Colour> colour() {
        return Colour.parse(settings.text(SettingKey.BRAND_COLOUR)).filter(Colour::isReadable);
    }

    /** @return the address of the privacy policy: a path of the shop or a full address */
    public Optional<String> privacyPolicy() {
        return link(SettingKey.PRIVACY_POLICY_URL);
    }

    private Optional<String> link(String key) {
        return Optional.of(settings.text(key)).filter(WebLink::isLink);
    }
}
