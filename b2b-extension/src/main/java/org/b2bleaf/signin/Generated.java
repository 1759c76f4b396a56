package org.b2bleaf.signin;

import java.util.Optional;
import org.b2bleaf.signin.rules.SignInCode;
import org.b2bleaf.signin.rules.SignInPolicy.Answer;

/**
 * What became of a request for a code. For the audit and for tests: the page that the person sees next is the same in
 * every case.
 *
 * @param code present when one was made and its mail is queued
 */
public record Generated(Answer answer, Optional<SignInCode> code) {}
