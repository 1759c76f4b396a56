package org.b2bleaf.store.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.AntPathMatcher;

class PathPatternTest {

    @ParameterizedTest
    @CsvSource({
        "/css/**,     /css,            true",
        "/css/**,     /css/,           true",
        "/css/**,     /css/a.css,      true",
        "/css/**,     /css/a/b.css,    true",
        "/css/**,     /cssx,           false",
        "/css/**,     /x/css/a.css,    false",
        "/privacy,    /privacy,        true",
        "/privacy,    /privacy/,       false",
        "/privacy,    /privacy/x,      false",
        "/privacy,    /Privacy,        false",
        "/p?,         /pa,             true",
        "/p?,         /p,              false",
        "/p?,         /p/,             false",
        "/*,          /a,              true",
        "/*,          /a/b,            false",
        "/**,         /,               true",
        "/**,         /a/b/c,          true",
        "/a/*/c,      /a/b/c,          true",
        "/a/*/c,      /a/c,            false",
        "/a/**/c,     /a/c,            true",
        "/a/**/c,     /a/b/c,          true",
        "/a/**/c,     /a/b/b/c,        true",
        "/a/**/c,     /a/b/b/d,        false",
        "/a/**/c/**,  /a/x/c/y/z,      true",
        "/*.html,     /a.html,         true",
        "/*.html,     /axhtml,         false",
        "/a+b(c)[d],  /a+b(c)[d],      true",
        "/a.b,        /axb,            false",
        "/ä/**,       /ä/ö,            true"
    })
    void matchesAsAntDoes(String pattern, String path, boolean matches) {
        assertThat(PathPattern.of(pattern).matches(path)).isEqualTo(matches);
        assertThat(new AntPathMatcher().match(pattern, path))
                .as("Spring's reading")
                .isEqualTo(matches);
    }

    @Test
    void caseCanBeIgnored() {
        assertThat(PathPattern.of("/Åre/*").matchesIgnoringCase("/åRE/X")).isTrue();
    }

    @Test
    void aPatternStartsWithASlash() {
        assertThatIllegalArgumentException().isThrownBy(() -> PathPattern.of("css/**"));
        assertThatIllegalArgumentException().isThrownBy(() -> GateSettings.of(true, "/a, b", ""));
    }

    @Test
    void aStoredPatternThatLacksItsSlashGetsOne() {
        assertThat(GateSettings.stored(true, "a/**", "/b,,c")).isEqualTo(GateSettings.of(true, "/a/**", "/b, /c"));
    }
}
