package org.b2bleaf.exchange.rules;

import org.b2bleaf.signin.rules.EmailAddress;

/**
 * How a file names a person: by the e-mail address, or by {@code #} and the internal id of a customer whose address names
 * nobody or several people.
 *
 * @param email in the one form in which addresses are compared; null when the internal id is given
 * @param spelling the address as the file has it; null when the internal id is given
 * @param id null when the address is given
 */
public record PersonKey(String email, String spelling, Long id) {

    public static PersonKey ofEmail(EmailAddress email, String spelling) {
        return new PersonKey(email.value(), spelling, null);
    }

    public static PersonKey ofId(long id) {
        return new PersonKey(null, null, id);
    }

    /** One text for one person, whatever the case of the letters. */
    public String text() {
        return id == null ? email : "#" + id;
    }
}
