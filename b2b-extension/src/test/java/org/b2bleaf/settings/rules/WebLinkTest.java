package org.b2bleaf.settings.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebLinkTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/privacy",
                "/cmsstatic/img/logo.png?v=2",
                "https://fjordsupply.example/privacy",
                "http://localhost:8080/",
                "HTTPS://fjordsupply.example"
            })
    void isALink(String text) {
        assertThat(WebLink.isLink(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "privacy",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "\\\\elsewhere.example",
                "/\t/elsewhere.example",
                "/\n/elsewhere.example",
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                "java\nscript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:x",
                "file:///etc/passwd",
                "ftp://fjordsupply.example/",
                "mailto:a@b.example",
                "https://",
                "https:///privacy",
                "https:privacy",
                "https://user@fjordsupply.example/",
                "https://fjordsupply.example@elsewhere.example/",
                "https://fjordsupply.example\\@elsewhere.example/",
                "/privacy\" onclick=\"alert(1)",
                "/<script>"
            })
    void isNone(String text) {
        assertThat(WebLink.isLink(text)).isFalse();
    }
}
