package org.b2bleaf.store.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
    void caseAccentsAndInvisibleCharactersCanBeIgnored() {
        assertThat(PathPattern.of("/Åre/*").matchesFolded(Folding.of("/a\u030aRE/X")))
                .isTrue();
        assertThat(PathPattern.of("/kjøkken").matchesFolded(Folding.of("/KJO\u0308KKEN")))
                .isTrue();
        assertThat(PathPattern.of("/strasse").matchesFolded(Folding.of("/stra\u00adße")))
                .isTrue();
        assertThat(PathPattern.of("/prices").matchesFolded(Folding.of("/pr\u200bıces")))
                .isTrue();
        assertThat(PathPattern.of("/prices").matchesFolded(Folding.of("/princes")))
                .isFalse();
    }

    @Test
    void aPageTakenLiterallyHasNoWildcards() {
        assertThat(PathPattern.literally("/legal/*").matches("/legal/*")).isTrue();
        assertThat(PathPattern.literally("/legal/*").matches("/legal/x")).isFalse();
        assertThat(PathPattern.literally("/legal/**").matches("/legal/x")).isFalse();
    }

    @Test
    void aPatternStartsWithASlash() {
        assertThatIllegalArgumentException().isThrownBy(() -> PathPattern.of("css/**"));
        assertThatIllegalArgumentException().isThrownBy(() -> GateSettings.of(true, "/a, b", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//a", "/a//b", "/a/../b", "/a/.", "/a%20b", "/a;b", "/a b", "/a#b", "/a\\b", "/{id}", "a"})
    void whatCannotMatchIsNotTaken(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> GateSettings.of(true, typed, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> GateSettings.of(false, "", "/ok, " + typed));
        assertThat(GateSettings.stored(true, typed, typed).closesAnything()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"/**, true", "/, true", "/*/**, true", "/*/*, true", "/x/**, false", "/landing/**, false", "'', false"})
    void anAllowListThatOpensTheWholeShopIsSeen(String allowed, boolean everything) {
        assertThat(GateSettings.of(true, allowed, "").opensEverything()).isEqualTo(everything);
    }

    @Test
    void aStoredPatternThatLacksItsSlashGetsOne() {
        assertThat(GateSettings.stored(true, "a/**", "/b,,c")).isEqualTo(GateSettings.of(true, "/a/**", "/b, /c"));
    }
}
