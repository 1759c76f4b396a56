package org.b2bleaf.demo.mailbox;

import java.util.List;
import java.util.Optional;

/** Every mail that the demo sent, newest first. */
public interface Mailbox {

    /** @param recipient only mails to this address, in any case; empty for all */
    List<Mail> mails(Optional<String> recipient);

    /** @param id as {@link Mail#id()} */
    default Optional<Mail> mail(String id) {
        return mails(Optional.empty()).stream().filter(m -> m.id().equals(id)).findFirst();
    }
}
