package org.kindred.security.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kindred.kernel.problem.StorageFailed;

/** The key that seals the audit. It is kept outside the database: who can write there cannot seal what they wrote. */
public final class AuditKey {

    private static final String FILE = "audit.key";
    /** The least characters that a key given by the operator may have. */
    private static final int SHORTEST = 32;
    private static final int BYTES = 32;

    private AuditKey() {
    }

    /**
     * The operator's key, or else the one in a file of the data folder, which is made when it is first asked for and can be read by its
     * owner alone.
     *
     * @throws StorageFailed if the operator's key is short, or the file cannot be read or made
     */
    public static byte[] find(Optional<String> given, Path folder) {
        return given.map(AuditKey::longEnough).orElseGet(() -> kept(folder.resolve(FILE)));
    }

    /**
     * The keys that were used before it: those that the operator gives, or else the further lines of that file.
     *
     * @param given  the key, if the operator gives one
     * @param former such keys, separated by commas or blanks
     * @throws StorageFailed if one of them is short, or the file cannot be read
     */
    public static List<byte[]> former(Optional<String> given, Optional<String> former, Path folder) {
        var named = former.stream().flatMap(keys -> Stream.of(keys.split("[,\\s]+"))).filter(key -> !key.isEmpty());
        return Stream.concat(named, given.isPresent() ? Stream.of() : lines(folder.resolve(FILE)).stream().skip(1))
                .map(AuditKey::longEnough).toList();
    }

    /**
     * The same, where there is one; none is made.
     *
     * @throws StorageFailed if the operator's key is short, or the file cannot be read
     */
    public static Optional<byte[]> known(Optional<String> given, Path folder) {
        return given.isPresent() || Files.exists(folder.resolve(FILE)) ? Optional.of(find(given, folder)) : Optional.empty();
    }

    private static byte[] longEnough(String key) {
        if (key.strip().length() < SHORTEST) {
            throw new StorageFailed("kindred.audit.key has %d characters and needs %d or more, as `openssl rand -hex 32` prints them."
                    .formatted(key.strip().length(), SHORTEST));
        }
        return key.strip().getBytes(UTF_8);
    }

    private static byte[] kept(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        String key = lines(file).stream().findFirst().orElse("");
        if (key.length() < SHORTEST) {
            throw new StorageFailed("The key in " + file + " is cut off; put the whole file back from your backup.");
        }
        return key.getBytes(UTF_8);
    }

    /** The newest key first. */
    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file, US_ASCII).lines().map(String::strip).filter(line -> !line.isEmpty()).toList()
                    : List.of();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static StorageFailed unreadable(Path file, IOException e) {
        return new StorageFailed("The key of the audit, " + file + ", cannot be read or made: " + e.getMessage(), e);
    }

    /** Another process that starts on the same folder may be a moment faster; then its key counts. */
    private static void make(Path file) throws IOException {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        Files.createDirectories(file.toAbsolutePath().getParent());
        var draft = Files.createTempFile(file.toAbsolutePath().getParent(), "audit", ".key", ownersOnly(file));
        try {
            Files.writeString(draft, HexFormat.of().formatHex(bytes) + "\n", US_ASCII, StandardOpenOption.SYNC);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            return;
        } catch (FileSystemException | UnsupportedOperationException e) {
            Files.move(draft, file); // a file system without links
            return;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static FileAttribute<?>[] ownersOnly(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(Set.copyOf(PosixFilePermissions.fromString("rw-------")))}
                : new FileAttribute<?>[0];
    }
}
