package org.b2bleaf.demo.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoSettingsTest {

    private static final String DATABASE = "--demo.db.url=jdbc:postgresql://localhost/shop";

    @Test
    void sessionsAreInMemoryUnlessToldOtherwise() {
        assertThat(of().sharedSessions()).isFalse();
        assertThat(of("--demo.sessions=memory").sharedSessions()).isFalse();
        assertThat(of("--demo.sessions=database", DATABASE).sharedSessions()).isTrue();
    }

    @Test
    void sharedSessionsNeedADatabaseThatIsShared() {
        assertThatThrownBy(() -> of("--demo.sessions=database"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("demo.db.url");
    }

    @Test
    void anythingElseIsToldInOneLine() {
        assertThatThrownBy(() -> of("--demo.sessions=redis", DATABASE))
                .isInstanceOf(CannotStart.class)
                .hasMessage("demo.sessions is \"redis\", but must be memory or database.");
        assertThatThrownBy(() -> of("--demo.proxy=yes"))
                .isInstanceOf(CannotStart.class)
                .hasMessage("demo.proxy is \"yes\", but must be true or false.");
    }

    @Test
    void picturesAreWithTheOtherDataUnlessShared() {
        assertThat(of("--demo.data=/data").assets()).isEqualTo(Path.of("/data/assets"));
        assertThat(of("--demo.data=/data", "--demo.assets=/shared").assets()).isEqualTo(Path.of("/shared"));
    }

    private static DemoSettings of(String... arguments) {
        return DemoSettings.of(arguments, Map.of());
    }
}
