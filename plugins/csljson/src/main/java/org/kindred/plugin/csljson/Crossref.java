package org.kindred.plugin.csljson;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kindred.kernel.citation.CslVocabulary;
import org.kindred.kernel.value.Value;

/** What Crossref's API answers, as CSL-JSON: it is like it, but has other types, and lists where CSL has texts. */
final class Crossref {

    /** Books that Crossref keeps, which say nothing of the work. */
    private static final Set<String> BOOKKEEPING = Set.of("indexed", "reference", "reference-count", "references-count",
            "is-referenced-by-count", "content-domain", "created", "deposited", "prefix", "member", "score", "resource", "link", "relation",
            "content-created", "update-policy", "issn-type", "isbn-type", "journal-issue", "published-print", "published-online",
            "published",
            "assertion", "alternative-id", "funder", "license", "archive", "subject", "posted", "accepted", "approved",
            "clinical-trial-number",
            "free-to-read", "institution", "aliases", "update-to", "updated-by", "source");

    private static final Map<String, String> NAMED = Map.of("short-container-title", "container-title-short", "short-title", "title-short",
            "publisher-location", "publisher-place", "article-number", "number", "edition-number", "edition");

    private Crossref() {
    }

    /** Whether an item came from there. */
    static boolean isOf(Value.Group item) {
        return item.members().containsKey("indexed") || item.members().containsKey("deposited")
                || item.members().containsKey("is-referenced-by-count");
    }

    /** Whether a member is left out. */
    static boolean isBookkeeping(String name) {
        return BOOKKEEPING.contains(name);
    }

    /** The item with CSL's members. */
    static Value.Group asCsl(Value.Group item) {
        var csl = Value.group();
        item.members().forEach((name, value) -> {
            String variable = NAMED.getOrDefault(name, name);
            if (!BOOKKEEPING.contains(name) && !item.members().containsKey(variable)
                    || variable.equals(name) && !BOOKKEEPING.contains(name)) {
                csl.put(variable, value(variable, value));
            }
        });
        return dated(titled(csl.build(), item), item);
    }

    private static Value value(String variable, Value value) {
        boolean isText = CslVocabulary.isText(variable) && value instanceof Value.Many;
        if (isText) {
            return Value.ofText(texts(value, variable));
        }
        return variable.equals("abstract") && value instanceof Value.Text(var text) ? Value.of(Jats.text(text)) : value;
    }

    /** Of several titles the first; of several numbers all. */
    private static Optional<String> texts(Value value, String variable) {
        List<String> texts = value.each().filter(Value.Text.class::isInstance).map(Value.Text.class::cast).map(Value.Text::text)
                .filter(text -> !text.isBlank()).toList();
        boolean all = variable.equals("ISSN") || variable.equals("ISBN") || variable.equals("keyword");
        return all && !texts.isEmpty() ? Optional.of(texts.stream().distinct().collect(Collectors.joining(", ")))
                : texts.stream().findFirst();
    }

    private static Value.Group titled(Value.Group csl, Value.Group item) {
        var subtitle = texts(item.get("subtitle"), "subtitle");
        var title = csl.text("title");
        boolean apart = subtitle.isPresent() && title.isPresent() && !title.get().contains(subtitle.get());
        var named = csl.without("subtitle");
        return apart ? named.with("title", Value.of(title.orElse("") + ": " + subtitle.orElse(""))) : named;
    }

    /** Its own date of issue is the earliest; without one, that in print, or online. */
    private static Value.Group dated(Value.Group csl, Value.Group item) {
        if (isDate(csl.get("issued"))) {
            return csl;
        }
        return List.of("published", "published-print", "published-online", "posted").stream().map(item::get).filter(Crossref::isDate)
                .findFirst().map(date -> csl.with("issued", date)).orElseGet(() -> csl.without("issued"));
    }

    private static boolean isDate(Value value) {
        return value instanceof Value.Group group
                && group.get("date-parts").each().flatMap(Value::each).anyMatch(part -> !(part instanceof Value.Nothing));
    }
}
