package org.kindred.markdown.html;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which addresses may stand in HTML, read as browsers read them: they drop tabs and line ends wherever they stand. */
final class SafeUrl {

    private static final Pattern DROPPED = Pattern.compile("[\\t\\n\\r]");
    private static final Pattern SCHEME = Pattern.compile("([^/?#:]*):");
    private static final Pattern PICTURE = Pattern.compile("(?i)data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=%]*+");
    private static final Set<String> LINKS = Set.of("http", "https", "mailto", "tel", "sms");
    private static final Set<String> SOURCES = Set.of("http", "https");

    private SafeUrl() {
    }

    /** What a link may lead to: the web, mail, a telephone that is called or sent a message, or somewhere relative. Empty if it is anything else. */
    static Optional<String> link(String url) {
        String clean = clean(url);
        return isAllowed(clean, LINKS) ? Optional.of(clean) : Optional.empty();
    }

    /** What a picture may be loaded from: the web, somewhere relative, or itself. */
    static Optional<String> picture(String url) {
        String clean = clean(url);
        return isAllowed(clean, SOURCES) || PICTURE.matcher(Parentheses.restored(clean)).matches() ? Optional.of(clean) : Optional.empty();
    }

    private static String clean(String url) {
        return url.chars().allMatch(c -> c > ' ') ? url : DROPPED.matcher(url.trim()).replaceAll("");
    }

    /** A colon before any slash, question mark or hash ends a scheme, or what some reader might take for one. */
    private static boolean isAllowed(String url, Set<String> schemes) {
        Matcher scheme = SCHEME.matcher(url);
        return !scheme.lookingAt() || schemes.contains(scheme.group(1).toLowerCase(Locale.ROOT));
    }
}
