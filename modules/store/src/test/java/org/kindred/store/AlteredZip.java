package org.kindred.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A zip of which somebody has written an entry anew, with all that a zip itself checks. */
final class AlteredZip {

    private AlteredZip() {
    }

    static void replace(Path file, String name, UnaryOperator<byte[]> change) throws IOException {
        var written = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(Files.newInputStream(file)); var out = new ZipOutputStream(written)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(entry.getName().equals(name) ? change.apply(bytes) : bytes);
                out.closeEntry();
            }
        }
        Files.write(file, written.toByteArray());
    }
}
