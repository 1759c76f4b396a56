package org.b2bleaf.demo.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Text as bytes, lone halves of surrogate pairs included, which Java's own encoder replaces. */
final class Bytes {

    private Bytes() {}

    static byte[] of(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            int letter = text.codePointAt(i);
            if (letter >= 0xD800 && letter <= 0xDFFF) {
                bytes.write(0xE0 | letter >> 12);
                bytes.write(0x80 | letter >> 6 & 0x3F);
                bytes.write(0x80 | letter & 0x3F);
            } else {
                bytes.writeBytes(Character.toString(letter).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(letter) - 1;
            }
        }
        return bytes.toByteArray();
    }

    static String percentEncoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte part : of(text)) {
            char letter = (char) (part & 0xFF);
            if (letter < 128 && (Character.isLetterOrDigit(letter) || "-._~".indexOf(letter) >= 0)) {
                encoded.append(letter);
            } else {
                encoded.append('%').append(String.format("%02X", (int) letter));
            }
        }
        return encoded.toString();
    }
}
