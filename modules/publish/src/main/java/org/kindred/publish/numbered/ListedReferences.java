package org.kindred.publish.numbered;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.citation.ReferenceParser;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.imports.Outcome.Reading;
import org.kindred.kernel.imports.Submission.Duplicates;
import org.kindred.publish.incoming.Library;
import org.kindred.publish.incoming.Plan.Step;
import org.kindred.publish.numbered.Found.Doubtful;
import org.kindred.publish.numbered.Found.Sure;
import org.kindred.publish.numbered.ReferenceList.Entry;
import org.kindred.publish.references.CitationIntake;
import org.kindred.publish.references.CitationIntake.Incoming;

/** The references of one article: read, taken in as citations, and cited in place of their numbers. */
final class ListedReferences {

    private static final int TOLD = 200;

    private final ArticleText article;
    private final Optional<ReferenceParser> parser;
    private final Library library;
    private final Duplicates duplicates;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Integer, String> slugs = new HashMap<>();
    private final Set<Entry> understood = new HashSet<>();
    private final Set<Integer> cited = new HashSet<>();
    private List<Step> steps = List.of();

    ListedReferences(ArticleText article, Optional<ReferenceParser> parser, Library library, Duplicates duplicates) {
        this.article = article;
        this.parser = parser;
        this.library = library;
        this.duplicates = duplicates;
    }

    /** The citations to be written. */
    List<Step> steps() {
        return steps;
    }

    /** What was noticed, by its place. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** An article without a list that can be read stays as it is. */
    void without(Rewriting unchanged) {
        ReferenceList.headingAt(article).ifPresent(at -> findings.add(Finding.warning("no-numbered-list", "", article.place(at),
                "The section has no numbered list; the article was taken in as it is.",
                "Number its entries 1., 2. and so on, to have them made citations.")));
    }

    /** Makes citations of a list, and cites them. */
    void rewrite(ReferenceList list, Rewriting rewriting) {
        if (parser.isEmpty()) {
            findings.add(Finding.error("no-reference-parser", "", article.place(list.from()),
                    "No plugin is installed that reads references; the article was taken in as it is.", "Install one."));
            return;
        }
        checkNumbers(list);
        read(list, parser.get());
        for (Found found : marks(list)) {
            switch (found) {
                case Sure sure -> cite(sure, rewriting);
                case Doubtful doubtful -> tell(doubtful);
            }
        }
        tellUncited(list);
        removeOrKeep(list, rewriting);
    }

    private List<Found> marks(ReferenceList list) {
        var before = new NumberMarks(article, slugs.keySet(), article.bodyFrom(), list.from()).find();
        var behind = new NumberMarks(article, slugs.keySet(), list.to(), article.text().length()).find();
        return Stream.concat(before.stream(), behind.stream()).toList();
    }

    private void checkNumbers(ReferenceList list) {
        int expected = 1;
        for (Entry entry : list.entries()) {
            if (entry.number() > expected) {
                findings.add(Finding.warning("numbering-gap", "", article.place(entry.at()),
                        "The list goes from %d to %d; entries keep the numbers they have.".formatted(expected - 1, entry.number()),
                        "Look whether an entry is missing."));
            } else if (entry.number() < expected) {
                findings.add(Finding.warning("number-repeated", "", article.place(entry.at()),
                        "Two entries have the number %d; what cites it is left as it is.".formatted(entry.number()), "Number them anew."));
            }
            expected = entry.number() + 1;
        }
    }

    private void read(ReferenceList list, ReferenceParser reads) {
        var intake = new CitationIntake(library, duplicates);
        var parsed = reads.parse(list.entries().stream().map(Entry::text).toList());
        Map<Integer, Long> counts = list.entries().stream().collect(Collectors.groupingBy(Entry::number, Collectors.counting()));
        for (int i = 0; i < list.entries().size(); i++) {
            var entry = list.entries().get(i);
            var reference = parsed.get(i);
            var place = article.place(entry.at());
            var reading = new Reading(entry.text(), reference.confidence(), reference.unread());
            var ref = intake.take(new Incoming("", place.line(), reference.csl(), Optional.of(reading)));
            Understanding.doubt(reference).ifPresentOrElse(
                    doubt -> findings.add(Finding.warning("doubtful-reference", "", place, "Entry %d: %s.".formatted(entry.number(), doubt),
                            "Compare the citation with the entry.")),
                    () -> understood.add(entry));
            ref.filter(any -> counts.getOrDefault(entry.number(), 0L) == 1).map(ItemRef::slug)
                    .ifPresent(slug -> slugs.put(entry.number(), slug));
        }
        steps = intake.steps();
        findings.addAll(intake.findings());
    }

    private void cite(Sure sure, Rewriting rewriting) {
        cited.addAll(sure.numbers());
        rewriting.replace(sure.from(), sure.to(), sure.written(article.text(), number -> requireNonNull(slugs.get(number))));
    }

    private void tell(Doubtful doubtful) {
        long told = findings.stream().filter(finding -> finding.rule().equals(doubtful.rule())).count();
        String number = article.text().substring(doubtful.from(), doubtful.to());
        String message = "“%s” is left as it is: %s.".formatted(number, doubtful.reason());
        String help = "If it is a citation, write its key: [@…].";
        if (told < TOLD) {
            findings.add(doubtful.rule().equals(NumberMarks.BEYOND)
                    ? Finding.warning(doubtful.rule(), "", article.place(doubtful.from()), message, help)
                    : Finding.info(doubtful.rule(), "", article.place(doubtful.from()), message, help));
        } else if (told == TOLD) {
            findings.add(Finding.info(doubtful.rule(), "", article.place(doubtful.from()),
                    "There are more numbers like this; they are left as they are, and not told of one by one.", ""));
        }
    }

    private void tellUncited(ReferenceList list) {
        for (Entry entry : list.entries()) {
            if (!cited.contains(entry.number())) {
                findings.add(Finding.warning("never-cited", "", article.place(entry.at()),
                        "No number in the text surely cites entry %d.".formatted(entry.number()),
                        "Cite it where it belongs; its key is "
                                + Optional.ofNullable(slugs.get(entry.number())).map(slug -> "@" + slug).orElse("not known")
                                + "."));
            }
        }
    }

    /** The list goes only where nothing is lost with it: everything in it was understood, and is cited. */
    private void removeOrKeep(ReferenceList list, Rewriting rewriting) {
        var kept = new TreeSet<Integer>();
        list.entries().stream().filter(entry -> !understood.contains(entry) || !cited.contains(entry.number())).map(Entry::number)
                .forEach(kept::add);
        if (kept.isEmpty()) {
            rewriting.replace(list.from(), list.to(), "");
            return;
        }
        String entries = kept.stream().limit(20).map(String::valueOf).collect(Collectors.joining(", ")) + (kept.size() > 20 ? ", …" : "");
        findings.add(Finding.warning("list-kept", "", article.place(list.from()),
                "The list stays in the text, as not all of it was understood and is cited: see %s.".formatted(entries),
                "Put these right, then delete the list: citations are listed by themselves."));
    }
}
