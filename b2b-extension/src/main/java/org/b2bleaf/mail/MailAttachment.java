package org.b2bleaf.mail;

/**
 * A file in a mail.
 *
 * @param name of the file, of letters, digits, dots and dashes
 * @param contentType such as {@code application/pdf}
 * @param content its bytes
 */
public record MailAttachment(String name, String contentType, byte[] content) {}
