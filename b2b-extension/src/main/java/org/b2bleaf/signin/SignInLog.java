package org.b2bleaf.signin;

import java.util.List;
import org.b2bleaf.signin.rules.EmailAddress;

/** Who asked for codes and what became of them, without any code. For whoever helps a buyer who cannot sign in. */
public interface SignInLog {

    /** What can happen in a sign-in, as the audit trail names it. */
    List<String> ACTIONS = List.of(
            "code-sent",
            "code-refused",
            "code-rejected",
            "signed-in",
            "sign-in-refused",
            "signed-out-everywhere",
            "secured");

    /**
     * One page of events, newest first, in three statements.
     *
     * @param first 0 for the first page
     */
    List<SignInEvent> search(SignInFilter filter, int first, int limit);

    AddressState stateOf(EmailAddress email);
}
