package org.kindred.plugin.citeproc;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kindred.kernel.value.Value;

/**
 * Makes a work's DOI and its address on the web links where they stand in an entry. Only addresses that a reader can follow;
 * {@code javascript:} and its like stay text.
 *
 * @param work a CSL-JSON item
 */
record Links(Value.Group work) {

    private record Link(String shown, String address) {
    }

    /** An entry with its links. */
    String in(String html) {
        String linked = first(html, doi());
        return first(linked, url());
    }

    private Stream<Link> doi() {
        String doi = work.text("DOI").map(text -> text.replaceFirst("^(?i)(https?://(dx\\.)?doi\\.org/|doi:\\s*)", "")).orElse("");
        return doi.isBlank() ? Stream.of()
                : Stream.of("https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "")
                        .map(before -> new Link(before + doi, "https://doi.org/" + doi));
    }

    private Stream<Link> url() {
        return work.text("URL").filter(Links::isFollowable).stream().map(url -> new Link(url, url));
    }

    private static boolean isFollowable(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://");
    }

    private static String first(String html, Stream<Link> links) {
        return links.flatMap(link -> linked(html, link).stream()).findFirst().orElse(html);
    }

    /** The first place outside of tags and of other links. */
    private static Optional<String> linked(String html, Link link) {
        String shown = escaped(link.shown());
        for (int at = html.indexOf(shown); at >= 0; at = html.indexOf(shown, at + 1)) {
            if (isText(html, at)) {
                return Optional
                        .of(html.substring(0, at) + "<a href=\"" + escaped(link.address()).replace("\"", "&#34;") + "\">" + shown + "</a>"
                                + html.substring(at + shown.length()));
            }
        }
        return Optional.empty();
    }

    private static boolean isText(String html, int at) {
        boolean inTag = html.lastIndexOf('<', at) > html.lastIndexOf('>', at);
        boolean inLink = html.lastIndexOf("<a ", at) > html.lastIndexOf("</a>", at);
        return !inTag && !inLink;
    }

    /** As the processor escapes it. */
    private static String escaped(String text) {
        return text.replace("&", "&#38;").replace("<", "&#60;").replace(">", "&#62;");
    }
}
