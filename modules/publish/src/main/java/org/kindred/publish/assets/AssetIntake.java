package org.kindred.publish.assets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kindred.kernel.asset.Asset;
import org.kindred.kernel.asset.AssetWords;
import org.kindred.kernel.asset.Inspected;
import org.kindred.kernel.asset.SidecarFormat;
import org.kindred.kernel.audit.Act;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.store.WriteSession;
import org.kindred.kernel.value.Sha256;
import org.kindred.kernel.value.Written.Place;
import org.kindred.publish.assets.FolderAssets.AssetOnDisk;

/** Takes one file of a content folder in as an asset. The original is kept too, so that it can be written back as it was. */
public final class AssetIntake {

    private final AssetPorts ports;
    private final Site site;
    private final AssetOnDisk onDisk;
    private final String author;
    private final List<Finding> findings = new ArrayList<>();

    /** @param author by whom the folder is imported */
    public AssetIntake(AssetPorts ports, Site site, AssetOnDisk onDisk, String author) {
        this.ports = ports;
        this.site = site;
        this.onDisk = onDisk;
        this.author = author;
    }

    /** What there is to tell. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Whether the files are as they were when they were imported, as far as their bytes tell. */
    public static boolean isUnchanged(AssetOnDisk onDisk, Optional<Asset> known) {
        try {
            var origin = known.flatMap(Asset::origin);
            return origin.isPresent() && origin.get().sidecar().equals(digest(onDisk.words()))
                    && origin.get().file().equals(onDisk.digest());
        } catch (IOException e) {
            return false;
        }
    }

    /** What can be said of the files without keeping anything. */
    public Optional<Asset> look() {
        return told(looked -> asset(looked, Optional.empty(), Instant.EPOCH));
    }

    /**
     * Takes it in.
     *
     * @param looked the files, as {@link #lookOver} found them
     * @return the asset as it stands now, if it is another than before
     */
    public Optional<Asset> take(WriteSession session, Looked looked, Instant now) {
        var known = session.assets().hold(onDisk.name());
        if (known.isPresent() && belongsToSomebodyElse(known.get(), looked)) {
            return Optional.empty();
        }
        looked.keep(session);
        var asset = asset(looked, known, now);
        session.assets().put(asset);
        return Optional.of(asset).filter(any -> known.filter(before -> before.isShownAs(asset)).isEmpty());
    }

    /** What can be said of files that no folder has, and that would take the place of an asset: without words they leave those there are. */
    public Optional<Asset> lookBeside(Optional<Asset> known) {
        return told(looked -> beside(looked, known, Instant.EPOCH));
    }

    /** Whether an asset is what files that no folder has would make of it. */
    public static boolean isSame(AssetOnDisk files, Asset known) throws IOException {
        byte[] words = files.words();
        return known.source().equals(files.digest()) && (words.length == 0 || Arrays.equals(known.sidecar(), words));
    }

    /**
     * Takes files in that no folder has. They take the place of what is there; who has seen that must have wanted it.
     *
     * @param looked the files, as {@link #lookOver} found them
     * @param known  what is there, held by the session
     * @return the asset as it stands now
     */
    public Asset bring(WriteSession session, Looked looked, Optional<Asset> known, Instant now) {
        looked.keep(session);
        var asset = beside(looked, known, now);
        session.assets().put(asset);
        return asset;
    }

    private Asset beside(Looked looked, Optional<Asset> known, Instant now) {
        byte[] words = looked.sidecar().length > 0 ? looked.sidecar() : known.map(Asset::sidecar).orElse(looked.sidecar());
        return asset(looked.with(words), known, known.flatMap(Asset::origin), now);
    }

    private Optional<Asset> told(Function<Looked, Asset> asset) {
        return lookOver().map(looked -> {
            try (looked) {
                return asset.apply(looked);
            }
        });
    }

    /**
     * Copies the files, and finds out what they are: whatever takes long, and is not to be done in a transaction. To be closed by the caller.
     *
     * @return empty if they are refused, or gone
     */
    public Optional<Looked> lookOver() {
        try (InputStream in = Files.newInputStream(onDisk.file())) {
            return inspected(Received.of(in, ports));
        } catch (NoSuchFileException e) {
            return Optional.empty(); // gone while we looked; the next import knows
        } catch (IOException e) {
            findings.add(Finding.error("unreadable", onDisk.name(), Place.START, "This cannot be read: " + e.getMessage() + ".",
                    "Allow Kindred to read it."));
            return Optional.empty();
        }
    }

