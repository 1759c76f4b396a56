package org.b2bleaf.secret;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.annotation.PostConstruct;
import javax.annotation.Resource;
import org.b2bleaf.secret.rules.KeyedHash;
import org.b2bleaf.secret.rules.Sealer;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.springframework.stereotype.Service;

/** The secret of the setting {@code b2b.signIn.key}, read once at the start and never shown. */
@Service("b2bShopKey")
public class ShopKey {

    private static final int MIN_LENGTH = 32;

    /** Storefront and admin may share a JVM in two class loaders; a mail that one seals the other delivers. */
    private static final String KEY_OF_THIS_START = ShopKey.class.getName() + ".ofThisStart";

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    @Resource(name = "b2bSecureRandom")
    protected SecureRandom random;

    private KeyedHash hash;
    private Sealer sealer;

    /** @throws IllegalStateException when the key is missing in production, or too short */
    @PostConstruct
    protected void read() {
        String key = settings.text(SettingKey.SIGN_IN_KEY);
        if (key.isEmpty() && settings.isOn(SettingKey.PRODUCTION)) {
            throw new IllegalStateException(SettingKey.SIGN_IN_KEY + " is missing. A shop in production needs one, of "
                    + MIN_LENGTH + " random characters or more, the same on every node.");
        }
        if (!key.isEmpty() && key.length() < MIN_LENGTH) {
            throw new IllegalStateException(
                    SettingKey.SIGN_IN_KEY + " is too short. It needs " + MIN_LENGTH + " random characters or more.");
        }
        hash = new KeyedHash((key.isEmpty() ? keyOfThisStart() : key).getBytes(StandardCharsets.UTF_8));
        sealer = new Sealer(hash.derive("seal"), random);
    }

    public KeyedHash hash() {
        return hash;
    }

    public Sealer sealer() {
        return sealer;
    }

    private String keyOfThisStart() {
        return (String) System.getProperties().computeIfAbsent(KEY_OF_THIS_START, name -> {
            byte[] bytes = new byte[MIN_LENGTH];
            random.nextBytes(bytes);
            return HexFormat.of().formatHex(bytes);
        });
    }
}
