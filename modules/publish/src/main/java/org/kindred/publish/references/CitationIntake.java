package org.kindred.publish.references;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindred.kernel.citation.RetractionNote;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Parsed;
import org.kindred.kernel.content.State;
import org.kindred.kernel.imports.Outcome;
import org.kindred.kernel.imports.Outcome.Action;
import org.kindred.kernel.imports.Outcome.Match;
import org.kindred.kernel.imports.Outcome.Reading;
import org.kindred.kernel.imports.Submission.Duplicates;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Written.Place;
import org.kindred.publish.incoming.Library;
import org.kindred.publish.incoming.MergedFile;
import org.kindred.publish.incoming.Plan.Step;
import org.kindred.publish.incoming.Plan.Write;

/** Works out, one reference after the other, which citations a file makes. For one file and one thread. */
public final class CitationIntake {

    /** The singular name of the content type. */
    public static final String CITATION = "citation";

    private final Library library;
    private final Duplicates duplicates;
    private final KnownWorks known = new KnownWorks();
    private final List<Step> steps = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<ItemRef, Text> texts = new HashMap<>();

    /** A citation's file as it will be, and the step that makes it so, -1 where none does yet. */
    private record Text(String source, Value.Group csl, int basedOn, State state, int step) {
    }

    /** Begins with the citations that are stored. */
    public CitationIntake(Library library, Duplicates duplicates) {
        this.library = library;
        this.duplicates = duplicates;
        library.each(CITATION, stored -> stored.draft().map(CitationIntake::csl)
                .ifPresent(csl -> known.add(new KnownWorks.Work(stored.item().ref(), Identity.of(csl), false))));
    }

    /**
     * A reference of the file.
     *
     * @param key     the file's own name for it, or {@code ""}
     * @param line    where it begins
     * @param csl     the work
     * @param reading how it was understood, if people wrote it
     */
    public record Incoming(String key, int line, Value.Group csl, Optional<Reading> reading) {
    }

    /** What is to be done, in the order of the references. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** What was noticed. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /**
     * Takes one reference in.
     *
     * @return the citation that stands for it now; empty where it was refused
     */
    public Optional<ItemRef> take(Incoming sent) {
        var noted = RetractionNote.of(sent.csl());
        var csl = noted.map(note -> note.taken(sent.csl())).orElse(sent.csl());
        var incoming = new Incoming(sent.key(), sent.line(), NotedIdentifiers.read(GivenInitials.apart(csl)), sent.reading());
        var identity = Identity.of(incoming.csl());
        var hit = duplicates == Duplicates.ADD ? Optional.<KnownWorks.Hit>empty() : known.find(identity);
        if (hit.isEmpty()) {
            return create(incoming, identity, noted);
        }
        var ref = meet(incoming, hit.get());
        noted.ifPresent(note -> noteRetraction(incoming, ref, note));
        known.add(new KnownWorks.Work(ref, identity, hit.get().work().inFile())); // known by what the second says of it, too
        return Optional.of(ref);
    }

    private Optional<ItemRef> create(Incoming incoming, Identity identity, Optional<RetractionNote> noted) {
        String slug = CitationSlug.of(incoming.key(), incoming.csl(), this::isTaken);
        var ref = new ItemRef(CITATION, slug, library.site().defaultLocale());
        if (title(incoming).isBlank()) {
            return refuse(incoming, Finding.error("no-title", "", at(incoming),
                    "Item %d (%s) has no title; it was left out.".formatted(steps.size() + 1, slug),
                    "Give it a title in the file: it is cited, listed and found by it."));
        }
        var fields = CitationFields.of(incoming.csl());
        String source = library.write(noted.map(note -> fields.with("retraction", note.fields())).orElse(fields), "");
        var parsed = library.parse(ref, source);
        parsed.findings().forEach(finding -> note(finding, incoming, slug));
        if (!(parsed instanceof Parsed.Readable(Draft draft))) {
            return refuse(incoming);
        }
        known.lookalike(identity).ifPresent(other -> noteLookalike(incoming, slug, other));
        known.add(new KnownWorks.Work(ref, identity, true));
        texts.put(ref, new Text(source, csl(draft), 0, State.DRAFT, steps.size()));
        steps.add(new Step(outcome(Action.CREATED, ref, incoming, Optional.of(source), Optional.empty()),
                Optional.of(new Write(ref, source, 0, "Imported"))));
        return Optional.of(ref);
    }

    private Optional<ItemRef> refuse(Incoming incoming, Finding... because) {
        findings.addAll(List.of(because));
        steps.add(new Step(Outcome.refused(title(incoming), incoming.line()), Optional.empty()));
        return Optional.empty();
    }

    private boolean isTaken(String slug) {
        var key = new ItemKey(CITATION, slug);
        return texts.containsKey(key.in(library.site().defaultLocale())) || library.isTaken(key);
    }

