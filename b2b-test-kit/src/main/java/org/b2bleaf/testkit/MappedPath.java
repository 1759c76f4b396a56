package org.b2bleaf.testkit;

/**
 * A path that a controller answers.
 *
 * @param method {@code GET}, {@code POST} and so on
 * @param pattern as it is mapped, such as {@code /account/orders/{orderNumber}}
 * @param handler the class and method behind it, for messages
 */
public record MappedPath(String method, String pattern, String handler) implements Comparable<MappedPath> {

    /** Whether both stand for the same requests. */
    public boolean isSameAs(String otherMethod, String otherPattern) {
        return method.equals(otherMethod) && pattern.equals(otherPattern);
    }

    @Override
    public int compareTo(MappedPath other) {
        return (pattern + " " + method).compareTo(other.pattern + " " + other.method);
    }

    @Override
    public String toString() {
        return method + " " + pattern + " (" + handler + ")";
    }
}
