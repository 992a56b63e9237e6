package org.kindred.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipFile;

/**
 * The runtime as kindred.jar carries it: files under {@value #FOLDER}, and a list of them with their digests, whose own
 * digest names the whole.
 *
 * @param jar kindred.jar
 * @param list the list's text
 */
public record Bundle(Path jar, String list) {

    /** Where the files are in the jar. */
    public static final String FOLDER = "runtime/";
    /** The list of them: digest, a blank, path; sorted by path. */
    public static final String LIST = "runtime.list";
    /** Among the files, the one that says the class path: a path a line, in order. */
    public static final String CLASS_PATH = "classpath";

    private static final int DIGEST_LENGTH = 16;

    /** The runtime in a jar; a jar without one is a build gone wrong. */
    public static Bundle in(Path jar) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return new Bundle(jar, text(zip, LIST));
        } catch (IOException e) {
            throw CannotStart.because(jar + " cannot be read, or is not the whole of kindred.jar: fetch it again.");
        }
    }

    private static String text(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException(name + " is missing");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The name of this very runtime. */
    public String digest() {
        return digest(list.getBytes(StandardCharsets.UTF_8)).substring(0, DIGEST_LENGTH);
    }

    /** SHA-256 in hexadecimal. */
    public static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** That of a file. */
    public static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return copy(in, OutputStream.nullOutputStream());
        }
    }

    /** Copies, and tells the digest of what was copied. */
    private static String copy(InputStream in, OutputStream out) throws IOException {
        MessageDigest sha256 = sha256();
        in.transferTo(new DigestOutputStream(out, sha256));
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Writes every file into a folder, and fails where one is not what the list says. */
    void unpackInto(Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (String line : list.split("\n")) {
                int blank = line.indexOf(' ');
                unpack(zip, line.substring(0, blank), line.substring(blank + 1), folder);
            }
        }
    }

    private void unpack(ZipFile zip, String digest, String path, Path folder) throws IOException {
        Path target = folder.resolve(path).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException(path + " leads out of the runtime");
        }
        Files.createDirectories(target.getParent());
        if (!unpack(zip, path, target).equals(digest)) {
            throw new IOException(path + " is damaged");
        }
        // the JDK's caches hold on to the date of what they were made from: the same files may be unpacked again
        Files.setLastModifiedTime(target, FileTime.fromMillis(0));
    }

    private static String unpack(ZipFile zip, String path, Path target) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(FOLDER + path));
                OutputStream out = Files.newOutputStream(target)) {
            return copy(in, out);
        }
    }

    /** The class path of an unpacked runtime. */
    static List<Path> classPath(Path runtime) {
        try {
            return Files.readAllLines(runtime.resolve(CLASS_PATH)).stream().map(runtime::resolve).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
