package org.kindred.markdown.excerpt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.kindred.markdown.part.TopLevel;

/**
 * A list at the end of a body, of footnotes or of references: what comes before its entries, the entries, and what comes after them.
 *
 * @param opening with the tag of the list at its end
 * @param numbered whether its entries have numbers
 */
record Entries(String opening, List<Entry> all, String closing, boolean numbered) {

    private static final String ITEM = "<li";
    private static final Pattern VALUE = Pattern.compile(" value=\"(\\d+)\"");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");

    /** An entry; {@code html} has no number of its own. */
    record Entry(String id, int number, String html) {
    }

    /** Reads the section that begins at some place. */
    static Entries read(String html, int from) {
        int end = TopLevel.endOf(html, from);
        var all = new ArrayList<Entry>();
        int first = html.indexOf(ITEM, from);
        int at = first;
        int behind = first;
        while (at >= 0 && at < end) {
            behind = TopLevel.endOf(html, at);
            all.add(entry(html.substring(at, behind), all.isEmpty() ? 1 : all.getLast().number() + 1));
            at = html.indexOf(ITEM, behind);
        }
        String opening = html.substring(from, first);
        return new Entries(opening, all, html.substring(behind, end), opening.contains("<ol"));
    }

    private static Entry entry(String html, int next) {
        String tag = html.substring(0, html.indexOf('>') + 1);
        var value = VALUE.matcher(tag);
        var id = ID.matcher(tag);
        return new Entry(id.find() ? id.group(1) : "", value.find() ? Integer.parseInt(value.group(1)) : next,
                VALUE.matcher(tag).replaceFirst("") + html.substring(tag.length()));
    }

    /** The entry with an id. */
    Optional<Entry> find(String id) {
        return all.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** The list of some of them, each with the number it has in the whole; {@code ""} for none. */
    String only(Predicate<Entry> wanted) {
        var kept = new StringBuilder();
        int number = 0;
        for (Entry entry : all.stream().filter(wanted).toList()) {
            kept.append(numbered && entry.number() != number + 1 ? withNumber(entry) : entry.html()).append('\n');
            number = entry.number();
        }
        return kept.isEmpty() ? "" : opening + kept + closing.stripLeading() + "\n";
    }

    private static String withNumber(Entry entry) {
        int end = entry.html().indexOf('>');
        return entry.html().substring(0, end) + " value=\"" + entry.number() + "\"" + entry.html().substring(end);
    }
}