    /** The reference is there already. */
    private ItemRef meet(Incoming incoming, KnownWorks.Hit hit) {
        var ref = hit.work().ref();
        var text = texts.computeIfAbsent(ref, this::stored);
        var comparison = Comparison.of(text.csl(), incoming.csl());
        var merged = MergedFile.of(text.source(), ref, comparison.added(), library, CitationIntake::csl);
        var match = new Match(ref, hit.work().inFile(), hit.because(), comparison.agreeing(),
                List.copyOf(comparison.added().members().keySet()), comparison.conflicts(), merged);
        if (duplicates == Duplicates.SKIP) {
            noteDuplicate(incoming, match);
            steps.add(new Step(outcome(Action.DUPLICATE, ref, incoming, Optional.empty(), Optional.of(match)), Optional.empty()));
        } else {
            merge(incoming, match, text);
        }
        return ref;
    }

    private void merge(Incoming incoming, Match match, Text text) {
        noteConflicts(incoming, match);
        var write = match.file().filter(any -> text.state() != State.SCHEDULED);
        if (!match.added().isEmpty() && write.isEmpty()) {
            findings.add(Finding.error("merge-refused", "", at(incoming), text.state() == State.SCHEDULED
                    ? "%s waits for its moment to be published; nothing was merged into it.".formatted(match.ref().slug())
                    : "%s has front matter into which nothing can be merged.".formatted(match.ref().slug()), "Merge the two by hand."));
            steps.add(new Step(outcome(Action.REFUSED, match.ref(), incoming, Optional.empty(), Optional.of(match)), Optional.empty()));
            return;
        }
        var action = write.isPresent() ? Action.MERGED : Action.UNCHANGED;
        steps.add(new Step(outcome(action, match.ref(), incoming, write, Optional.of(match)), Optional.empty()));
        write.ifPresent(source -> rewrite(match.ref(), source, text));
    }

    /** One revision for each item, however many references of the file are merged into it. */
    private void rewrite(ItemRef ref, String source, Text text) {
        int at = text.step() < 0 ? steps.size() - 1 : text.step();
        var outcome = steps.get(at).outcome();
        String message = text.basedOn() == 0 ? "Imported" : "Merged with an imported reference";
        steps.set(at, new Step(new Outcome(outcome.action(), outcome.ref(), outcome.title(), outcome.line(), Optional.of(source),
                outcome.match(), outcome.reading(), outcome.edits()), Optional.of(new Write(ref, source, text.basedOn(), message))));
        if (library.parse(ref, source) instanceof Parsed.Readable(Draft draft)) {
            texts.put(ref, new Text(source, csl(draft), text.basedOn(), text.state(), at));
        }
    }

    private Text stored(ItemRef ref) {
        var stored = library.newest(ref).orElseThrow();
        return new Text(new String(stored.revision().source(), UTF_8), stored.draft().map(CitationIntake::csl).orElse(Value.EMPTY),
                stored.item().revision(), stored.item().state(), -1);
    }

    private static Value.Group csl(Draft draft) {
        return draft.fields().get("csl") instanceof Value.Group csl ? csl : Value.EMPTY;
    }

    private static Outcome outcome(Action action, ItemRef ref, Incoming incoming, Optional<String> file, Optional<Match> match) {
        return new Outcome(action, Optional.of(ref), title(incoming), incoming.line(), file, match, incoming.reading(), List.of());
    }

    private static String title(Incoming incoming) {
        return Csl.text(incoming.csl(), "title").orElse("");
    }

    private static Place at(Incoming incoming) {
        return new Place(incoming.line(), 1);
    }

    private void note(Finding finding, Incoming incoming, String slug) {
        findings.add(new Finding(finding.severity(), finding.rule(), "", at(incoming), slug + ": " + finding.message(), finding.help()));
    }

    private void noteDuplicate(Incoming incoming, Match match) {
        findings.add(Finding.info("duplicate-reference", "", at(incoming), "This is %s already%s, by its %s; it was left out."
                .formatted(match.ref().slug(), match.inFile() ? " in this file" : "", match.because()),
                match.added().isEmpty() && match.conflicts().isEmpty() ? ""
                        : "The job shows what merging them would change; import with duplicates=merge to fill in what is missing."));
    }

    private void noteRetraction(Incoming incoming, ItemRef ref, RetractionNote note) {
        findings.add(Finding.info("noted-retraction", "", at(incoming),
                "The note of %s says: %s.".formatted(ref.slug(), note.retraction().status().word()),
                "See that its file says so under retraction."));
    }

    private void noteConflicts(Incoming incoming, Match match) {
        match.conflicts().forEach(conflict -> findings.add(Finding.warning("merge-conflict", "", at(incoming),
                "%s: %s is “%s” there and “%s” here; it stays as it is.".formatted(match.ref().slug(), conflict.field(), conflict.stored(),
                        conflict.incoming()),
                "Look which of them is right.")));
    }

    private void noteLookalike(Incoming incoming, String slug, KnownWorks.Hit other) {
        findings.add(Finding.info("similar-reference", "", at(incoming),
                "%s has the %s of %s, but another DOI or PMID; it is taken for another work."
                        .formatted(slug, other.because(), other.work().ref().slug()),
                "If they are the same, keep one of them."));
    }
}
