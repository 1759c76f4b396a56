package org.b2bleaf.requestaccess.rules;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The name of a company without what people write in different ways: case, accents, punctuation and the legal form. Equal
 * keys are a hint to look, never a proof.
 */
public final class CompanyNameKey {

    private static final Set<String> LEGAL_FORMS = Set.of(
            "ab",
            "ag",
            "ans",
            "aps",
            "as",
            "asa",
            "bv",
            "bvba",
            "co",
            "company",
            "corp",
            "corporation",
            "da",
            "doo",
            "ek",
            "enk",
            "eurl",
            "gbr",
            "gmbh",
            "inc",
            "incorporated",
            "kft",
            "kg",
            "kk",
            "lda",
            "limited",
            "llc",
            "llp",
            "ltd",
            "nuf",
            "nv",
            "ohg",
            "ou",
            "oy",
            "oyj",
            "plc",
            "pte",
            "pty",
            "sa",
            "sarl",
            "sas",
            "sasu",
            "sia",
            "sl",
            "sp",
            "spa",
            "spj",
            "spk",
            "spz",
            "spzoo",
            "sro",
            "srl",
            "sti",
            "uab",
            "ug",
            "und",
            "and",
            "et",
            "og",
            "the");

    /** Written without a space before or behind them. */
    private static final List<String> JOINED_FORMS =
            List.of("股份有限公司", "有限公司", "公司", "株式会社", "주식회사", "유한회사", "(주)", "㈜");

    /** What Unicode does not take apart into a letter and an accent. */
    private static final Map<String, String> LETTERS =
            Map.of("ø", "o", "æ", "ae", "œ", "oe", "ß", "ss", "ł", "l", "đ", "d", "þ", "th", "ð", "d", "ı", "i");

    private CompanyNameKey() {}

    /** @return at most as long as a name may be; empty only for a name without letters and digits */
    public static String of(String name) {
        String text = name.toLowerCase(Locale.ROOT);
        for (String form : JOINED_FORMS) {
            text = text.replace(form, " ");
        }
        text = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{Mn}+", "");
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            text = text.replace(letter.getKey(), letter.getValue());
        }
        text = text.replaceAll("\\bsp\\.?\\s*z\\.?\\s*o\\.?\\s*o\\b", " ");
        // "S.A.R.L." and "A/S" are one word, "Smith & Sons" are two.
        text = text.replaceAll("(?<=\\b\\p{L})[./](?=\\p{L}\\b)", "");
        List<String> words = Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        String key = words.stream().filter(word -> !LEGAL_FORMS.contains(word)).collect(Collectors.joining());
        String composed = Normalizer.normalize(key.isEmpty() ? String.join("", words) : key, Normalizer.Form.NFC);
        return composed.length() <= 255 ? composed : composed.substring(0, 255);
    }
}
