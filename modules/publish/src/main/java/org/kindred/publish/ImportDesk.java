package org.kindred.publish;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kindred.kernel.citation.ReferenceParser;
import org.kindred.kernel.imports.ImportFormat;
import org.kindred.kernel.imports.ReferenceReader;
import org.kindred.kernel.imports.Submission;
import org.kindred.kernel.plugin.Registry;
import org.kindred.kernel.problem.Overloaded;
import org.kindred.publish.incoming.Desk;
import org.kindred.publish.incoming.Importer;
import org.kindred.publish.incoming.Plan;
import org.kindred.publish.numbered.ArticleImporter;
import org.kindred.publish.references.ReferenceImporter;

/**
 * Imports single files. All of a file is worked out before anything of it is written; then a batch is one transaction. No folder is imported
 * meanwhile, so that what was worked out is still true when it is written.
 */
final class ImportDesk implements Desk {

    private static final int BATCH = 250;

    private final Supplier<Workshop> workshop;
    private final ReentrantLock turn;
    private final List<Importer> importers;

    /**
     * @param workshop what it works with
     * @param turn     held by whoever imports on this node
     * @param registry what plugins have brought
     */
    ImportDesk(Supplier<Workshop> workshop, ReentrantLock turn, Registry registry) {
        this.workshop = workshop;
        this.turn = turn;
        this.importers = importers(registry);
    }

    /** Here another format finds its importer. */
    private static List<Importer> importers(Registry registry) {
        var parser = registry.all(ReferenceParser.class).stream().findFirst();
        return Stream.concat(registry.all(ReferenceReader.class).stream().map(ReferenceImporter::new),
                Stream.of(ArticleImporter.ofMarkdown(parser), ArticleImporter.ofPlainText(parser))).toList();
    }

    /** What can be imported. */
    List<ImportFormat> formats() {
        return importers.stream().map(Importer::format).toList();
    }

    @Override
    public void carryOut(Submission submission, Listener listener) {
        var importer = importers.stream().filter(each -> each.format().equals(submission.format())).findFirst().orElseThrow();
        if (submission.options().dryRun()) {
            show(importer.plan(submission, new StoredLibrary(workshop.get())), submission, listener);
            return;
        }
        turn.lock();
        try (var lease = Lease.take(workshop.get().ports().store(), "import")) {
            write(importer.plan(submission, new StoredLibrary(workshop.get())), submission, lease, listener);
        } finally {
            turn.unlock();
        }
    }

    private static void show(Plan plan, Submission submission, Listener listener) {
        var outcomes = plan.steps().stream().map(Plan.Step::outcome).map(outcome -> NewItems.asWished(outcome, submission.options()))
                .toList();
        listener.hear(new Batch(plan.steps().size(), outcomes, plan.findings()));
    }

    private void write(Plan plan, Submission submission, Lease lease, Listener listener) {
        int total = plan.steps().size();
        listener.hear(new Batch(total, List.of(), plan.findings()));
        for (int from = 0; from < total; from += BATCH) {
            if (listener.cancelled()) {
                throw new Overloaded("The import was stopped before its end.", Lease.TIME);
            }
            var steps = plan.steps().subList(from, Math.min(total, from + BATCH));
            listener.hear(batch(total, steps, submission, lease));
        }
    }

    /** What was written is seen by readers before it is told. */
    private Batch batch(int total, List<Plan.Step> steps, Submission submission, Lease lease) {
        var shop = workshop.get();
        var items = new NewItems(shop, submission);
        var result = shop.ports().store().write(session -> {
            lease.hold(session);
            session.holdChanges();
            return items.write(steps, session);
        });
        if (submission.options().publish()) {
            shop.follower().follow();
            shop.follower().commit();
        }
        return new Batch(total, result.outcomes(), result.findings());
    }
}
