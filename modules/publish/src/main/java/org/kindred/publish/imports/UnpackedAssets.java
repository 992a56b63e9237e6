package org.kindred.publish.imports;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindred.kernel.asset.Asset;
import org.kindred.kernel.asset.AssetName;
import org.kindred.kernel.asset.AssetWords;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.Severity;
import org.kindred.kernel.imports.Outcome;
import org.kindred.kernel.imports.Outcome.Action;
import org.kindred.kernel.imports.PictureSource;
import org.kindred.kernel.imports.Submission;
import org.kindred.kernel.problem.StorageFailed;
import org.kindred.kernel.store.WriteSession;
import org.kindred.kernel.value.Written.Place;
import org.kindred.publish.archive.OpenedZip;
import org.kindred.publish.assets.AssetIntake;
import org.kindred.publish.assets.Looked;
import org.kindred.publish.incoming.Plan.Fetch;
import org.kindred.publish.incoming.Plan.Keep;
import org.kindred.publish.incoming.Plan.Step;
import org.kindred.publish.publication.Workshop;
import org.kindred.publish.surroundings.Unreadable;

/** The pictures and documents of a batch on this node's disk, to be kept in its transaction. */
final class UnpackedAssets implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(UnpackedAssets.class.getName());

    private final Workshop workshop;
    private final Submission submission;
    private final OpenedZip zip;
    private final Map<String, UnpackedFile> files = new HashMap<>();
    private final Map<String, Taken> taken = new HashMap<>();
    /** Why pictures could not be fetched, by name. */
    private final Map<String, String> failed = new HashMap<>();

    private UnpackedAssets(Workshop workshop, Submission submission, OpenedZip zip) {
        this.workshop = workshop;
        this.submission = submission;
        this.zip = zip;
    }

    /** A file on its way in. */
    private record Taken(AssetIntake intake, Optional<Looked> looked) {
    }

    /** Unpacks those that are to be kept, and looks them over; of what has none, the zip is not opened. */
    static UnpackedAssets of(Workshop workshop, Submission submission, OpenedZip zip, List<Step> steps) {
        var unpacked = new UnpackedAssets(workshop, submission, zip);
        var keeps = steps.stream().flatMap(step -> step.asset().stream()).toList();
        boolean whole = false;
        try {
            if (!keeps.isEmpty()) {
                unpacked.unpack(keeps);
            }
            whole = true;
            return unpacked;
        } finally {
            if (!whole) {
                unpacked.close();
            }
        }
    }

    private void unpack(List<Keep> keeps) {
        fetch(keeps.stream().filter(keep -> keep.fetch().isPresent()).toList());
        var packed = keeps.stream().filter(keep -> keep.fetch().isEmpty()).toList();
        if (!packed.isEmpty()) {
            unzip(packed);
        }
        files.forEach((name, file) -> taken.put(name, lookedOver(file)));
    }

    private Taken lookedOver(UnpackedFile file) {
        var intake = new AssetIntake(workshop.ports().assets().orElseThrow(), workshop.current().site(), file.files(), submission.author());
        return new Taken(intake, intake.lookOver());
    }

    /** All of a batch at once: it has few, as each may be heavy. */
    private void fetch(List<Keep> keeps) {
        workshop.workers().map(keeps, this::fetched).forEach(fetched -> {
            switch (fetched.picture()) {
                case PictureSource.Fetched.Failed(var reason) -> failed.put(fetched.keep().name(), reason);
                case PictureSource.Fetched.Bytes(var bytes) -> lay(fetched.keep(), bytes);
            }
        });
    }

    private record FetchedKeep(Keep keep, PictureSource.Fetched picture) {
    }

    private FetchedKeep fetched(Keep keep) {
        String address = keep.fetch().orElseThrow().address();
        return new FetchedKeep(keep, workshop.ports().pictures().map(pictures -> pictures.fetch(address, Fetch.MOST_BYTES))
                .orElseGet(() -> new PictureSource.Fetched.Failed("This service fetches nothing.")));
    }

    private void lay(Keep keep, byte[] bytes) {
        var ports = workshop.ports().assets().orElseThrow();
        var site = workshop.current().site();
        var words = AssetWords.alt(site.defaultLocale(), shortened(keep.fetch().orElseThrow().alt()));
        try {
            files.put(keep.name(), UnpackedFile.of(ports, keep.name(), bytes, ports.sidecars().write(words, site)));
        } catch (IOException e) {
            throw new StorageFailed("A picture cannot be kept: " + Unreadable.reason(e) + ".", e);
        }
    }

    private static String shortened(String alt) {
        return alt.length() > AssetWords.MAX_LENGTH ? alt.substring(0, AssetWords.MAX_LENGTH) : alt;
    }

    private void unzip(List<Keep> keeps) {
        var ports = workshop.ports().assets().orElseThrow();
        var packed = zip.files();
        for (Keep keep : keeps) {
            try {
                files.put(keep.name(), UnpackedFile.of(ports, keep.name(), requireNonNull(packed.get(keep.file())), Optional.ofNullable(
                        packed.get(keep.file() + AssetName.SIDECAR))));
            } catch (IOException e) {
                throw new StorageFailed("A picture cannot be unpacked: " + Unreadable.reason(e) + ".", e);
            }
        }
    }

    /**
     * Keeps one, with what published items make of it. The session holds the change log.
     *
     * @param findings hears why it cannot be kept
     * @return what became of it
     */
    Action keep(Keep keep, Outcome planned, WriteSession session, List<Finding> findings) {
        String reason = failed.get(keep.name());
        if (reason != null) {
            findings.add(notFetched(keep, planned, reason));
            return Action.REFUSED;
        }
        var known = session.assets().hold(keep.name());
        if (known.map(Asset::version).orElse(0) != keep.basedOn()) {
            findings.add(changed(keep.name()));
            return Action.REFUSED;
        }
        if (AssetPlan.isHeldBack(session, submission, keep.name())) {
            findings.add(AssetPlan.inUse(keep.name()));
            return Action.LEFT;
        }
        var file = requireNonNull(taken.get(keep.name()));
        var brought = file.looked().map(looked -> file.intake().bring(session, looked, known, workshop.ports().clock().instant()));
        brought.ifPresent(asset -> passOn(asset, session));
        file.intake().findings().stream().filter(finding -> finding.severity() == Severity.ERROR && brought.isEmpty())
                .map(finding -> keep.fetch().isPresent() ? notFetched(keep, planned, finding.message()) : finding).forEach(findings::add);
        return brought.isPresent() ? planned.action() : Action.REFUSED;
    }

    private void passOn(Asset asset, WriteSession session) {
        session.audit().record(AssetIntake.kept(asset));
        workshop.current().publisher().refreshUsers(session, session.dependents(List.of(AssetName.key(asset.name()))));
    }

    private static Finding notFetched(Keep keep, Outcome planned, String reason) {
        var fetch = keep.fetch().orElseThrow();
        return Finding.warning("image-not-fetched", "", new Place(planned.line(), 1), "%s: the image %s stays where it is: %s"
                .formatted(fetch.shownBy(), fetch.address(), reason), "Upload it as an asset, if it is to stay.");
    }

    private static Finding changed(String name) {
        return Finding.error("changed-meanwhile", name, Place.START,
                "This was brought or changed by somebody else while this import was worked out; it was left as it is.",
                "Hand the file in once more.");
    }

    @Override
    public void close() {
        taken.values().forEach(file -> file.looked().ifPresent(Looked::close));
        for (UnpackedFile file : files.values()) {
            try {
                file.close();
            } catch (IOException e) {
                LOG.log(Level.WARNING, "what was unpacked stays until the next start: {0}", e.getMessage());
            }
        }
    }
}
