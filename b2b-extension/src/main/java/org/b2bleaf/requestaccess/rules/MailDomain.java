package org.b2bleaf.requestaccess.rules;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.b2bleaf.signin.rules.EmailAddress;

/** The domain of an e-mail address, as far as it says for whom somebody works. */
public final class MailDomain {

    /** Where everybody can have an address: it says nothing about a company. */
    private static final Set<String> FREE = Set.of(
            "126.com",
            "163.com",
            "aim.com",
            "aol.com",
            "arcor.de",
            "bigpond.com",
            "bluewin.ch",
            "bluemail.ch",
            "bt.com",
            "btinternet.com",
            "chello.pl",
            "comcast.net",
            "daum.net",
            "duck.com",
            "email.com",
            "fastmail.com",
            "fastmail.fm",
            "free.fr",
            "freenet.de",
            "gazeta.pl",
            "gmail.com",
            "googlemail.com",
            "hanmail.net",
            "hey.com",
            "hinet.net",
            "hushmail.com",
            "icloud.com",
            "inbox.lv",
            "inbox.ru",
            "interia.eu",
            "interia.pl",
            "kakao.com",
            "laposte.net",
            "libero.it",
            "list.ru",
            "live.com",
            "mac.com",
            "mail.com",
            "mail.ru",
            "mailbox.org",
            "me.com",
            "msn.com",
            "nate.com",
            "naver.com",
            "neuf.fr",
            "numericable.fr",
            "o2.pl",
            "online.no",
            "onet.eu",
            "onet.pl",
            "op.pl",
            "orange.fr",
            "outlook.com",
            "posteo.de",
            "proton.me",
            "protonmail.com",
            "qq.com",
            "rediffmail.com",
            "rocketmail.com",
            "seznam.cz",
            "sfr.fr",
            "sina.com",
            "t-online.de",
            "tlen.pl",
            "tuta.com",
            "tutanota.com",
            "verizon.net",
            "virgilio.it",
            "wanadoo.fr",
            "web.de",
            "wp.pl",
            "yandex.com",
            "yandex.ru",
            "ymail.com",
            "zoho.com");

    /** Those of which each country has its own, and the brands of one provider. */
    private static final Pattern FREE_EVERYWHERE =
            Pattern.compile("(yahoo|hotmail|outlook|live|gmx|aol|msn)\\.[a-z]{2,3}(\\.[a-z]{2})?");

    private MailDomain() {}

    /** The domain in lower case. */
    public static String of(EmailAddress email) {
        return email.value().substring(email.value().indexOf('@') + 1);
    }

    /** @return empty for an address at a provider who gives addresses to everybody */
    public static Optional<String> ofCompany(EmailAddress email) {
        return Optional.of(of(email)).filter(it -> !isFree(it));
    }

    static boolean isFree(String domain) {
        return FREE.contains(domain) || FREE_EVERYWHERE.matcher(domain).matches();
    }
}
