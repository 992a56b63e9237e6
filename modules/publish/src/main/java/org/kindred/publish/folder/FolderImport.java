package org.kindred.publish.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.value.Sha256;
import org.kindred.kernel.value.Written.Place;
import org.kindred.publish.compile.Compiled;
import org.kindred.publish.node.Lease;
import org.kindred.publish.node.Progress;
import org.kindred.publish.publication.Workshop;
import org.kindred.publish.surroundings.Target;

/**
 * Brings the store to what a content folder says. Only what changed is parsed; what is unchanged writes nothing. Each batch is one
 * transaction that leaves everything whole, so an import that is killed or cancelled is completed by the next one.
 */
public final class FolderImport {

    private static final int SHARE = 1000;

    private final Workshop workshop;
    private final ImportOptions options;
    private final Progress progress;
    private final ImportFindings findings = new ImportFindings();
    private int refusedAssets;

    public FolderImport(Workshop workshop, ImportOptions options, Progress progress) {
        this.workshop = workshop;
        this.options = options;
        this.progress = progress;
    }

    /** Imports a folder. */
    public ImportReport run(Path root) {
        var site = SiteFile.read(root, workshop.current().site(), workshop.ports().plugins(), workshop.ports().sites());
        var folder = ContentFolder.scan(root, workshop.ports().plugins().types(), site.site());
        findings.add(site.findings());
        findings.add(site.unknownTopics(folder.slugs(Target.TOPIC), this::isTopic));
        findings.add(folder.findings());
        workshop.ports().assets().ifPresent(any -> findings.add(folder.assets().findings()));
        var digests = digests(folder.files());
        boolean newSite = site.source().filter(workshop.current()::differsFrom).isPresent();
        var plan = plan(folder, digests);
        var assets = AssetRun.of(workshop, folder);
        if (!newSite && plan.isEmpty() && assets.filter(run -> !run.isEmpty()).isEmpty()) {
            return finish(folder, plan, ImportRun.Done.NOTHING);
        }
        try (var lease = Lease.take(workshop.ports().store(), "import")) {
            site.source().filter(workshop.current()::differsFrom).ifPresent(source -> workshop.current().replace(source, lease::hold));
            refusedAssets = assets.map(run -> run.take(lease, findings, progress)).orElse(0);
            return carryOut(folder, digests, new ImportRun(workshop, lease, folder, findings, progress), () -> assets.ifPresent(
                    run -> run.remove(lease, findings, options.prune(), progress)));
        }
    }

    /** Whether there is one that has no file, in whatever language. */
    private boolean isTopic(String slug) {
        var topic = new ItemKey(Target.TOPIC, slug);
        var refs = workshop.current().site().locales().stream().map(topic::in).toList();
        return !workshop.ports().store().read(session -> session.items(refs)).isEmpty();
    }

    /** Plans once more, as another import may have ended while this one waited for its turn. */
    private ImportReport carryOut(ContentFolder folder, Map<String, String> digests, ImportRun run, Runnable afterwards) {
        var plan = plan(folder, digests);
        run.move(plan.moves());
        var rest = plan.moves().isEmpty() ? plan : plan(folder, digests).withoutMoves();
        run.take(rest.changed());
        if (mayArchive(rest)) {
            run.archive(rest.gone());
        }
        afterwards.run();
        return finish(folder, plan, run.done());
    }

    private ImportPlan plan(ContentFolder folder, Map<String, String> digests) {
        var imported = workshop.ports().store().read(session -> session.imported());
        return ImportPlan.of(folder, digests, imported, workshop.ports().plugins().types());
    }

    /** The digests of files by path, without those that cannot be read. */
    private Map<String, String> digests(List<FolderFile> files) {
        var digests = new ConcurrentHashMap<String, String>();
        for (int from = 0; from < files.size() && !progress.cancelled(); from += SHARE) {
            var share = files.subList(from, Math.min(files.size(), from + SHARE));
            workshop.workers().map(share, file -> digest(file, digests));
            progress.at(Progress.Phase.READING, from + share.size(), files.size());
        }
        return digests;
    }

    private FolderFile digest(FolderFile file, Map<String, String> digests) {
        try {
            digests.put(file.path(), Sha256.hex(file.read().bytes()));
        } catch (IOException e) {
            findings.add(List.of(FileRead.unreadable(file, e)));
        }
        return file;
    }

    private boolean mayArchive(ImportPlan plan) {
        if (progress.cancelled() || !plan.prunesMuch() || options.prune()) {
            return !progress.cancelled();
        }
        findings.add(List.of(Finding.error("too-many-gone", ".", Place.START,
                "%d of the %d items of this folder have lost their files, which is over a fifth; none of them was archived."
                        .formatted(plan.gone().size(), plan.owned()),
                "If that is meant, import with --prune; else look whether this is the right folder.")));
        return false;
    }

    /** What waits is compiled, and the index brought up to date, before anybody is told that the import is over. */
    private ImportReport finish(ContentFolder folder, ImportPlan plan, ImportRun.Done done) {
        int refreshed = refresh(workshop.refreshing()::waiting, 0, 0);
        refresh(workshop.refreshing()::madeByOthers, refreshed, refreshed + workshop.refreshing().countMadeByOthers());
        if (!progress.cancelled()) {
            index();
            askAgain();
        }
        return new ImportReport(folder.files().size(), plan.unchanged(), done.imported(), done.moved(), done.archived(),
                done.refused() + refusedAssets,
                progress.cancelled(), findings.all());
    }

    /** Live lists are compiled once the index shows which entries there are. */
    private void askAgain() {
        if (refresh(workshop.refreshing()::waiting, 0, 0) > 0) {
            index();
        }
    }

    private void index() {
        progress.at(Progress.Phase.INDEXING, 0, 1);
        workshop.follower().follow();
        workshop.follower().commit();
        progress.at(Progress.Phase.INDEXING, 1, 1);
    }

    /** @param total as far as it is known: what is compiled may have others compiled in turn */
    private int refresh(Supplier<List<Compiled>> next, int before, int total) {
        int done = before;
        var batch = progress.cancelled() ? List.<Compiled>of() : next.get();
        while (!batch.isEmpty()) {
            done += batch.size();
            findings.judged(batch);
            progress.at(Progress.Phase.REFRESHING, done, Math.max(done, total));
            batch = progress.cancelled() ? List.of() : next.get();
        }
        return done;
    }
}
