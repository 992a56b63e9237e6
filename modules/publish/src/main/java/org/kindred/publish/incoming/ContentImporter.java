package org.kindred.publish.incoming;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.Parsed;
import org.kindred.kernel.imports.ContentReader;
import org.kindred.kernel.imports.ImportFormat;
import org.kindred.kernel.imports.Outcome;
import org.kindred.kernel.imports.Outcome.Action;
import org.kindred.kernel.imports.Submission;
import org.kindred.kernel.imports.Submission.Duplicates;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.value.Written.Place;
import org.kindred.publish.incoming.Plan.Step;
import org.kindred.publish.incoming.Plan.Write;

/** Imports what a plugin reads of another system: new items alone; what is there already is left as it is. */
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
        var pictures = new PicturePlan(submission.options().images(), library, planning);
        reader.read(submission.payload(), new Names(submission, library), new ContentReader.Hearer() {

            @Override
            public void hear(ContentReader.Read read) {
                take(read, library, planning, pictures);
            }

            @Override
            public void hear(Finding finding) {
                planning.finding(finding);
            }
        });
    }

    private static void take(ContentReader.Read read, Library library, Planning planning, PicturePlan pictures) {
        if (library.newest(read.ref()).isPresent()) {
            planning.finding(Finding.info("there-already", "", new Place(read.line(), 1),
                    "There is %s/%s already; it was left as it is.".formatted(read.ref().type(), read.ref().slug()), ""));
            planning.step(new Step(outcome(Action.DUPLICATE, read), Optional.empty()));
            return;
        }
        String source = library.write(read.fields(), read.body());
        var parsed = library.parse(read.ref(), source);
        read.findings().forEach(planning::finding);
        parsed.findings().forEach(finding -> planning.finding(new Finding(finding.severity(), finding.rule(), "", new Place(read.line(), 1),
                "%s: %s".formatted(read.title(), finding.message()), finding.help())));
        if (parsed instanceof Parsed.Readable) {
            var images = pictures.take(read);
            planning.step(new Step(outcome(Action.CREATED, read).withFile(source),
                    Optional.of(new Write(read.ref(), source, 0, "Imported", Optional.empty(), read.as(), images))));
        } else {
            planning.step(new Step(outcome(Action.REFUSED, read), Optional.empty()));
        }
    }

    private static Outcome outcome(Action action, ContentReader.Read read) {
        return new Outcome(action, Optional.of(read.ref()), read.title(), read.line(), Optional.empty(), Optional.empty(), Optional.empty(),
                List.of());
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
