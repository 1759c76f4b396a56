package org.b2bleaf.benchmarks.endurance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.b2bleaf.demo.mailbox.Mail;

/**
 * Whether mails arrived as promised: each once, or twice when the shop died between the mail server's yes and the database's.
 */
final class Arrivals {

    private Arrivals() {}

    /**
     * @param wanted what was to arrive: {@code recipient, subject} of each mail
     * @param mails those that arrived
     * @return how many arrived twice, and what is broken
     */
    static Outcome of(List<String> wanted, List<Mail> mails) {
        Map<String, Long> arrived =
                mails.stream().collect(Collectors.groupingBy(Arrivals::key, TreeMap::new, Collectors.counting()));
        Map<String, Long> expected =
                wanted.stream().collect(Collectors.groupingBy(key -> key, TreeMap::new, Collectors.counting()));
        List<String> broken = new ArrayList<>();
        long twice = 0;
        for (Map.Entry<String, Long> mail : expected.entrySet()) {
            long times = arrived.getOrDefault(mail.getKey(), 0L);
            if (times < mail.getValue()) {
                broken.add("a mail was lost: " + mail.getKey());
            } else if (times > 2 * mail.getValue()) {
                broken.add("a mail arrived " + times + " times: " + mail.getKey());
            } else {
                twice += times - mail.getValue();
            }
        }
        return new Outcome(twice == 0 ? "each once" : "each once, some twice", broken);
    }

    /** What tells a mail from others. */
    static String key(Mail mail) {
        return mail.to() + ", " + mail.subject();
    }
}
