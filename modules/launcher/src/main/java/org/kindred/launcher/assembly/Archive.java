package org.kindred.launcher.assembly;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A jar being written, whose bytes depend on nothing but what is put in, and in which order. */
final class Archive implements AutoCloseable {

    /** What every entry is dated: the build's project.build.outputTimestamp. */
    private static final LocalDateTime DATE = LocalDateTime.of(2025, 11, 22, 0, 0);

    private final ZipOutputStream zip;
    private final Set<String> names = new HashSet<>();

    private Archive(Path target, int level) throws IOException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(target)));
        zip.setLevel(level);
    }

    /** One that is read class by class: compressed, but quickly. */
    static Archive ofClasses(Path target) throws IOException {
        return new Archive(target, Deflater.BEST_SPEED);
    }

    /** One that holds jars, which are compressed already. */
    static Archive ofJars(Path target) throws IOException {
        return new Archive(target, Deflater.NO_COMPRESSION);
    }

    boolean has(String name) {
        return names.contains(name);
    }

    void put(String name, byte[] bytes) throws IOException {
        begin(name);
        zip.write(bytes);
        zip.closeEntry();
    }

    void put(String name, Path file) throws IOException {
        begin(name);
        Files.copy(file, zip);
        zip.closeEntry();
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(DATE);
        names.add(name);
        zip.putNextEntry(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
