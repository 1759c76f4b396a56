package org.b2bleaf.settings.rules;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * An address that the merchant gives and that becomes a link or a picture on public pages: a path of the shop, or a full
 * address with http or https. Never {@code javascript:} or {@code data:}, which would run or show what somebody else
 * wrote, and never {@code //elsewhere}, which looks like a path and is another host.
 */
public final class WebLink {

    private WebLink() {}

    /** @return whether pages may link to it; an empty text is no link */
    public static boolean isLink(String text) {
        return isPath(text) || isWebAddress(text);
    }

    /** @return whether it is a page of the shop itself */
    public static boolean isPath(String text) {
        return text.startsWith("/") && !text.startsWith("//") && isPlain(text);
    }

    /** @return whether it is a full address with http or https, without a user name in it */
    public static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            return isPlain(text)
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Browsers drop tabs and line breaks and read a backslash as a slash: "/\t/elsewhere" would be another host. */
    private static boolean isPlain(String text) {
        return text.chars().noneMatch(c -> c <= ' ' || c == 0x7F || c == '\\' || c == '"' || c == '<' || c == '>');
    }
}
