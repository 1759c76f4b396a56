package org.b2bleaf.host;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Keeps what a form sends away from the inside of Java. Spring 4.3 fills the object behind a form by any path of properties
 * that a request names, and on Java 9 and later one of these leads from every object through its class and its module to the
 * class loader, which in a container holds the settings of the container (CVE-2022-22965; 4.3 has no release that mends it).
 * Works for the host's controllers too, Broadleaf's admin with its forms among them.
 */
@Component("b2bClosedFields")
@ControllerAdvice
public class ClosedFields {

    /** Spring takes a property by its name with a large first letter as well. */
    private static final String[] CLOSED = {
        "class",
        "class.*",
        "class[*",
        "*.class",
        "*.class.*",
        "*.class[*",
        "Class",
        "Class.*",
        "Class[*",
        "*.Class",
        "*.Class.*",
        "*.Class[*",
        "*declaringClass*",
        "*DeclaringClass*",
        "*classLoader*",
        "*ClassLoader*",
        "*protectionDomain*",
        "*ProtectionDomain*"
    };

    /** Adds them to what others have closed. */
    @InitBinder
    public void close(WebDataBinder binder) {
        // Single parameters have nothing behind them that could be filled.
        if (binder.getTarget() != null) {
            String[] before = binder.getDisallowedFields();
            binder.setDisallowedFields(
                    before == null
                            ? CLOSED
                            : Stream.of(before, CLOSED).flatMap(Stream::of).toArray(String[]::new));
        }
    }
}
