package org.b2bleaf.demo.mailbox;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.mail.Address;
import javax.mail.BodyPart;
import javax.mail.MessagingException;
import javax.mail.Multipart;
import javax.mail.Part;
import javax.mail.internet.MimeMessage;

/**
 * A mail server on a free loopback port that keeps everything in memory. The launcher starts it; the storefront, which
 * lives in a class loader of its own, reads it through {@link LaunchedMailbox}.
 */
public final class MailServer implements AutoCloseable {

    /**
     * Name under which the running server stands among the system properties, as a function from recipient (null for
     * all) to mails. System properties are the one place that all class loaders of a process share.
     */
    static final String BRIDGE = "org.b2bleaf.demo.mailbox";

    private static final Comparator<Received> NEWEST_FIRST =
            Comparator.comparing(Received::at).thenComparing(Received::number).reversed();

    private final GreenMail greenMail;
    private final Map<String, Mail> read = new ConcurrentHashMap<>();
    private final Function<String, List<Map<String, Object>>> bridge = this::messagesForAnotherClassLoader;

    private record Received(String id, String to, Instant at, long number, MimeMessage message) {}

    private MailServer(GreenMail greenMail) {
        this.greenMail = greenMail;
    }

    /** Starts a server on a free port of the loopback interface. */
    public static MailServer start() {
        GreenMail greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        greenMail.start();
        MailServer server = new MailServer(greenMail);
        System.getProperties().put(BRIDGE, server.bridge);
        return server;
    }

    public int smtpPort() {
        return greenMail.getSmtp().getPort();
    }

    /** JavaMail finds its handlers through the thread's class loader, which here is the caller's. */
    private List<Map<String, Object>> messagesForAnotherClassLoader(String recipient) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(MailServer.class.getClassLoader());
        try {
            return messages(Optional.ofNullable(recipient)).stream()
                    .map(Mail::toMap)
                    .toList();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * @param recipient only mails to this address, in any case; empty for all
     * @return newest first
     */
    public List<Mail> messages(Optional<String> recipient) {
        List<Received> received = new ArrayList<>();
        for (GreenMailUser user : greenMail.getManagers().getUserManager().listUser()) {
            if (recipient.isEmpty() || recipient.get().equalsIgnoreCase(user.getEmail())) {
                received.addAll(inboxOf(user));
            }
        }
        return received.stream().sorted(NEWEST_FIRST).map(this::read).toList();
    }

    private List<Received> inboxOf(GreenMailUser user) {
        List<Received> inbox = new ArrayList<>();
        for (StoredMessage stored : stored(user)) {
            String id =
                    stored.getUid() + "-" + Integer.toHexString(user.getEmail().hashCode());
            inbox.add(new Received(
                    id,
                    user.getEmail(),
                    stored.getReceivedDate().toInstant(),
                    stored.getUid(),
                    stored.getMimeMessage()));
        }
        return inbox;
    }

    private List<StoredMessage> stored(GreenMailUser user) {
        try {
            // A copy: the server goes on adding to its own list.
            return new ArrayList<>(
                    greenMail.getManagers().getImapHostManager().getInbox(user).getMessages());
        } catch (FolderException e) {
            throw new IllegalStateException("The mailbox of " + user.getEmail() + " cannot be read", e);
        }
    }

    private Mail read(Received received) {
        return read.computeIfAbsent(received.id(), id -> parse(received));
    }

    private static Mail parse(Received received) {
        try {
            MimeMessage message = received.message();
            Address[] from = message.getFrom();
            return new Mail(
                    received.id(),
                    received.to(),
                    from == null || from.length == 0 ? "" : from[0].toString(),
                    Optional.ofNullable(message.getSubject()).orElse(""),
                    received.at(),
                    body(message, "text/plain").orElse(""),
                    body(message, "text/html").orElse(""));
        } catch (MessagingException | IOException e) {
            return new Mail(received.id(), received.to(), "", "(unreadable mail)", received.at(), e.toString(), "");
        }
    }

    /** The first part of the given type, attachments left out. */
    private static Optional<String> body(Part part, String type) throws MessagingException, IOException {
        if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return Optional.empty();
        }
        if (part.isMimeType(type)) {
            return Optional.of(
                    Pattern.compile("\r\n").matcher((String) part.getContent()).replaceAll("\n"));
        }
        if (part.isMimeType("multipart/*")) {
            Multipart parts = (Multipart) part.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart child = parts.getBodyPart(i);
                Optional<String> found = body(child, type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        System.getProperties().remove(BRIDGE, bridge);
        greenMail.stop();
    }
}
