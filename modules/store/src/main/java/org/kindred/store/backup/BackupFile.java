package org.kindred.store.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.kindred.kernel.audit.AuditChain;
import org.kindred.kernel.problem.StorageFailed;
import org.kindred.store.backup.BackupListener.Step;

/** A backup, to be read. Everything that is wrong with it is a {@link StorageFailed} that says which part is meant. */
public final class BackupFile implements AutoCloseable {

    private static final int LONGEST_MANIFEST = 1024 * 1024;
    private static final int BUFFER = 64 * 1024;
    private static final int THOUSAND = 1000;
    /** How the last record of a zip begins, and its length where no comment follows. */
    private static final byte[] ZIP_END = {'P', 'K', 5, 6};
    private static final int ZIP_END_LENGTH = 22;

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path path, ZipFile zip, int newest) throws IOException {
        this.path = path;
        this.zip = zip;
        this.manifest = Manifest.read(path.toString(), manifestOf(path, zip), newest);
    }

    /**
     * Opens a file and reads its manifest.
     *
     * @param newest the newest version of the tables that is known here
     * @throws StorageFailed if it is no backup, was cut off or added to, or was made by a newer version
     */
    public static BackupFile open(Path path, int newest) {
        if (!Files.isRegularFile(path)) {
            throw new StorageFailed(Files.exists(path) ? path + " is no file." : "There is no file " + path + ".");
        }
        try {
            var zip = new ZipFile(path.toFile());
            try {
                requireItsEnd(path);
                return new BackupFile(path, zip, newest);
            } catch (StorageFailed | IOException e) {
                zip.close();
                throw e;
            }
        } catch (ZipException e) {
            throw new StorageFailed(path + (beginsAsAZip(path) ? " is not whole: its end is missing, or was altered."
                    : " is no backup of Kindred."), e);
        } catch (IOException e) {
            throw new StorageFailed(path + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static boolean beginsAsAZip(Path path) {
        try (var in = Files.newInputStream(path)) {
            return new String(in.readNBytes(2), UTF_8).equals("PK");
        } catch (IOException e) {
            return false;
        }
    }

    /** A zip may have anything behind its end; ours has nothing there, and nobody would look at it. */
    private static void requireItsEnd(Path path) throws IOException {
        try (var file = FileChannel.open(path)) {
            var end = ByteBuffer.allocate(ZIP_END.length);
            file.read(end, Math.max(0, file.size() - ZIP_END_LENGTH));
            if (!Arrays.equals(end.array(), ZIP_END)) {
                throw new StorageFailed(path + " is not as it was written: there is something behind its end.");
            }
        }
    }

    private static String manifestOf(Path path, ZipFile zip) throws IOException {
        var entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw new StorageFailed(path + " is no backup of Kindred: it has no manifest.");
        }
        try (var in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(LONGEST_MANIFEST), UTF_8);
        }
    }

    /** What it says it holds. */
    public Manifest manifest() {
        return manifest;
    }

    /**
     * Reads all of it, and compares it with the manifest.
     *
     * @throws StorageFailed if a part is not what was written; it is named
     */
    public void check(BackupListener listener) {
        requireTheSameParts();
        long total = manifest.parts().stream().mapToLong(Manifest.Part::bytes).sum() / THOUSAND;
        long done = 0;
        for (var part : manifest.parts()) {
            check(part);
            done += part.bytes();
            listener.at(Step.CHECKING, done / THOUSAND, total);
            if (listener.cancelled()) {
                throw new StorageFailed("The check was stopped. Nothing was changed.");
            }
        }
    }

    private void requireTheSameParts() {
        var named = manifest.parts().stream().map(Manifest.Part::table).collect(Collectors.toSet());
        var found = zip.stream().map(ZipEntry::getName).filter(name -> !name.equals(Manifest.NAME)).collect(Collectors.toSet());
        named.stream().filter(name -> !found.contains(name)).findFirst().ifPresent(name -> {
            throw altered(name, "it is missing");
        });
        found.stream().filter(name -> !named.contains(name)).findFirst().ifPresent(name -> {
            throw altered(name, "the manifest does not name it");
        });
    }

    private void check(Manifest.Part part) {
        try (var in = open(part)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            in.requireWhole();
        } catch (IOException e) {
            throw damaged(part, e);
        }
    }

    private Measured open(Manifest.Part part) throws IOException {
        var entry = zip.getEntry(part.table());
        if (entry == null) {
            throw altered(part.table(), "it is missing");
        }
        return new Measured(zip.getInputStream(entry), part);
    }

    /** Reads the rows of a part. They are compared with the manifest once more, as a file may change between two readings. */
    PartReader rows(Manifest.Part part) throws IOException {
        var measured = open(part);
        return new PartReader(part, new DataInputStream(new BufferedInputStream(measured, BUFFER)), measured::requireWhole);
    }

    /** The part of a table. */
    Manifest.Part part(String table) {
        return manifest.parts().stream().filter(part -> part.table().equals(table)).findFirst()
                .orElseThrow(() -> altered(table, "it is missing"));
    }

    /** The record of who did what, as it stands in this file: to be gone through once, in its order. */
    public AuditChain audit() {
        try {
            return new AuditPart(manifest.audit(), rows(part("audit")));
        } catch (IOException e) {
            throw damaged(part("audit"), e);
        }
    }

    StorageFailed damaged(Manifest.Part part, IOException e) {
        return new StorageFailed("The backup " + path + " is damaged: its part '" + part.table() + "' cannot be read ("
                + e.getMessage() + ").", e);
    }

    private StorageFailed altered(String part, String how) {
        return new StorageFailed("The backup " + path + " was altered: of its part '" + part + "', " + how + ".");
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new StorageFailed(path + " cannot be closed: " + e.getMessage(), e);
        }
    }

    /** Measures what is read. */
    private final class Measured extends FilterInputStream {

        private final Measure measure = new Measure();
        private final Manifest.Part part;

        Measured(InputStream in, Manifest.Part part) {
            super(in);
            this.part = part;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int count) throws IOException {
            int read = in.read(buffer, from, count);
            if (read > 0) {
                measure.add(buffer, from, read);
            }
            return read;
        }

        /** At the end: what came must be what the manifest names. */
        private void requireWhole() {
            if (measure.bytes() != part.bytes()) {
                throw altered(part.table(), "there are " + measure.bytes() + " bytes and not " + part.bytes());
            }
            if (!measure.digest().equals(part.digest())) {
                throw altered(part.table(), "the digest is another");
            }
        }
    }
}
