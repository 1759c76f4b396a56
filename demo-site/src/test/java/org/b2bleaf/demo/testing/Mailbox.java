package org.b2bleaf.demo.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.mail.MessagingException;
import javax.mail.Multipart;
import javax.mail.Part;
import javax.mail.internet.MimeMessage;
import org.awaitility.Awaitility;

/** The mails that a demo sent. */
public final class Mailbox {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Function<String, List<Mail>> mails;

    /** @param mails what an address has got, newest first */
    public Mailbox(Function<String, List<Mail>> mails) {
        this.mails = mails;
    }

    /** @param page the demo's mailbox page */
    public static Mailbox at(URI page) {
        return new Mailbox(address -> read(page, address));
    }

    /**
     * One mail as it stands in the mailbox.
     *
     * @param sent ISO date and time
     * @param html empty when the mail has no such part
     */
    public record Mail(String to, String from, String subject, String sent, String text, String html) {

        /** @return whether any part says it */
        public boolean says(String words) {
            return subject.contains(words) || text.contains(words) || html.contains(words);
        }
    }

    /** @return newest first */
    public List<Mail> to(String address) {
        return mails.apply(address);
    }

    private static List<Mail> read(URI page, String address) {
        URI json = URI.create(page + ".json?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8));
        try {
            HttpResponse<String> response =
                    CLIENT.send(HttpRequest.newBuilder(json).build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new AssertionError("The mailbox answers " + response.statusCode());
            }
            return Arrays.asList(JSON.readValue(response.body(), Mail[].class));
        } catch (IOException e) {
            throw new AssertionError("The mailbox does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads a mail server of the test's own.
     *
     * @param server null while it is down: then nobody has got any mail
     */
    public static List<Mail> read(GreenMail server, String address) {
        if (server == null) {
            return List.of();
        }
        List<Mail> newestFirst = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessagesForDomain(address)) {
            newestFirst.add(0, mail(message, address));
        }
        return newestFirst;
    }

    private static Mail mail(MimeMessage message, String address) {
        try {
            String whole = text(message);
            return new Mail(address, "", message.getSubject(), "", whole, "");
        } catch (MessagingException | IOException e) {
            throw new AssertionError("A mail cannot be read", e);
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return (String) part.getContent();
        }
        if (part.isMimeType("multipart/*")) {
            Multipart parts = (Multipart) part.getContent();
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) {
                all.append(text(parts.getBodyPart(i)));
            }
            return all.toString();
        }
        return "";
    }

    /** @return how many mails the address has, to be handed to {@link #next} later */
    public int count(String address) {
        return to(address).size();
    }

    /**
     * Waits for a mail that was not there before.
     *
     * @param before how many mails there were
     * @param wanted which of the new ones is meant
     */
    public Mail next(String address, int before, Predicate<Mail> wanted) {
        return Awaitility.await("a mail to " + address)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(150))
                .until(
                        () -> {
                            List<Mail> mails = to(address);
                            return mails.subList(0, Math.max(0, mails.size() - before)).stream()
                                    .filter(wanted)
                                    .findFirst();
                        },
                        Optional::isPresent)
                .orElseThrow();
    }

    /** Waits for the next mail with a sign-in code. */
    public String nextCode(String address, int before) {
        return Codes.in(next(address, before, mail -> Codes.find(mail).isPresent()));
    }
}
