package org.kindred.publish.folder;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kindred.kernel.asset.Asset;
import org.kindred.kernel.asset.AssetName;
import org.kindred.kernel.audit.Act;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.Severity;
import org.kindred.kernel.store.WriteSession;
import org.kindred.kernel.value.Written.Place;
import org.kindred.publish.assets.AssetIntake;
import org.kindred.publish.assets.AssetPorts;
import org.kindred.publish.assets.FolderAssets.AssetOnDisk;
import org.kindred.publish.assets.Looked;
import org.kindred.publish.node.Lease;
import org.kindred.publish.node.Progress;
import org.kindred.publish.publication.Workshop;

/**
 * Brings the assets of the store to what a content folder holds, each in a transaction of its own, with the items that use it.
 *
 * @param changed files that are new, or are others than when they were imported
 * @param gone    assets whose file is gone
 * @param owned   how many assets have a file, gone ones included
 */
record AssetRun(Workshop workshop, AssetPorts ports, List<AssetOnDisk> changed, List<Asset> gone, int owned) {

    private static final int PRUNE_PERCENT = 20;
    private static final int FEW = 5;

    /** What is to do; empty where assets are left alone. */
    static Optional<AssetRun> of(Workshop workshop, ContentFolder folder) {
        return workshop.ports().assets().map(ports -> of(workshop, ports, folder));
    }

    private static AssetRun of(Workshop workshop, AssetPorts ports, ContentFolder folder) {
        var files = folder.assets().files();
        var known = workshop.ports().store().read(session -> session.assets().imported()).stream()
                .collect(Collectors.toMap(Asset::name, Function.identity()));
        var changed = workshop.workers().map(List.copyOf(files.values()), file -> AssetIntake.isUnchanged(file, Optional.ofNullable(
                known.get(file.name()))) ? Optional.<AssetOnDisk>empty() : Optional.of(file)).stream().flatMap(Optional::stream).toList();
        var gone = folder.all().isEmpty() ? List.<Asset>of()
                : known.values().stream().filter(asset -> !files.containsKey(asset.name()) && !folder.mayHold(asset.name())).toList();
        return new AssetRun(workshop, ports, changed, gone, known.size());
    }

    boolean isEmpty() {
        return changed.isEmpty() && gone.isEmpty();
    }

    /**
     * Takes new and changed files in.
     *
     * @return how many were not taken
     */
    int take(Lease lease, ImportFindings findings, Progress progress) {
        int refused = 0;
        int done = 0;
        for (AssetOnDisk file : changed) {
            if (progress.cancelled()) {
                break;
            }
            var intake = new AssetIntake(ports, workshop.current().site(), file, Intake.AUTHOR);
            intake.lookOver().ifPresent(looked -> take(lease, intake, looked, findings));
            findings.judged(file.name(), intake.findings());
            refused += intake.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR
                    && finding.file().equals(file.name())) ? 1 : 0;
            progress.at(Progress.Phase.PICTURES, ++done, changed.size());
        }
        return refused;
    }

    /** Nobody waits for the change log while files are copied and looked over. */
    private void take(Lease lease, AssetIntake intake, Looked files, ImportFindings findings) {
        try (files) {
            write(lease, session -> intake.take(session, files, workshop.ports().clock().instant())
                    .ifPresent(asset -> passOn(session, asset, findings)));
        }
    }

    private void passOn(WriteSession session, Asset asset, ImportFindings findings) {
        session.audit().record(AssetIntake.kept(asset));
        refreshUsers(session, asset.name(), findings);
    }

    private void refreshUsers(WriteSession session, String name, ImportFindings findings) {
        findings.judged(workshop.current().publisher().refreshUsers(session, session.dependents(Set.of(AssetName.key(name)))));
    }

    /** Removes assets whose file is gone, unless they are so many that somebody must say it is meant. */
    void remove(Lease lease, ImportFindings findings, boolean prune, Progress progress) {
        if (!prune && gone.size() > FEW && gone.size() * 100L > owned * (long) PRUNE_PERCENT) {
            findings.add(List.of(Finding.error("too-many-gone", ".", Place.START,
                    "%d of the %d pictures and documents of this folder are gone, which is over a fifth; none of them was removed."
                            .formatted(gone.size(), owned),
                    "If that is meant, import with --prune; else look whether this is the right folder.")));
            return;
        }
        for (Asset asset : gone) {
            if (!progress.cancelled()) {
                write(lease, session -> remove(session, asset, findings));
            }
        }
    }

    /** One that somebody changed since it was imported stays, and belongs to no file any more. */
    private void remove(WriteSession session, Asset imported, ImportFindings findings) {
        session.assets().hold(imported.name()).ifPresent(asset -> {
            if (AssetIntake.isAsImported(asset)) {
                session.assets().remove(asset.name());
                session.audit()
                        .record(Act.of(Intake.AUTHOR, "asset.deleted", "asset/" + asset.name()).with("digest", asset.file().digest()));
                refreshUsers(session, asset.name(), findings);
            } else {
                session.assets().put(AssetIntake.withoutFile(asset));
            }
        });
    }

    private void write(Lease lease, Consumer<WriteSession> work) {
        workshop.ports().store().write(session -> {
            session.holdChanges();
            work.accept(session);
            lease.hold(session);
            return session;
        });
    }
}
