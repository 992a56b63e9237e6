package org.kindred.publish.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kindred.kernel.citation.ReferenceParser;
import org.kindred.kernel.history.TextComparison;
import org.kindred.kernel.imports.ContentReader;
import org.kindred.kernel.imports.ImportFormat;
import org.kindred.kernel.imports.ReferenceReader;
import org.kindred.kernel.imports.Submission;
import org.kindred.kernel.plugin.Registry;
import org.kindred.kernel.store.WriteSession;
import org.kindred.publish.archive.OpenedZip;
import org.kindred.publish.incoming.ContentImporter;
import org.kindred.publish.incoming.Desk;
import org.kindred.publish.incoming.Importer;
import org.kindred.publish.incoming.Plan;
import org.kindred.publish.incoming.Planning;
import org.kindred.publish.node.Lease;
import org.kindred.publish.numbered.ArticleImporter;
import org.kindred.publish.publication.Workshop;
import org.kindred.publish.references.ReferenceImporter;

/** What imports of files are done with. No folder is imported meanwhile, so that what was worked out is still true when it is written. */
public final class ImportDesk implements Desk {

    private final Supplier<Workshop> workshop;
    private final ReentrantLock turn;
    private final List<Importer> importers;

    /**
     * @param workshop what it works with
     * @param turn     held by whoever imports on this node
     * @param registry   what plugins have brought
     * @param comparison tells texts apart
     */
    public ImportDesk(Supplier<Workshop> workshop, ReentrantLock turn, Registry registry, TextComparison comparison) {
        this.workshop = workshop;
        this.turn = turn;
        this.importers = List.of(importers(registry), Stream.of(new FolderImporter(workshop, comparison)),
                ItemsImporter.both(workshop, comparison).stream()).stream().<Importer>flatMap(each -> each).toList();
    }

    /** Here another format finds its importer. */
    private static Stream<Importer> importers(Registry registry) {
        var parser = registry.all(ReferenceParser.class).stream().findFirst();
        return Stream.of(registry.all(ReferenceReader.class).stream().map(ReferenceImporter::new),
                registry.all(ContentReader.class).stream().map(ContentImporter::new),
                Stream.of(ArticleImporter.ofMarkdown(parser), ArticleImporter.ofPlainText(parser))).flatMap(each -> each);
    }

    @Override
    public List<ImportFormat> formats() {
        return importers.stream().map(Importer::format).toList();
    }

    @Override
    public void plan(Submission submission, Planning planning) {
        var importer = importers.stream().filter(each -> each.format().equals(submission.format())).findFirst().orElseThrow();
        var shop = workshop.get();
        var library = new StoredLibrary(shop);
        var foreseen = new Expected(planning, library, submission, shop);
        importer.plan(submission, library, new Entitled(foreseen, shop.ports(), submission.caller()));
    }

    @Override
    public Optional<Right> jobs() {
        return Lease.tryToTake(workshop.get().ports().store(), "jobs").map(ImportDesk::right);
    }

    @Override
    public void alone(Consumer<Right> work) {
        turn.lock();
        try (var lease = Lease.take(workshop.get().ports().store(), "import")) {
            work.accept(right(lease));
        } finally {
            turn.unlock();
        }
    }

    private static Right right(Lease lease) {
        return new Right() {
            @Override
            public void hold(WriteSession session) {
                lease.hold(session);
            }

            @Override
            public void close() {
                lease.close();
            }
        };
    }

    @Override
    public void settings(String source, Submission submission, Right alone) {
        workshop.get().current().replace(source.getBytes(UTF_8), alone::hold);
    }

    @Override
    public Writing writing(Submission submission) {
        var zip = new OpenedZip(submission.payload());
        return steps -> ready(submission, zip, steps);
    }

    private Ready ready(Submission submission, OpenedZip zip, List<Plan.Step> steps) {
        var shop = workshop.get();
        var texts = TextsRead.of(shop, submission.options().publish() ? steps : List.of());
        var assets = UnpackedAssets.of(shop, submission, zip, steps);
        return new Ready() {
            @Override
            public Batch write(WriteSession session) {
                var result = new NewItems(shop, submission, assets, texts).write(steps, session);
                return new Batch(result.outcomes(), result.findings());
            }

            @Override
            public void close() {
                assets.close();
            }
        };
    }

    @Override
    public void show(Submission submission) {
        if (submission.options().publish()) {
            workshop.get().follower().follow();
            workshop.get().follower().commit();
        }
    }
}
