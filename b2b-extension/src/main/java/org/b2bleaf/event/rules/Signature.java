package org.b2bleaf.event.rules;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs a webhook as Standard Webhooks says: HMAC-SHA256 of id, timestamp and body, divided by full stops. */
public final class Signature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String VERSION = "v1,";

    private Signature() {}

    /**
     * @param secrets one, or two while a new one takes the place of an old one
     * @param id of the message
     * @param sentAt of this attempt; whole seconds count
     * @return the value of the header {@code webhook-signature}
     */
    public static String of(List<WebhookSecret> secrets, String id, Instant sentAt, String body) {
        byte[] signed = (id + "." + sentAt.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8);
        return secrets.stream().map(secret -> VERSION + sign(secret, signed)).collect(Collectors.joining(" "));
    }

    private static String sign(WebhookSecret secret, byte[] signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.key(), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
