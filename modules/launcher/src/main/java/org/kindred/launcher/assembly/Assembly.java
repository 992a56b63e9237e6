package org.kindred.launcher.assembly;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.kindred.launcher.Bundle;
import org.kindred.launcher.Main;
import org.kindred.launcher.RuntimeFolder;

/**
 * Builds kindred.jar: the launcher at its root, and under {@value Bundle#FOLDER} what {@link Bundle} unpacks. The same input
 * gives the same bytes.
 *
 * <p>
 * The WAR is taken apart. A jar in it stays in it only where it has something for the container to find (it then holds
 * {@code META-INF/beans.xml} or {@code META-INF/web-fragment.xml}), and is on the class path too; all others are one jar on
 * the class path, before Payara, which is another. So the JDK's AOT cache covers every class, the container scans only what
 * has something to find, and our H2 goes before Payara's.
 */
public final class Assembly {

    private static final String WAR = "ROOT.war/";
    private static final String WAR_LIB = "WEB-INF/lib/";
    private static final String WAR_CLASSES = "WEB-INF/classes/";
    private static final String APP = WAR + WAR_LIB + "kindred-app.jar";
    private static final String LIBRARIES = "lib/libraries.jar";
    private static final String PAYARA = "payara/payara.jar";
    private static final String PAYARA_MODULES = "payara/modules.jar";
    private static final String PAYARA_RUNTIME = "MICRO-INF/runtime/";
    private static final String PAYARA_DOMAIN = "MICRO-INF/domain/";
    private static final String META = "META-INF/";
    private static final Set<String> FOR_CONTAINER = Set.of("META-INF/beans.xml", "META-INF/web-fragment.xml");
    /** Ours is newer, and the two have classes of the same names. */
    private static final Set<String> NOT_PAYARAS = Set.of("h2.jar");

    private final Path runtime;
    private final List<String> inWar = new ArrayList<>(List.of(APP));

    private Assembly(Path runtime) {
        this.runtime = runtime;
    }

    /**
     * Builds it.
     *
     * @param arguments the WAR, Payara Micro's jar, the folder of files for the runtime, the launcher's classes, the
     *        version, the folder to put the runtime together in, the jar to write
     */
    public static void main(String[] arguments) throws IOException {
        Path runtime = Path.of(arguments[5]);
        RuntimeFolder.delete(runtime);
        Assembly assembly = new Assembly(runtime);
        assembly.war(Path.of(arguments[0]));
        assembly.payara(Path.of(arguments[1]));
        assembly.copy(Path.of(arguments[2]));
        assembly.write(Bundle.CLASS_PATH, bytes(String.join("\n", assembly.classPath()) + "\n"));
        assembly.pack(Path.of(arguments[3]), arguments[4], Path.of(arguments[6]));
    }

    private List<String> classPath() {
        List<String> all = new ArrayList<>(inWar);
        all.addAll(List.of(LIBRARIES, PAYARA));
        return all;
    }

    private void war(Path war) throws IOException {
        try (ZipFile zip = new ZipFile(war.toFile());
                MergedJar libraries = new MergedJar(place(LIBRARIES));
                Archive classes = Archive.ofClasses(place(APP))) {
            for (ZipEntry entry : sorted(zip)) {
                part(entry.getName(), read(zip, entry), classes, libraries);
            }
        }
    }

    private void part(String name, byte[] bytes, Archive classes, MergedJar libraries) throws IOException {
        if (name.startsWith(WAR_CLASSES)) {
            classes.put(name.substring(WAR_CLASSES.length()), bytes);
        } else if (!name.startsWith(WAR_LIB)) {
            writeUnlessMeta(name, bytes);
        } else if (concernsContainer(bytes)) {
            write(WAR + name, bytes);
            inWar.add(WAR + name);
        } else {
            libraries.add(name.substring(WAR_LIB.length()), bytes);
        }
    }

    private void writeUnlessMeta(String name, byte[] bytes) throws IOException {
        if (!name.startsWith(META)) {
            write(WAR + name, bytes);
        }
    }

    private static boolean concernsContainer(byte[] jar) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (FOR_CONTAINER.contains(entry.getName())) {
                    return true;
                }
            }
        }
        return false;
    }

    private void payara(Path micro) throws IOException {
        try (ZipFile zip = new ZipFile(micro.toFile()); MergedJar payara = new MergedJar(place(PAYARA))) {
            for (ZipEntry entry : sorted(zip)) {
                payara(entry.getName(), read(zip, entry), payara);
            }
        }
        // Payara reads from the manifest of what it takes for its boot jar which jars hold its services
        try (Archive modules = Archive.ofJars(place(PAYARA_MODULES))) {
            modules.put("META-INF/MANIFEST.MF", bytes("Manifest-Version: 1.0\r\nClass-Path: payara.jar\r\n\r\n"));
        }
    }

    private void payara(String name, byte[] bytes, MergedJar payara) throws IOException {
        if (name.startsWith(PAYARA_RUNTIME)) {
            String jar = name.substring(PAYARA_RUNTIME.length());
            if (jar.endsWith(".jar") && !NOT_PAYARAS.contains(jar)) {
                payara.add(jar, bytes);
            }
        } else if (name.startsWith(PAYARA_DOMAIN)) {
            write("config/" + name.substring(PAYARA_DOMAIN.length()), bytes);
        } else if (!name.startsWith(META)) {
            payara.put(name, bytes);
        }
    }

    private void copy(Path folder) throws IOException {
        for (Path file : files(folder)) {
            Files.copy(file, place(name(folder, file)), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void pack(Path launcherClasses, String version, Path target) throws IOException {
        StringBuilder list = new StringBuilder();
        try (Archive jar = Archive.ofJars(target)) {
            jar.put("META-INF/MANIFEST.MF", manifest(version));
            for (Path file : files(launcherClasses)) {
                jar.put(name(launcherClasses, file), file);
            }
            for (Path file : files(runtime)) {
                jar.put(Bundle.FOLDER + name(runtime, file), file);
                list.append(Bundle.digest(file)).append(' ').append(name(runtime, file)).append('\n');
            }
            jar.put(Bundle.LIST, bytes(list.toString()));
        }
    }

    private static byte[] manifest(String version) {
        return bytes("Manifest-Version: 1.0\r\nMain-Class: " + Main.class.getName()
                + "\r\nImplementation-Title: Kindred\r\nImplementation-Version: " + version + "\r\n\r\n");
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(place(name), bytes);
    }

    private Path place(String name) throws IOException {
        Path place = runtime.resolve(name);
        Files.createDirectories(place.getParent());
        return place;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).sorted(Comparator.comparing(file -> name(folder, file))).toList();
        }
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static List<ZipEntry> sorted(ZipFile zip) {
        return zip.stream().filter(entry -> !entry.isDirectory()).sorted(Comparator.comparing(ZipEntry::getName))
                .<ZipEntry>map(entry -> entry).toList();
    }

    private static byte[] read(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
