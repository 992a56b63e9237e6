package org.kindred.architecturetests;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project as it lies on the disk: its modules, its plugins and their classes. */
final class House {

    /** What measures and what tests the product is no part of it. */
    private static final List<String> BESIDE_THE_PRODUCT = List.of("benchmarks", "system-tests");

    static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();

    /** Every class that is part of the product. */
    static final JavaClasses CLASSES = new ClassFileImporter().importPaths(rooms().map(House::classes).toList());

    /** The classes that break the rules on purpose. */
    static final JavaClasses OFFENDERS = new ClassFileImporter().withImportOption(
            location -> !location.contains("/architecturetests/")).importPath(Path.of("target/test-classes"));

    private House() {
    }

    /** The folders of all modules and plugins that the product is made of. */
    static Stream<Path> rooms() {
        return Stream.concat(folders("modules"), plugins()).filter(room -> Files.isDirectory(room.resolve("src/main/java")))
                .filter(room -> !BESIDE_THE_PRODUCT.contains(room.getFileName().toString()));
    }

    /** The folders of all plugins. */
    static Stream<Path> plugins() {
        return folders("plugins");
    }

    /** Where a module's compiled classes are. */
    static Path classes(Path room) {
        return room.resolve("target/classes");
    }

    /** The classes that a module is made of. */
    static Stream<JavaClass> in(Path room) {
        String folder = classes(room) + "/";
        return CLASSES.stream().filter(type -> type.getSource().filter(source -> source.getUri().getPath().startsWith(folder)).isPresent());
    }

    /** The package of a module or a plugin: its name, without the hyphens that a package cannot have. */
    static String packageOf(Path room) {
        String kind = room.getParent().getFileName().toString().equals("plugins") ? "plugin." : "";
        return "org.kindred." + kind + room.getFileName().toString().replace("-", "");
    }

    /** The Java files of all modules and plugins. */
    static Stream<Path> sources() {
        return rooms().flatMap(room -> files(room.resolve("src/main/java"))).filter(file -> file.toString().endsWith(".java"));
    }

    /** What a module packs beside its classes. */
    static Stream<Path> resources(Path room) {
        Path folder = room.resolve("src/main/resources");
        return Files.isDirectory(folder) ? files(folder) : Stream.empty();
    }

    /** A file's text. */
    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> folders(String name) {
        try (Stream<Path> folders = Files.list(ROOT.resolve(name))) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml"))).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
