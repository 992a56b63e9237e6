package org.kindred.publish.references;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kindred.kernel.imports.ImportFormat;
import org.kindred.kernel.imports.ReferenceReader;
import org.kindred.kernel.imports.Submission;
import org.kindred.publish.incoming.Library;
import org.kindred.publish.incoming.Plan;
import org.kindred.publish.incoming.WholeImporter;
import org.kindred.publish.references.CitationIntake.Incoming;

/** Imports a file of references: each becomes a citation. */
public final class ReferenceImporter implements WholeImporter {

    private final ReferenceReader reader;
    private final ImportFormat format;

    /** An importer of what a reader reads. */
    public ReferenceImporter(ReferenceReader reader) {
        this.reader = reader;
        var media = reader.media();
        this.format = new ImportFormat(media.name(), Stream.concat(Stream.of(media.mediaType()), media.alsoKnown().stream()).toList(),
                Stream.of(media.suffix(), lastOf(media.suffix())).distinct().toList());
    }

    /** Files of {@code csl.json} are mostly called {@code json}. */
    private static String lastOf(String suffix) {
        return suffix.substring(suffix.lastIndexOf('.') + 1);
    }

    @Override
    public ImportFormat format() {
        return format;
    }

    @Override
    public Plan plan(Submission submission, Library library) {
        var reading = reader.read(submission.bytes());
        var intake = new CitationIntake(library, submission.options().duplicates());
        reading.references().forEach(read -> intake.take(new Incoming(read.key(), read.line(), read.csl(), Optional.empty())));
        return new Plan(intake.steps(), Stream.concat(reading.findings().stream(), intake.findings().stream()).toList());
    }
}
