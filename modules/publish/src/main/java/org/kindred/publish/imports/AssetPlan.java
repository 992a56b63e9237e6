package org.kindred.publish.imports;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kindred.kernel.asset.Asset;
import org.kindred.kernel.asset.AssetName;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.imports.Outcome;
import org.kindred.kernel.imports.Outcome.Action;
import org.kindred.kernel.imports.Submission;
import org.kindred.kernel.problem.StorageFailed;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.value.Written.Place;
import org.kindred.publish.archive.ZippedFile;
import org.kindred.publish.assets.AssetIntake;
import org.kindred.publish.assets.AssetPaths;
import org.kindred.publish.assets.AssetPorts;
import org.kindred.publish.assets.FolderAssets.AssetOnDisk;
import org.kindred.publish.incoming.Plan.Keep;
import org.kindred.publish.incoming.Plan.Step;
import org.kindred.publish.incoming.Planning;
import org.kindred.publish.publication.Workshop;
import org.kindred.publish.surroundings.Unreadable;

/** Works out what pictures and documents in a zip come to, one after the other. */
final class AssetPlan {

    private final Workshop workshop;
    private final AssetPorts ports;
    private final Site site;
    private final Submission submission;
    private final Planning planning;

    AssetPlan(Workshop workshop, AssetPorts ports, Site site, Submission submission, Planning planning) {
        this.workshop = workshop;
        this.ports = ports;
        this.site = site;
        this.submission = submission;
        this.planning = planning;
    }

    /** Tells what becomes of those among these files. Some systems write accents in names as letters of their own. */
    void take(Map<String, ZippedFile> files) {
        var composed = new TreeMap<String, ZippedFile>();
        files.forEach((path, file) -> composed.putIfAbsent(Normalizer.normalize(path, Normalizer.Form.NFC), file));
        var paths = AssetPaths.among(composed.keySet());
        paths.findings().forEach(planning::finding);
        paths.names().forEach(name -> take(name, requireNonNull(composed.get(name)),
                Optional.ofNullable(composed.get(name + AssetName.SIDECAR))));
    }

    private void take(String name, ZippedFile file, Optional<ZippedFile> words) {
        try (var unpacked = UnpackedFile.of(ports, name, file, words)) {
            planning.step(step(unpacked.files(), file));
        } catch (UnpackedFile.Damaged e) {
            planning.finding(FolderPlan.damaged(e.path()));
            planning.step(FolderPlan.refused(name));
        } catch (IOException e) {
            throw new StorageFailed("A picture cannot be looked over: " + Unreadable.reason(e) + ".", e);
        }
    }

    private Step step(AssetOnDisk files, ZippedFile file) throws IOException {
        var known = workshop.ports().store().read(session -> session.assets().find(files.name()));
        if (known.isPresent() && AssetIntake.isSame(files, known.get())) {
            return new Step(told(Action.UNCHANGED, files.name()), Optional.empty());
        }
        var intake = new AssetIntake(ports, site, files, submission.author());
        var looked = intake.lookBeside(known);
        intake.findings().forEach(planning::finding);
        if (looked.isEmpty()) {
            return FolderPlan.refused(files.name());
        }
        if (workshop.ports().store().read(session -> isHeldBack(session, submission, files.name()))) {
            planning.finding(inUse(files.name()));
            return new Step(told(Action.LEFT, files.name()), Optional.empty());
        }
        return Step.ofAsset(told(known.isEmpty() ? Action.CREATED : Action.CHANGED, files.name()), new Keep(files.name(), file.path(),
                file.size(), known.map(Asset::version).orElse(0)));
    }

    private static Outcome told(Action action, String name) {
        return Outcome.ofFile(action, Optional.empty(), "", name);
    }

    /** What readers see of a picture changes at once; whoever may not publish must not change it. */
    static boolean isHeldBack(ReadSession session, Submission submission, String name) {
        return !submission.options().publish() && !session.dependents(List.of(AssetName.key(name))).isEmpty();
    }

    static Finding inUse(String name) {
        return Finding.warning("asset-in-use", name, Place.START, "Published items use this, so that readers would see another one at once;"
                + " it was left as it is.", "Import with publish=true if that is meant.");
    }
}
