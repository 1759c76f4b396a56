package org.b2bleaf.accessmail;

/** An access mail as a customer would get it, not queued. */
public record PreparedMail(String to, String subject, String text, String html) {}
