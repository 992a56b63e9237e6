package org.kindred.launcher.assembly;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Many jars as one. A class that is looked for and not there is looked for in every jar of the class path: with 370 of them
 * that was a fifth of the time Payara takes to start.
 *
 * <p>
 * It means what a class path of those jars in their order would mean: of two files of one name the first counts, lists of
 * services are joined, and each jar's own licences and notices are kept under its name.
 */
final class MergedJar implements AutoCloseable {

    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final byte[] NOTHING = {};
    private static final Pattern JOINED = Pattern.compile("META-INF/(services|hk2-locator)/.+");
    private static final Pattern LEFT_OUT = Pattern
            .compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)|META-INF/INDEX\\.LIST|META-INF/maven/.+|(.+/)?module-info\\.class|"
                    + Pattern.quote(MANIFEST));
    private static final Pattern LEGAL = Pattern.compile("(META-INF/)?[^/]*(licen[cs]e|notice|copying|copyright)[^/]*",
            Pattern.CASE_INSENSITIVE);

    private final Archive archive;
    private final Map<String, ByteArrayOutputStream> joined = new TreeMap<>();

    MergedJar(Path target) throws IOException {
        archive = Archive.ofClasses(target);
        // a jar among them may hold classes for newer JDKs
        archive.put(MANIFEST, "Manifest-Version: 1.0\r\nMulti-Release: true\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Adds the next jar. */
    void add(String name, byte[] jar) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory()) {
                    // whoever scans a package, as Flyway does, asks for its folder
                    put(entry.getName(), NOTHING);
                } else if (!LEFT_OUT.matcher(entry.getName()).matches()) {
                    add(name, entry.getName(), zip.readAllBytes());
                }
            }
        }
    }

    private void add(String jar, String name, byte[] bytes) throws IOException {
        if (JOINED.matcher(name).matches()) {
            join(name, bytes);
        } else if (LEGAL.matcher(name).matches() && !name.toLowerCase(Locale.ROOT).endsWith(".class")) {
            put("META-INF/legal/" + jar + "/" + name, bytes);
        } else {
            put(name, bytes);
        }
    }

    /** Adds a file, unless an earlier jar has one of its name. */
    void put(String name, byte[] bytes) throws IOException {
        if (!archive.has(name)) {
            archive.put(name, bytes);
        }
    }

    /** A blank line between two: some of the formats need it, none minds it. */
    private void join(String name, byte[] bytes) {
        ByteArrayOutputStream all = joined.computeIfAbsent(name, missing -> new ByteArrayOutputStream());
        all.writeBytes(bytes);
        all.writeBytes("\n\n".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        for (var entry : joined.entrySet()) {
            archive.put(entry.getKey(), entry.getValue().toByteArray());
        }
        archive.close();
    }
}
