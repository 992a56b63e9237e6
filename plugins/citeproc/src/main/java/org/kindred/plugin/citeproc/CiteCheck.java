package org.kindred.plugin.citeproc;

import static org.kindred.plugin.citeproc.Complaints.at;
import static org.kindred.plugin.citeproc.Complaints.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kindred.csl.item.Citation;
import org.kindred.csl.item.CiteItem;
import org.kindred.csl.item.CiteItem.Part;
import org.kindred.csl.item.Position;
import org.kindred.kernel.citation.FormattingRequest;
import org.kindred.kernel.value.Value;

/** Reads cites of loose items, in CSL's words. */
final class CiteCheck {

    private static final Set<String> TEXTS = Set.of("prefix", "suffix", "label");
    private static final Set<String> FLAGS = Set.of("suppress-author", "author-only", "author-in-text", "near-note");
    /** What word processors put beside a cite, and processors do not look at. */
    private static final Set<String> BESIDE = Set.of("uris", "uri", "itemData", "first-reference-note-number");
    private static final Set<String> KNOWN = Set.of("id", "locator", "label", "prefix", "suffix", "suppress-author", "author-only",
            "author-in-text", "position", "near-note", "uris", "uri", "itemData", "first-reference-note-number");

    /** What a locator counts, by CSL 1.0.2, and what older documents wrote. */
    private static final Set<String> LABELS = Set.of("act", "appendix", "article-locator", "book", "canon", "chapter", "column",
            "elocation", "equation", "figure", "folio", "issue", "line", "note", "number", "opus", "page", "paragraph", "part", "rule",
            "scene", "section", "sub-verbo", "sub verbo", "supplement", "table", "timestamp", "title-locator", "verse", "version",
            "volume");

    /** Of scripts that put spaces between words. */
    private static final String LETTER = "[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}\\p{Nd}]";
    private static final Pattern ENDS_IN_WORD = Pattern.compile(LETTER + "[.,;:]*$");
    private static final Pattern BEGINS_WITH_WORD = Pattern.compile("^" + LETTER);

    private final Set<String> ids;
    private final Complaints complaints;
    private final Warnings warnings;

    /** @param ids of all items */
    CiteCheck(Set<String> ids, Complaints complaints, Warnings warnings) {
        this.ids = ids;
        this.complaints = complaints;
        this.warnings = warnings;
    }

    /** A citation, as far as it can be understood. */
    Citation read(FormattingRequest.Citation citation) {
        var cites = new ArrayList<CiteItem>();
        for (int i = 0; i < citation.cites().size(); i++) {
            cite(citation.cites().get(i), at(citation.pointer(), i)).ifPresent(cites::add);
        }
        return new Citation(List.copyOf(cites), citation.note());
    }

    private Optional<CiteItem> cite(Value value, String pointer) {
        if (!(value instanceof Value.Group cite)) {
            complaints.add(pointer, "a cite is an object with an id, not " + shown(value));
            return Optional.empty();
        }
        cite.members().forEach((name, member) -> member(name, member, at(pointer, name)));
        String id = text(cite.get("id"));
        if (!ids.contains(id)) {
            complaints.add(at(pointer, "id"), id.isEmpty() ? "a cite has the id of an item"
                    : "no item has the id " + shown(Value.of(id)) + Complaints.hint(id, ids));
        }
        return Optional.of(new CiteItem(id, text(cite.get("locator")), text(cite.get("label")), prefix(text(cite.get("prefix"))),
                suffix(text(cite.get("suffix"))), part(cite), position(cite.get("position"))));
    }

    private void member(String name, Value value, String pointer) {
        if (value instanceof Value.Nothing || BESIDE.contains(name) || name.equals("id")) {
            return;
        }
        if (TEXTS.contains(name) && !(value instanceof Value.Text)) {
            complaints.add(pointer, "a text is expected, not " + shown(value));
        } else if (FLAGS.contains(name) && flag(value).isEmpty()) {
            complaints.add(pointer, "true or false is expected, not " + shown(value));
        } else if (name.equals("locator") && !(value instanceof Value.Text || value instanceof Value.Number)) {
            complaints.add(pointer, "a text or a number is expected, not " + shown(value));
        } else if (name.equals("position") && position(value).isEmpty()) {
            complaints.add(pointer, "0 (first), 1 (subsequent), 2 (ibid) or 3 (ibid with locator) is expected, not " + shown(value));
        } else if (name.equals("label") && value instanceof Value.Text(var label) && !label.isEmpty() && !LABELS.contains(label)) {
            warnings.add(pointer, "CSL has no label " + shown(value) + ", which writes nothing" + Complaints.hint(label, LABELS));
        } else if (!KNOWN.contains(name)) {
            complaints.add(pointer, "a cite has no such member" + Complaints.hint(name, KNOWN));
        }
    }

    /** Words before a cite are no part of its first word, whether or not a space was sent; as in other processors. */
    private static String prefix(String words) {
        return ENDS_IN_WORD.matcher(words).find() ? words + " " : words;
    }

    private static String suffix(String words) {
        return BEGINS_WITH_WORD.matcher(words).find() ? " " + words : words;
    }

    private static Part part(Value.Group cite) {
        return isTrue(cite.get("author-only")) ? Part.AUTHOR_ONLY
                : isTrue(cite.get("suppress-author")) ? Part.SUPPRESS_AUTHOR
                        : isTrue(cite.get("author-in-text")) ? Part.AUTHOR_IN_TEXT : Part.FULL;
    }

    private static boolean isTrue(Value value) {
        return flag(value).orElse(false);
    }

    /** A flag, also as 1 and 0. */
    private static Optional<Boolean> flag(Value value) {
        return switch (value) {
            case Value.Flag(var flag) -> Optional.of(flag);
            case Value.Number(var number) when number.signum() == 0 -> Optional.of(false);
            case Value.Number(var number) when number.compareTo(java.math.BigDecimal.ONE) == 0 -> Optional.of(true);
            default -> Optional.empty();
        };
    }

    private static Optional<Position> position(Value value) {
        var all = Position.values();
        return value instanceof Value.Number(var number) && number.signum() >= 0 && number.intValue() < all.length
                && number.stripTrailingZeros().scale() <= 0 ? Optional.of(all[number.intValue()]) : Optional.empty();
    }

    /** A text or a number as text; {@code ""} for anything else. */
    static String text(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text;
            case Value.Number(var number) -> number.stripTrailingZeros().toPlainString();
            default -> "";
        };
    }
}
