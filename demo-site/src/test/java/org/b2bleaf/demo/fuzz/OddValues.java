package org.b2bleaf.demo.fuzz;

import java.util.Collection;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** What nobody types who means well. */
final class OddValues {

    /** What an expression among the values would come to, if anything evaluated it. */
    static final String EVALUATED = String.valueOf(4242L * 4243L);

    /** A piece of HTML that no page may have in it as it stands. */
    static final String MARKUP = "<img src=x onerror=b2bfuzz()>";

    private static final int HUGE = 100_000;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\ud800",
            "x\udfffy",
            "\ud83d\udca9",
            "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
            "\u202eevil\u202c",
            "\u200f\u05d0\u05d1",
            "\ufeffbom",
            "\uffff",
            "e\u0301\u0301\u0301\u0301",
            "\r\nSet-Cookie: a=b",
            "line\nbreak\ttab",
            "'; DROP TABLE B2B_COMPANY; --",
            "' OR '1'='1",
            "\" OR 1=1 --",
            "%' ESCAPE '",
            "%_\\",
            "\"><script>b2bfuzz()</script>" + MARKUP,
            "javascript:b2bfuzz()",
            "//evil.example/",
            "https://evil.example/",
            "${4242*4243}",
            "#{4242*4243}",
            "*{4242*4243}",
            "%{4242*4243}",
            "[[${4242*4243}]]",
            "__${4242*4243}__::.x",
            "T(java.lang.Math).multiplyExact(4242,4243)",
            "@java.lang.Runtime@getRuntime()",
            "{{4242*4243}}",
            "class.module.classLoader.x",
            "../../../../etc/passwd",
            "file:///etc/passwd",
            "null",
            "undefined",
            "true",
            "on",
            "[]",
            "{}",
            "[1,2]",
            "\\",
            "'",
            "\"",
            "a,b;c|d",
            "=cmd|' /C calc'!A0",
            "a@b",
            "a@b@c.example",
            "\"a b\"@c.example",
            "*",
            "(((((((((((((((((((((",
            "a{1000000}",
            "ext:",
            "ext:NWC");

    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "-1",
            "1",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "999999999999999999",
            "99999999999999999999999999999999999999",
            "NaN",
            "Infinity",
            "-Infinity",
            "1e400",
            "1e999999999",
            "1e-999999999",
            "1E5",
            "0x10",
            "010",
            "1.5",
            "1,5",
            "1.000.000,00",
            "0.000000000000000000000001",
            "12345678901234567.89",
            "+1",
            " 1 ",
            "1 000",
            "\u0661\u0662",
            "\uff11",
            "\u00bd",
            "--1",
            "1;2",
            "100.01",
            "-100",
            "1L");

    private static final List<String> DATES = List.of(
            "0000-00-00",
            "2026-02-30",
            "2026-13-01",
            "1582-10-10",
            "-0001-01-01",
            "+999999999-12-31",
            "999999999-12-31",
            "-999999999-01-01",
            "9999-12-31",
            "0001-01-01",
            "292278994-08-17",
            "2026-1-1",
            "20260101",
            "01/02/2026",
            "2026-01-01T00:00:00Z",
            "2026-01-01T25:61:61",
            "2026-W01-1",
            "yesterday",
            "24:00",
            "12/99",
            "00/00",
            "13/2030");

    private OddValues() {}

    /** @param known ids and keys of records, most of them not whoever asks may see */
    static Arbitrary<String> values(Collection<String> known) {
        Arbitrary<String> some = known.isEmpty() ? Arbitraries.of(NUMBERS) : Arbitraries.of(known);
        return Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.of(TEXTS)),
                Tuple.of(5, Arbitraries.of(NUMBERS)),
                Tuple.of(3, Arbitraries.of(DATES)),
                Tuple.of(3, some),
                Tuple.of(1, lengths()),
                Tuple.of(2, Arbitraries.longs().map(String::valueOf)),
                Tuple.of(1, Arbitraries.doubles().map(String::valueOf)),
                Tuple.of(2, Arbitraries.strings().all().ofMaxLength(40).edgeCases(it -> it.none())));
    }

    /** Around what columns hold, and far beyond it. */
    private static Arbitrary<String> lengths() {
        return Arbitraries.of("x", "\u00e6", "\ud83d\ude00", "9", "-", " ", "<")
                .flatMap(letter -> Arbitraries.of(11, 51, 65, 101, 256, 501, 2001, 4001, HUGE / letter.length())
                        .map(letter::repeat));
    }

    /** For a place in an address, as it stands there. */
    static Arbitrary<String> inPaths(Collection<String> known) {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        1,
                        Arbitraries.of(
                                "%00",
                                "%ff%fe",
                                "%2e%2e",
                                "..%2f..%2fetc",
                                "1;x=2",
                                "%",
                                "%zz",
                                "%25%30%30",
                                "a%0d%0ab",
                                "1.json",
                                "1.pdf",
                                "1%2e",
                                "x".repeat(5000))),
                Tuple.of(
                        4,
                        values(known)
                                .filter(it -> !it.isEmpty() && it.length() < 4000)
                                .map(Bytes::percentEncoded)));
    }

    static Arbitrary<Field> headers() {
        return Arbitraries.of(
                        "Accept",
                        "Accept-Language",
                        "Accept-Charset",
                        "If-Match",
                        "If-None-Match",
                        "If-Modified-Since",
                        "If-Unmodified-Since",
                        "Idempotency-Key",
                        "X-Requested-With",
                        "X-HTTP-Method-Override",
                        "Referer",
                        "Origin",
                        "Range",
                        "User-Agent",
                        "X-Forwarded-For",
                        "X-Forwarded-Host",
                        "Authorization",
                        "Cookie")
                .flatMap(name -> Arbitraries.frequencyOf(
                                Tuple.of(
                                        2,
                                        Arbitraries.of(
                                                "",
                                                "*",
                                                "*/*;q=2",
                                                "text/html;q=x",
                                                "application/json",
                                                "image/png",
                                                "text/",
                                                "/",
                                                "xx-YY-zzzzzzzzzzzzzzzzzzzz",
                                                "en;q=-1,*;q=9",
                                                "\u00e6\u00f8\u00e5",
                                                "W/\"x\"",
                                                "\"0\"",
                                                "\"-1\"",
                                                "\"99999999999999999999\"",
                                                "bytes=9-1",
                                                "Bearer x",
                                                "Basic %%%",
                                                "SHOP_SESSION=../../x; $Version=1",
                                                "XMLHttpRequest",
                                                "DELETE",
                                                "x".repeat(3000))),
                                Tuple.of(1, values(List.of()).filter(it -> it.length() < 4000)))
                        .map(value -> Field.of(name, value.replaceAll("[\\r\\n\\x00]", "?"))));
    }
}
