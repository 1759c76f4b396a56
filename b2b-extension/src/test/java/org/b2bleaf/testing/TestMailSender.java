package org.b2bleaf.testing;

import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.mail.Session;
import javax.mail.internet.MimeMessage;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server that keeps what it gets, and that can be down. */
public final class TestMailSender extends JavaMailSenderImpl {

    private final List<MimeMessage> sent = new CopyOnWriteArrayList<>();
    private volatile boolean down;

    public TestMailSender() {
        setSession(Session.getInstance(new Properties()));
    }

    public void goDown() {
        down = true;
    }

    /** Up again, and empty. */
    public void reset() {
        down = false;
        sent.clear();
    }

    public List<MimeMessage> sent() {
        return sent;
    }

    @Override
    protected void doSend(MimeMessage[] messages, Object[] originals) {
        if (down) {
            throw new MailSendException("The mail server is down\r\nand says so on two lines");
        }
        sent.addAll(List.of(messages));
    }
}
