package org.kindred.publish.incoming;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Parsed;
import org.kindred.kernel.content.State;
import org.kindred.kernel.imports.ContentReader;
import org.kindred.kernel.imports.ImportFormat;
import org.kindred.kernel.imports.Outcome;
import org.kindred.kernel.imports.Outcome.Action;
import org.kindred.kernel.imports.Outcome.Match;
import org.kindred.kernel.imports.Submission;
import org.kindred.kernel.imports.Submission.Duplicates;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.value.Written.Place;
import org.kindred.publish.incoming.Plan.Step;
import org.kindred.publish.incoming.Plan.Write;

/**
 * Imports what a plugin reads of another system. What is there already is left as it is, unless whoever imports asked to have what it lacks
 * filled in; what it has is never written over.
 */
public final class ContentImporter implements Importer {

    private final ContentReader reader;

    /** An importer of what a reader reads. */
    public ContentImporter(ContentReader reader) {
        this.reader = reader;
    }

    @Override
    public ImportFormat format() {
        return reader.format();
    }

    @Override
    public void plan(Submission submission, Library library, Planning planning) {
        var taking = new Taking(library, planning, new PicturePlan(submission.options().images(), library, planning),
                new KnownItems(reader, library), submission.options().duplicates(), new HashSet<>());
        reader.read(submission.payload(), new Names(submission, library), new ContentReader.Hearer() {

            @Override
            public void hear(ContentReader.Read read) {
                taking.take(read);
            }

            @Override
            public void hear(Finding finding) {
                planning.finding(finding);
            }

            @Override
            public void expect(int items) {
                planning.expect(items);
            }
        });
    }

    /**
     * Plans one item after the other.
     *
     * @param duplicates what becomes of an item that is there already; with add, one under another name does not matter
     * @param merged     items into which something of this file goes
     */
    private record Taking(Library library, Planning planning, PicturePlan pictures, KnownItems known, Duplicates duplicates,
            Set<ItemRef> merged) {

        private void take(ContentReader.Read read) {
            var same = library.newest(read.ref());
            var match = same.isPresent() ? known.same(read, same.get())
                    : duplicates == Duplicates.ADD ? Optional.<Match>empty() : known.find(read);
            if (same.isPresent() || match.isPresent()) {
                meet(read, match);
            } else {
                known.add(read);
                write(read);
            }
        }

        private void meet(ContentReader.Read read, Optional<Match> match) {
            if (duplicates == Duplicates.MERGE && match.filter(found -> !found.inFile()).isPresent()) {
                merge(read, match.get(), library.newest(match.get().ref()).orElseThrow());
                return;
            }
            planning.finding(Finding.info("there-already", "", new Place(read.line(), 1), message(read, match),
                    match.filter(found -> !found.inFile() && !found.added().isEmpty())
                            .map(any -> "Import with duplicates=merge to fill in what it lacks.").orElse("")));
            planning.step(new Step(outcome(Action.DUPLICATE, match.map(Match::ref).orElse(read.ref()), read, match), Optional.empty()));
        }

        /** What is there counts; of what it lacks, one entry of a file is filled in at a time. */
        private void merge(ContentReader.Read read, Match match, Library.Stored stored) {
            match.conflicts().forEach(conflict -> planning.finding(Finding.warning("merge-conflict", "", new Place(read.line(), 1),
                    "%s: %s stays “%s”; the file has “%s”.".formatted(match.ref().slug(), conflict.field(), conflict.stored(),
                            conflict.incoming()),
                    "Change it by hand if the file is right.")));
            boolean waits = stored.item().state() == State.SCHEDULED || merged.contains(match.ref());
            var write = match.file().filter(any -> !waits)
                    .map(source -> new Write(match.ref(), source, stored.item().revision(), "Merged with an imported entry"));
            if (!match.added().isEmpty() && write.isEmpty()) {
                planning.finding(Finding.error("merge-refused", "", new Place(read.line(), 1), refusal(match, stored),
                        "Merge the two by hand, or import again later."));
                planning.step(new Step(outcome(Action.REFUSED, match.ref(), read, Optional.of(match)), Optional.empty()));
                return;
            }
            write.ifPresent(any -> merged.add(match.ref()));
            planning.step(new Step(outcome(write.isPresent() ? Action.MERGED : Action.UNCHANGED, match.ref(), read, Optional.of(match)),
                    write));
        }

        private String refusal(Match match, Library.Stored stored) {
            String slug = match.ref().slug();
            return merged.contains(match.ref()) ? "%s is merged with an earlier entry of this file already.".formatted(slug)
                    : stored.item().state() == State.SCHEDULED
                            ? "%s waits for its moment to be published; nothing was merged into it.".formatted(slug)
                            : "%s has front matter into which nothing can be merged.".formatted(slug);
        }

        private static String message(ContentReader.Read read, Optional<Match> match) {
            return match.filter(found -> !found.ref().equals(read.ref()))
                    .map(found -> "%s has the %s of %s/%s%s; that was left as it is.".formatted(read.title(), found.because(),
                            found.ref().type(), found.ref().slug(), found.inFile() ? " in this file" : ""))
                    .orElseGet(() -> "There is %s/%s already; it was left as it is.".formatted(read.ref().type(), read.ref().slug()));
        }

        private void write(ContentReader.Read read) {
            String source = library.write(read.fields(), read.body());
            var parsed = library.parse(read.ref(), source);
            read.findings().forEach(planning::finding);
            parsed.findings()
                    .forEach(finding -> planning.finding(new Finding(finding.severity(), finding.rule(), "", new Place(read.line(), 1),
                            "%s: %s".formatted(read.title(), finding.message()), finding.help())));
            if (parsed instanceof Parsed.Readable) {
                var images = pictures.take(read);
                planning.step(new Step(outcome(Action.CREATED, read.ref(), read, Optional.empty()).withFile(source),
                        Optional.of(new Write(read.ref(), source, 0, "Imported", Optional.empty(), read.as(), images))));
            } else {
                planning.step(new Step(outcome(Action.REFUSED, read.ref(), read, Optional.empty()), Optional.empty()));
            }
        }
    }

    private static Outcome outcome(Action action, ItemRef ref, ContentReader.Read read, Optional<Match> match) {
        return new Outcome(action, Optional.of(ref), read.title(), read.line(), Optional.empty(), match, Optional.empty(), List.of());
    }

    /** What is there already, and which names were given away. */
    private static final class Names implements ContentReader.Surroundings {

        private final Submission submission;
        private final Library library;
        private final Set<ItemKey> given = new HashSet<>();

        private Names(Submission submission, Library library) {
            this.submission = submission;
            this.library = library;
        }

        @Override
        public Site site() {
            return library.site();
        }

        @Override
        public ContentTypes types() {
            return library.types();
        }

        /** Two of one file never share a name; with one that is stored, only who does not want to stand beside it. */
        @Override
        public ItemKey name(ItemKey wanted) {
            boolean beside = submission.options().duplicates() == Duplicates.ADD;
            var name = Stream.iterate(1, n -> n + 1).map(n -> n == 1 ? wanted : new ItemKey(wanted.type(), wanted.slug() + "-" + n))
                    .filter(key -> !given.contains(key) && !(beside && library.isTaken(key))).findFirst().orElseThrow();
            given.add(name);
            return name;
        }
    }
}
