package org.kindred.markdown.field;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** What counts as an address of the web. */
final class Addresses {

    private static final Pattern UNFIT = Pattern.compile("[\\s<>\"\\\\^`{|}\\p{Cntrl}]");
    private static final Pattern HTTP = Pattern.compile("(?i)https?://.+");

    /** No colon before the first slash, and no slash or backslash at the beginning, as browsers would look for a host behind it. */
    private static final Pattern FILE = Pattern.compile("[^\\s/\\\\:<>\"\\p{Cntrl}][^/:<>\"\\\\\\p{Cntrl}]*(/[^<>\"\\\\\\p{Cntrl}]*)?");

    private Addresses() {
    }

    /** An absolute http(s) address with a host, or a path on the publisher's own site. */
    static boolean isAddress(String text) {
        if (UNFIT.matcher(text).find()) {
            return false;
        }
        return text.startsWith("/") ? !text.startsWith("//") : HTTP.matcher(text).matches() && hasHost(text);
    }

    /** An address, or the name of a file: nothing that begins with another scheme. */
    static boolean isPicture(String text) {
        return isAddress(text) || FILE.matcher(text).matches();
    }

    private static boolean hasHost(String text) {
        try {
            var uri = new URI(text);
            return uri.getRawAuthority() != null && !uri.getRawAuthority().isEmpty();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
