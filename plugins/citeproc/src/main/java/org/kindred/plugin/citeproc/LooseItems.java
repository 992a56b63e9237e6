package org.kindred.plugin.citeproc;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kindred.csl.Entry;
import org.kindred.csl.FormattedCitation;
import org.kindred.csl.Result;
import org.kindred.csl.item.Citation;
import org.kindred.csl.item.CslItem;
import org.kindred.csl.style.StyleException;
import org.kindred.kernel.citation.Formatting;
import org.kindred.kernel.citation.FormattingRequest;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.value.Value;

/** Formats items that nobody has stored, as processors of CSL agree on it. */
final class LooseItems {

    private static final String STYLE = "#/style";

    private final StyleRepository repository;
    private final Styles styles;

    LooseItems(StyleRepository repository, Styles styles) {
        this.repository = repository;
        this.styles = styles;
    }

    Formatting format(FormattingRequest request) {
        var complaints = new Complaints();
        var warnings = new Warnings();
        var items = items(request.items(), complaints, warnings);
        var citations = request.citations().stream().map(new CiteCheck(items.keySet(), complaints, warnings)::read).toList();
        complaints.throwIfAny();
        var style = style(request.style(), request.locale(), warnings);
        var result = process(style, items, citations);
        unlisted(request.items(), style, result, warnings);
        return told(result, warnings);
    }

    /** Some styles have words for a few types of works alone: what is not in the list is told, and not just left out. */
    private static void unlisted(List<Value> values, ReadyStyle style, Result result, Warnings warnings) {
        var listed = result.bibliography().stream().map(Entry::id).collect(Collectors.toSet());
        for (int i = 0; style.style().hasBibliography() && i < values.size(); i++) {
            if (values.get(i) instanceof Value.Group item && !listed.contains(CiteCheck.text(item.get("id")))) {
                warnings.add("#/items/" + i, "the style writes no entry for this item; its type is " + CiteCheck.text(item.get("type")));
            }
        }
    }

    private static Map<String, CslItem> items(List<Value> values, Complaints complaints, Warnings warnings) {
        var check = new ItemCheck(complaints);
        var dates = new DateDoubts(warnings);
        var items = new LinkedHashMap<String, CslItem>();
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < values.size(); i++) {
            String pointer = "#/items/" + i;
            check.check(values.get(i), pointer);
            if (values.get(i) instanceof Value.Group item) {
                String id = CiteCheck.text(item.get("id"));
                items.put(id, Plain.item(id, item));
                dates.look(item, pointer);
                Optional.ofNullable(places.put(id, i)).filter(before -> !values.get(before).equals(item))
                        .ifPresent(before -> warnings.add(pointer + "/id", "#/items/" + before + " has the id "
                                + Complaints.shown(Value.of(id)) + " too; this item is taken, that one is not"));
            }
        }
        return items;
    }

    private ReadyStyle style(String style, Optional<String> locale, Warnings warnings) {
        String text = style.strip();
        if (!text.startsWith("<") && !text.startsWith("\uFEFF<")) {
            return styles.named(repository.find(text).orElseThrow(() -> InvalidRequest.member("unknown-style", STYLE,
                    "there is no such citation style" + repository.nearest(text).map(near -> "; did you mean " + near + "?").orElse(""))),
                    locale.map(LooseItems::known));
        }
        try {
            var ready = styles.of(style, locale.map(LocaleFiles::tag));
            locale.filter(tag -> !ready.speaks(tag)).ifPresent(LooseItems::known);
            new StyleDoubts(warnings).look(style, STYLE);
            return ready;
        } catch (StyleException | UnknownParent wrong) {
            throw InvalidRequest.member("invalid-style", STYLE, String.valueOf(wrong.getMessage()));
        }
    }

    /** @throws InvalidRequest if the repository has no such language */
    private static String known(String locale) {
        String tag = LocaleFiles.tag(locale);
        if (!LocaleFiles.knows(tag)) {
            throw InvalidRequest.member("invalid-value", "#/locale",
                    "there is no locale of CSL for " + locale + "; allowed are " + String.join(", ", LocaleFiles.tags()));
        }
        return tag;
    }

    private static Result process(ReadyStyle style, Map<String, CslItem> items, List<Citation> citations) {
        return style.processor().process(items.values(), citations, items.keySet());
    }

    private static Formatting told(Result result, Warnings warnings) {
        return new Formatting(result.citations().stream().map(LooseItems::told).toList(),
                result.bibliography().stream()
                        .map(entry -> new Formatting.Entry(entry.id(), entry.text(), "<div class=\"csl-entry\">" + entry.html() + "</div>"))
                        .toList(),
                warnings.all());
    }

    /** An author who stands in the sentence comes before the rest of the citation, if there is any. */
    private static Formatting.Citation told(FormattedCitation citation) {
        String space = citation.author().isEmpty() || citation.text().isEmpty() ? "" : " ";
        return new Formatting.Citation(citation.author() + space + citation.text(), citation.authorHtml() + space + citation.html());
    }
}
