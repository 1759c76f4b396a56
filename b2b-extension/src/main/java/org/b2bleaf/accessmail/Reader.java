package org.b2bleaf.accessmail;

/** A member of a company for whom a mail can be previewed. */
public record Reader(long companyId, String companyName, long customerId, String name, String email) {}
