package org.b2bleaf.demo.fuzz;

/**
 * One value of a form or an address.
 *
 * @param file whether it is sent as the content of a file
 */
record Field(String name, String value, boolean file) {

    static Field of(String name, String value) {
        return new Field(name, value, false);
    }

    Field with(String other) {
        return new Field(name, other, file);
    }

    Field named(String other) {
        return new Field(other, value, file);
    }

    /** Bad input without this gets no further than the guard. */
    boolean isToken() {
        return name.equals("csrfToken");
    }
}
