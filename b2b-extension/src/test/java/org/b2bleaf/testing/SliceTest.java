package org.b2bleaf.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that runs once on each {@link Database}, with our tables empty. Its parameter is the {@link Slice}; an
 * {@code @BeforeEach} method may have it too.
 */
@TestTemplate
@ExtendWith(EveryDatabase.class)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SliceTest {

    /** Fewer databases for what one of them cannot do, such as serving another process. */
    Database[] on() default {Database.HSQLDB, Database.POSTGRESQL, Database.MARIADB};
}
