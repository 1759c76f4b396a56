package org.b2bleaf.mail;

/**
 * A mail that is ready to be queued.
 *
 * @param kind what it is about, at most 40 characters, such as {@code sign-in-code}; shown in the admin
 * @param to one e-mail address, at most 255 characters
 * @param subject one line; line breaks become spaces and what is longer than 255 characters is cut
 * @param text the plain text
 * @param html the same as HTML
 * @param sensitive whether text and HTML are secret: encrypted while they wait, wiped when they are sent, and given up
 *     soon
 * @param lasting whether a sensitive mail is worth sending late, too; others are in any case
 * @param attachment what is attached; null for nothing
 */
public record MailDraft(
        String kind,
        String to,
        String subject,
        String text,
        String html,
        boolean sensitive,
        boolean lasting,
        Attached attachment) {

    private static final int MAX_LENGTH = 255;

    /**
     * A file that is made when the mail is sent, see {@link MailAttachments}.
     *
     * @param kind of the file, at most 40 characters
     * @param id of the record that it is made of
     */
    public record Attached(String kind, long id) {}

    /** A mail without an attachment. */
    public MailDraft(String kind, String to, String subject, String text, String html, boolean sensitive) {
        this(kind, to, subject, text, html, sensitive, false, null);
    }

    /** The same with a file, if there is one when it is sent. */
    public MailDraft with(Attached file) {
        return new MailDraft(kind, to, subject, text, html, sensitive, lasting, file);
    }

    /** The same, secret, and tried again for as long as other mails. */
    public MailDraft secretAndLasting() {
        return new MailDraft(kind, to, subject, text, html, true, true, attachment);
    }

    /** @throws IllegalArgumentException when the recipient is not one line of fitting length */
    public MailDraft {
        if (to.isBlank() || to.length() > MAX_LENGTH || to.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("Not a recipient of a mail");
        }
        subject = oneLine(subject);
    }

    private static String oneLine(String subject) {
        String line = subject.replaceAll("[\\p{Cntrl}\u2028\u2029]+", " ").strip();
        return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH);
    }

    /** Bodies may be secret, so they stay out of logs. */
    @Override
    public String toString() {
        return "MailDraft[" + kind + " to " + to + "]";
    }
}
