package org.kindred.assets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.kindred.assets.format.Damaged;
import org.kindred.assets.format.Format;
import org.kindred.assets.format.Found;
import org.kindred.assets.format.Piece;
import org.kindred.assets.format.Source;
import org.kindred.assets.format.Unsafe;
import org.kindred.assets.resize.Trial;
import org.kindred.kernel.asset.AssetInspector;
import org.kindred.kernel.asset.AssetName;
import org.kindred.kernel.asset.Inspected;
import org.kindred.kernel.asset.Inspected.Accepted;
import org.kindred.kernel.asset.Inspected.Fault;
import org.kindred.kernel.asset.Inspected.Refused;

/** Knows PNG, JPEG, GIF, WebP, AVIF, SVG and PDF. */
public final class FileInspection implements AssetInspector {

    /** The most pixels of a picture: no camera of a reporter has more, and they fit into memory when it is made smaller. */
    public static final long MOST_PIXELS = 64_000_000;

    private static final int HEAD = 256;

    @Override
    public Inspected inspect(Path file, String name, Path cleaned) throws IOException {
        var format = sniff(file);
        if (format.isEmpty()) {
            return new Refused(Fault.WRONG_TYPE, "The file is none of PNG, JPEG, GIF, WebP, AVIF, SVG and PDF, whatever its name says.");
        }
        if (!format.get().suffixes().contains(AssetName.suffix(name).orElse(""))) {
            return new Refused(Fault.WRONG_TYPE, "The file is %s, so its name must end with %s.".formatted(format.get().mediaType(),
                    String.join(" or ", new TreeSet<>(format.get().suffixes().stream().map(suffix -> "." + suffix).toList()))));
        }
        try (var source = Source.open(file)) {
            return judge(format.get(), format.get().read(source), source, cleaned);
        } catch (Damaged e) {
            return new Refused(Fault.DAMAGED, "The file is damaged: " + e.reason() + ".");
        } catch (Unsafe e) {
            return new Refused(Fault.UNSAFE, e.reason());
        }
    }

    private static Inspected judge(Format format, Found found, Source source, Path cleaned) throws IOException {
        if (found.pixels() > MOST_PIXELS) {
            return new Refused(Fault.TOO_MANY_PIXELS, "The picture has %,d × %,d pixels; %,d pixels are the most."
                    .formatted(found.width(), found.height(), MOST_PIXELS));
        }
        if (!found.removed().isEmpty()) {
            Piece.write(source, found.pieces(), cleaned);
        }
        return new Accepted(format.mediaType(), found.width(), found.height(), List.copyOf(found.removed()));
    }

    private static Optional<Format> sniff(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(HEAD);
            return Format.ALL.stream().filter(format -> format.begins(head)).findFirst();
        }
    }

    @Override
    public boolean isWhole(Path file, String mediaType) throws IOException {
        return Trial.decodes(file, mediaType);
    }
}
