package org.kindred.assets.resize;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A folder of files that can be made again, of so many bytes at most: those that nobody has asked for the longest go first. */
final class PictureCache {

    private final Path folder;
    private final long limit;
    /** How many bytes there may be, at least; -1 before anybody has counted. */
    private long size = -1;

    PictureCache(Path folder, long limit) {
        this.folder = folder;
        this.limit = limit;
    }

    /** A file whose name begins so. */
    Optional<Path> find(String key) throws IOException {
        if (!Files.isDirectory(place(key))) {
            return Optional.empty();
        }
        try (var files = Files.newDirectoryStream(place(key), key + ".*")) {
            for (Path file : files) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
                return Optional.of(file);
            }
            return Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty(); // went at this moment, to be made again
        }
    }

    private Path place(String key) {
        return folder.resolve(key.substring(0, 2));
    }

    /** Keeps a file under a name that begins with the key. */
    Path keep(String key, String name, byte[] bytes) throws IOException {
        Files.createDirectories(place(key));
        var file = place(key).resolve(name);
        var part = folder.resolve("." + UUID.randomUUID() + ".part");
        try {
            Files.write(part, bytes);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
        makeRoom(bytes.length);
        return file;
    }

    /** When there is too much, a tenth more than that goes, so that this is not to be done each time. */
    private synchronized void makeRoom(long added) throws IOException {
        size += size < 0 ? 0 : added;
        if (size >= 0 && size <= limit) {
            return;
        }
        var files = files();
        size = files.stream().mapToLong(Kept::size).sum();
        long enough = size > limit ? limit - limit / 10 : limit;
        for (var oldest = files.iterator(); size > enough && oldest.hasNext();) {
            var file = oldest.next();
            Files.deleteIfExists(file.path());
            size -= file.size();
        }
    }

    private record Kept(Path path, long size, FileTime used) {
    }

    /** The one not asked for the longest first. */
    private List<Kept> files() throws IOException {
        var kept = new ArrayList<Kept>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                kept.add(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)));
            }
        }
        kept.sort(Comparator.comparing(Kept::used));
        return kept;
    }
}
