package org.b2bleaf.secret.rules;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts text that the database must not know, with AES-256 in GCM (NIST SP 800-38D) and a new nonce each time. */
public final class Sealer {
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random;

    /** @param key 32 bytes, see {@link KeyedHash#derive} */
    public Sealer(byte[] key, SecureRandom random) {
        this.key = new SecretKeySpec(key, "AES");
        this.random = random;
    }

    /** Sealed text that was altered, moved to another context, or sealed with another key. */
    public static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Broken() {
            super("The text was sealed with another key, for another use, or altered");
        }
    }

    /**
     * @param context what the text belongs to; it opens only with the same
     * @return Base64 of nonce, text and tag
     */
    public String seal(String text, String context) {
        return Base64.getEncoder().encodeToString(seal(text.getBytes(StandardCharsets.UTF_8), context));
    }

    /** @throws Broken when the text cannot be trusted or read */
    public String open(String sealed, String context) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(sealed);
        } catch (IllegalArgumentException e) {
            throw new Broken();
        }
        return new String(open(bytes, context), StandardCharsets.UTF_8);
    }

    /**
     * @param context what the bytes belong to; they open only with the same
     * @return nonce, bytes and tag
     */
    public byte[] seal(byte[] plain, String context) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(plain);
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws Broken when the bytes cannot be trusted or read */
    public byte[] open(byte[] sealed, String context) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(sealed);
            if (bytes.remaining() < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
                throw new Broken();
            }
            byte[] nonce = new byte[NONCE_BYTES];
            bytes.get(nonce);
            byte[] rest = new byte[bytes.remaining()];
            bytes.get(rest);
            return cipher(Cipher.DECRYPT_MODE, nonce, context).doFinal(rest);
        } catch (AEADBadTagException e) {
            throw new Broken();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
