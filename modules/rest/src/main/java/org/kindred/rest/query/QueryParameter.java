package org.kindred.rest.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kindred.rest.http.Parameter;
import org.kindred.rest.http.Parameters;

/** The parameters of the delivery API. What is not named here for a request is a mistake that its caller is told of. */
public enum QueryParameter {
    /** Which items. */
    FILTER("filter", "Which items: filter[field]=v, filter[field][op]=v with op eq, ne, in, lt, lte, gt, gte, exists or prefix, "
            + "filter[or][0][field]=v for alternatives. Filters are ANDed; at most 20."),
    /** In which order. */
    SORT("sort", "The order, as fields with commas, a - before those that go down: -publishedAt,title. Missing values come last."),
    /** Which members. */
    FIELDS("fields", "The members wanted, with commas; dots reach inside: title,authors.title."),
    /** Which references get their card's members. */
    INCLUDE("include", "Relations, with commas, whose cards' members are added to the references in place; at most two steps deep."),
    /** Where the reader is. */
    COUNTRY("country",
            "With include=helplines, the reader's country, by its ISO 3166 code: those for it are given, or else what is nearest."),
    /** In which language. */
    LOCALE("locale", "The language, one of the site's. An item that is not in it comes in the nearest one, and says which."),
    /** What the body holds. */
    FORMAT("format", "What body holds, with commas: markdown, html, text. html unless said."),
    /** What to count by. */
    FACET("facet", "Fields, with commas, whose values are counted; a facet ignores the filters of its own field."),
    /** Whether the body ends with its references. */
    REFERENCES("references", "omit leaves the list of references out of body.html."),
    /** In which citation style. */
    STYLE("style", "The citation style of references, by its name in the CSL repository (apa), a former one (vancouver) or its address; "
            + "the site's unless said. On a list only where fields names what shows it: body, citations or formatted."),
    /** As of which moment. */
    AS_OF("asOf",
            "What was public at that moment, such as 2026-03-01T00:00:00Z, or at the beginning of a day, with relations as they were. "
                    + "Needs a token with the scope read; meta.asOf says what cannot be told of it."),
    /** Which text that is not public yet. */
    PREVIEW("preview",
            "The token of a preview of this item in this language: its newest text, public or not, as it is now. A token that opens "
                    + "nothing here is refused. What the text refers to is shown as it is public; meta.preview says what is shown, and until when."),
    /** Which part of a body. */
    PART("part", "The part of the body wanted, by its name among body.parts: self-care. body holds that part, with the footnotes and the "
            + "references it needs, numbered as in the whole; citations are those it cites."),
    /** Which part of a list. */
    PAGE("page", "The part wanted: page[size] (20; at most 100) with page[number] (size × number at most 10,000) or page[after]."),
    /** How many. */
    SIZE("page[size]", "How many; at most 100."),
    /** Which one of pages that are only counted. */
    NUMBER("page[number]", "Which page, from 1; size × number is at most 10,000."),
    /** What to search for. */
    Q("q", "What is looked for: words, \"phrases\", -without; at most 256 characters."),
    /** Of which type. */
    TYPE("type", "Only items of this type, by its singular name."),
    /** Which deliveries of a webhook. */
    STATE("state", "Only deliveries that stand so: pending, delivered or failed."),
    /** Where to go on in the change log. */
    SINCE("since", "The cursor that the last answer gave as meta.next; without it, from the beginning."),
    /** An old address. */
    PATH("path", "The path of an old address: /blog/how-peers-help."),
    /** Why something is changed. */
    MESSAGE("message", "Why the text is changed, for its history; at most 500 characters."),
    /** What a file is called. */
    NAME("name", "The name of the file: an article takes its slug from it. Else the filename of Content-Disposition."),
    /** Whether to show and not to do. */
    DRY_RUN("dryRun", "true changes nothing and shows everything."),
    /** Whether it becomes public. */
    PUBLISH("publish",
            "true publishes what comes in, as far as the site's workflow lets the caller, which needs the scope publish; else they are drafts."),
    /** What becomes of what is there already. */
    DUPLICATES("duplicates",
            "What to do with a reference or an entry of a directory that is there already: skip leaves it out and shows what merging would change; "
                    + "merge gives the stored one what it lacks; add takes it in beside the other. skip unless said."),
    /** Into which folder a file belongs. */
    FOLDER("type", "Of a single Markdown file, the plural of its type: with type=guides and name=finding-a-peer.md it is the guide "
            + "finding-a-peer. The same as name=guides/finding-a-peer.md; an article unless said."),
    /** Whether images are fetched. */
    IMAGES("images",
            "true fetches the images that the posts of an export of WordPress show and keeps them as assets; else their addresses stay."),
    /** Whether settings are taken over. */
    SETTINGS("site",
            "true puts the site.yaml of a content folder in the place of the site's, which needs the scope admin; else it is taken "
                    + "only where the site has none yet, by an admin too, and how it differs is told."),
    /** From which day on. */
    FROM("from", "The first day, such as 2026-01-31; a year before the last one unless said."),
    /** Until which day. */
    TO("to", "The last day; today unless said."),
    /** Which text of an item. */
    STANDING("state", "Which text of each item: newest, as it would be published next, drafts included, each saying of itself that it is "
            + "one; public, what readers see; or all, the newest one of everything: drafts, what is in review, and what is archived, as a draft, "
            + "with states.txt, which names what is archived or in review. newest unless said.");

    private final String word;
    private final String description;

    QueryParameter(String word, String description) {
        this.word = word;
        this.description = description;
    }

    /** The name, or the name of its family: {@code page} for {@code page[size]}. */
    public String word() {
        return word;
    }

    /** One or two sentences for people. */
    public String description() {
        return description;
    }

    private boolean takes(String name) {
        return switch (this) {
            case FILTER -> FilterReader.FilterName.isFilter(name);
            case PAGE -> PageReader.NAMES.contains(name);
            default -> name.equals(word);
        };
    }

    private Stream<String> examples() {
        return switch (this) {
            case FILTER -> Stream.of("filter[…]");
            case PAGE -> PageReader.NAMES.stream();
            default -> Stream.of(word);
        };
    }

    /** Reports the parameters that a request does not have. */
    public static void check(Parameters parameters, Set<QueryParameter> known, Faults faults) {
        var names = new ArrayList<String>(known.stream().sorted().flatMap(QueryParameter::examples).toList());
        for (Parameter parameter : parameters.all()) {
            if (known.stream().noneMatch(one -> one.takes(parameter.name()))) {
                faults.add("unknown-parameter", Wording.shortened(parameter.name()), unknown(parameter.name(), names));
            }
        }
    }

    private static String unknown(String name, Collection<String> known) {
        String allowed = known.isEmpty() ? "there are none here" : "there are " + String.join(", ", List.copyOf(known));
        return "no such parameter; " + allowed + Spelling.hint(name, known);
    }
}
