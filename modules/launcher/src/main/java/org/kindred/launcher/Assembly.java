package org.kindred.launcher;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Builds kindred.jar: the launcher at its root, and under {@value Bundle#FOLDER} what {@link Bundle} unpacks. The same
 * input gives the same bytes: entries are sorted, carry one fixed date, and are stored uncompressed, as nearly all of
 * them are jars.
 *
 * <p>
 * The WAR is taken apart. A jar in it stays in it only where it has beans for the container to find (it then holds
 * {@code META-INF/beans.xml}); and every jar, those included, is on the class path, before Payara's. So the JDK's AOT cache
 * covers every class, the container scans only what has something to find, and our H2 goes before Payara's.
 */
public final class Assembly {

    private static final String WAR = "ROOT.war/";
    private static final String WAR_CLASSES = "WEB-INF/classes/";
    private static final String WAR_LIB = "WEB-INF/lib/";
    private static final String PAYARA = "payara/";
    private static final String PAYARA_MODULES = PAYARA + "modules.jar";
    private static final String PAYARA_RUNTIME = "MICRO-INF/runtime/";
    private static final String PAYARA_DOMAIN = "MICRO-INF/domain/";
    private static final LocalDateTime DATE = LocalDateTime.of(2025, 11, 22, 0, 0);

    private final Map<String, byte[]> files = new TreeMap<>();
    private final List<String> ours = new ArrayList<>();
    private final List<String> payara = new ArrayList<>();

    private Assembly() {
    }

    /**
     * Builds it.
     *
     * @param arguments the WAR, Payara Micro's jar, the folder of files for the runtime, the launcher's classes, the
     *        version, the jar to write
     */
    public static void main(String[] arguments) throws IOException {
        Assembly assembly = new Assembly();
        assembly.war(Path.of(arguments[0]));
        assembly.payara(Path.of(arguments[1]));
        assembly.folder(Path.of(arguments[2]));
        assembly.classPath();
        assembly.write(Path.of(arguments[3]), arguments[4], Path.of(arguments[5]));
    }

    private void war(Path war) throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        for (var entry : entries(war).entrySet()) {
            if (entry.getKey().startsWith(WAR_CLASSES)) {
                classes.put(entry.getKey().substring(WAR_CLASSES.length()), entry.getValue());
            } else if (entry.getKey().startsWith(WAR_LIB)) {
                library(entry.getKey(), entry.getValue());
            } else if (!entry.getKey().startsWith("META-INF/")) {
                files.put(WAR + entry.getKey(), entry.getValue());
            }
        }
        library(WAR_LIB + "kindred-app.jar", jar(classes));
    }

    private void library(String path, byte[] jar) throws IOException {
        String place = hasBeans(jar) ? WAR + path : "lib/" + path.substring(WAR_LIB.length());
        files.put(place, jar);
        ours.add(place);
    }

    private static boolean hasBeans(byte[] jar) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("META-INF/beans.xml")) {
                    return true;
                }
            }
        }
        return false;
    }

    private void payara(Path micro) throws IOException {
        Map<String, byte[]> boot = new TreeMap<>();
        for (var entry : entries(micro).entrySet()) {
            if (entry.getKey().startsWith(PAYARA_RUNTIME)) {
                payaraLibrary(entry.getKey().substring(PAYARA_RUNTIME.length()), entry.getValue());
            } else if (entry.getKey().startsWith(PAYARA_DOMAIN)) {
                files.put("config/" + entry.getKey().substring(PAYARA_DOMAIN.length()), entry.getValue());
            } else if (!entry.getKey().startsWith("META-INF/")) {
                boot.put(entry.getKey(), entry.getValue());
            }
        }
        files.put(PAYARA + "payara-micro-boot.jar", jar(boot));
        files.put(PAYARA_MODULES, jar(Map.of("META-INF/MANIFEST.MF", modules())));
        payara.add(PAYARA + "payara-micro-boot.jar");
    }

    /** Payara reads from the manifest of its boot jar which jars hold its services. */
    private byte[] modules() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH,
                payara.stream().map(path -> path.substring(PAYARA.length())).collect(Collectors.joining(" ")));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        manifest.write(bytes);
        return bytes.toByteArray();
    }

    private void payaraLibrary(String name, byte[] jar) {
        if (name.endsWith(".jar") && !name.equals("h2.jar")) {
            files.put(PAYARA + name, jar);
            payara.add(PAYARA + name);
        }
    }

    private void folder(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : tree.filter(Files::isRegularFile).sorted().toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
    }

    private void classPath() {
        List<String> all = new ArrayList<>(ours);
        all.addAll(payara);
        files.put(Bundle.CLASS_PATH, (String.join("\n", all) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void write(Path launcherClasses, String version, Path target) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        files.forEach((path, bytes) -> entries.put(Bundle.FOLDER + path, bytes));
        entries.put(Bundle.LIST, list());
        try (Stream<Path> tree = Files.walk(launcherClasses)) {
            for (Path file : tree.filter(Files::isRegularFile).sorted().toList()) {
                entries.put(launcherClasses.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        Files.createDirectories(target.toAbsolutePath().getParent());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            store(zip, "META-INF/MANIFEST.MF", manifest(version));
            for (var entry : entries.entrySet()) {
                store(zip, entry.getKey(), entry.getValue());
            }
        }
    }

    private byte[] list() {
        StringBuilder list = new StringBuilder();
        files.forEach((path, bytes) -> list.append(Bundle.digest(bytes)).append(' ').append(path).append('\n'));
        return list.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] manifest(String version) {
        return ("Manifest-Version: 1.0\r\nMain-Class: " + Main.class.getName() + "\r\nImplementation-Title: Kindred\r\n"
                + "Implementation-Version: " + version + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] jar(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                store(zip, entry.getKey(), entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void store(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(DATE);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static Map<String, byte[]> entries(Path zip) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (var entry : file.stream().filter(candidate -> !candidate.isDirectory()).toList()) {
                try (var in = file.getInputStream(entry)) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return entries;
    }
}
