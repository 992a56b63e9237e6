package org.kindred.publish.imports;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.history.TextComparison;
import org.kindred.kernel.imports.ImportFormat;
import org.kindred.kernel.imports.Outcome;
import org.kindred.kernel.imports.Submission;
import org.kindred.kernel.value.Written.Place;
import org.kindred.publish.archive.ZippedFolder;
import org.kindred.publish.incoming.Importer;
import org.kindred.publish.incoming.Library;
import org.kindred.publish.incoming.Plan.Step;
import org.kindred.publish.incoming.Planning;
import org.kindred.publish.publication.Workshop;

/**
 * Imports a content folder that comes as a zip: its files become drafts, or are published. No file owns what comes so, and nothing is archived
 * because it is not in the zip.
 */
final class FolderImporter implements Importer {

    private static final ImportFormat FORMAT = new ImportFormat("content folder",
            List.of("application/zip", "application/x-zip-compressed", "application/x-zip"), List.of("zip"), ImportFormat.LARGE, List.of());

    private final Supplier<Workshop> workshop;
    private final TextComparison comparison;

    FolderImporter(Supplier<Workshop> workshop, TextComparison comparison) {
        this.workshop = workshop;
        this.comparison = comparison;
    }

    @Override
    public ImportFormat format() {
        return FORMAT;
    }

    @Override
    public void plan(Submission submission, Library library, Planning planning) {
        var zip = ZippedFolder.of(submission.payload());
        zip.broken().ifPresentOrElse(why -> {
            planning.finding(Finding.error("zip-broken", "", Place.START, why, "Pack the folder anew."));
            planning.step(new Step(Outcome.refused(submission.name(), 1), Optional.empty()));
        }, () -> new FolderPlan(workshop.get(), comparison, submission, planning).make(zip));
    }
}