    private Optional<Looked> inspected(Received received) throws IOException {
        var looked = Optional.<Looked>empty();
        try {
            looked = received.more() ? refused("too-large", "The file has more than %,d bytes.".formatted(ports.limit()))
                    : judged(received, ports.inspector().inspect(received.source(), onDisk.name(), received.clean()));
            return looked;
        } finally {
            if (looked.isEmpty()) {
                Looked.discard(received);
            }
        }
    }

    private Optional<Looked> judged(Received received, Inspected inspected) throws IOException {
        return switch (inspected) {
            case Inspected.Refused(var fault, var sentence) -> refused(fault.rule(), sentence);
            case Inspected.Accepted found -> {
                if (!found.removed().isEmpty()) {
                    findings.add(Finding.info("removed-from-picture", onDisk.name(), Place.START,
                            "Readers do not get %s.".formatted(String.join(", ", found.removed())), ""));
                }
                yield Optional.of(new Looked(received, received.ready(found), onDisk.words()));
            }
        };
    }

    private Optional<Looked> refused(String rule, String sentence) {
        findings.add(Finding.error(rule, onDisk.name(), Place.START, sentence, "It was not imported."));
        return Optional.empty();
    }

    /** Somebody changed it since it was imported, or made it, and it says something else than the files. */
    private boolean belongsToSomebodyElse(Asset known, Looked looked) {
        boolean changed = !isAsImported(known);
        boolean same = known.source().equals(looked.source().digest()) && Arrays.equals(known.sidecar(), looked.sidecar());
        if (changed && !same) {
            findings.add(Finding.error("import-conflict", onDisk.name(), Place.START,
                    "Both this file and its asset were changed since the last import; the asset stays as it is.",
                    "Compare the two, then change the file again, or export the asset."));
        }
        return changed && !same;
    }

    /** Whether nobody changed an asset since it was imported. */
    public static boolean isAsImported(Asset asset) {
        return asset.origin().filter(origin -> origin.file().equals(asset.source()) && origin.sidecar().equals(digest(asset.sidecar())))
                .isPresent();
    }

    /** The same asset, which no file owns any more. */
    public static Asset withoutFile(Asset asset) {
        return new Asset(asset.name(), asset.file(), asset.source(), asset.words(), asset.sidecar(), asset.version(), Optional.empty(),
                asset.createdAt(), asset.changedAt(), asset.changedBy());
    }

    private Asset asset(Looked looked, Optional<Asset> known, Instant now) {
        return asset(looked, known, Optional.of(new Asset.Origin(looked.source().digest(), digest(looked.sidecar()))), now);
    }

    private Asset asset(Looked looked, Optional<Asset> known, Optional<Asset.Origin> origin, Instant now) {
        var reading = read(looked.sidecar());
        var words = reading.words().or(() -> known.map(Asset::words)).orElse(AssetWords.NONE);
        findings.addAll(reading.findings());
        if (looked.ready().file().isPicture() && words.alt(List.of(site.defaultLocale())).isEmpty()) {
            findings.add(Finding.warning("alt-missing", onDisk.name(), Place.START,
                    "Nothing says what this picture tells those who do not see it.",
                    "Write alt: … into %s, or decorative: true if it tells nothing.".formatted(onDisk.sidecarPath())));
        }
        return new Asset(onDisk.name(), looked.ready().file(), looked.source().digest(), words, looked.sidecar(),
                known.map(Asset::version).orElse(0) + 1, origin, known.map(Asset::createdAt).orElse(now), now, author);
    }

    private SidecarFormat.Reading read(byte[] sidecar) {
        return sidecar.length == 0 ? new SidecarFormat.Reading(Optional.of(AssetWords.NONE), List.of())
                : ports.sidecars().read(sidecar, onDisk.sidecarPath(), site);
    }

    /** What the record says of an asset that was brought or changed. */
    public static Act kept(Asset asset) {
        return Act.of(asset.changedBy(), asset.version() == 1 ? "asset.uploaded" : "asset.changed", "asset/" + asset.name())
                .with("version", asset.version()).with("digest", asset.file().digest());
    }

    /** Of what there is none, nothing. */
    private static String digest(byte[] bytes) {
        return bytes.length == 0 ? "" : Sha256.hex(bytes);
    }
}
