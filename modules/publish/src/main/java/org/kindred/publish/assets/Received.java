package org.kindred.publish.assets;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.kindred.kernel.asset.AssetFile;
import org.kindred.kernel.asset.Inspected;
import org.kindred.kernel.value.Sha256;

/**
 * Bytes that came in, on this node's disk until this is closed.
 *
 * @param source what came
 * @param digest of it
 * @param size   of it
 * @param more   whether more came than may come; then it is not all there
 * @param clean  where what readers get is written, if that is something else
 */
public record Received(Path source, String digest, long size, boolean more, Path clean) implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    /** Takes in what comes, up to a limit. */
    public static Received of(InputStream bytes, AssetPorts ports) throws IOException {
        Files.createDirectories(ports.scratch());
        var name = UUID.randomUUID().toString();
        var file = ports.scratch().resolve(name + ".part");
        var digest = Sha256.begin();
        try (var out = Files.newOutputStream(file)) {
            long size = copy(bytes, out, digest, ports.limit());
            return new Received(file, HexFormat.of().formatHex(digest.digest()), size, size > ports.limit(),
                    ports.scratch().resolve(name + ".clean"));
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static long copy(InputStream in, OutputStream out, MessageDigest digest, long limit) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        for (int read = in.read(buffer); read >= 0 && size <= limit; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
            out.write(buffer, 0, read);
            size += read;
        }
        return size;
    }

    /** What readers get, as it was found. */
    public Ready ready(Inspected.Accepted found) throws IOException {
        if (found.removed().isEmpty()) {
            return new Ready(source, new AssetFile(digest, found.mediaType(), size, found.width(), found.height()), found.removed());
        }
        return new Ready(clean, new AssetFile(digest(clean), found.mediaType(), Files.size(clean), found.width(), found.height()),
                found.removed());
    }

    /**
     * What readers will get.
     *
     * @param bytes   where it lies
     * @param file    what it is
     * @param removed what they do not get, in words
     */
    public record Ready(Path bytes, AssetFile file, List<String> removed) {
    }

    private static String digest(Path file) throws IOException {
        var digest = Sha256.begin();
        try (var in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(source);
        Files.deleteIfExists(clean);
    }
}
