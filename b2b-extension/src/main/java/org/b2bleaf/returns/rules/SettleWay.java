package org.b2bleaf.returns.rules;

/** How a return is settled. */
public enum SettleWay {
    /** Less is owed: what is open first; what is paid already is given back. */
    CREDIT,
    /** Money is given back, and what is open stays as it is. */
    REFUND
}
