package org.kindred.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kindred.kernel.imports.Submission.Duplicates;
import org.kindred.kernel.imports.Submission.Options;
import org.kindred.launcher.Settings;

/** How files are to be imported, as a command line says it and as a command tells it to a running service. */
public final class FileOptions {

    /** The first word of the command that a service is told. */
    public static final String COMMAND = "import-files";

    private static final String DRY_RUN = "kindred.import.dry-run";
    private static final String PUBLISH = "kindred.import.publish";
    private static final String IMAGES = "kindred.import.images";
    private static final String DUPLICATES = "kindred.import.duplicates";
    private static final int FIRST_FILE = 5;

    private FileOptions() {
    }

    /** From settings. */
    public static Options of(Settings settings) {
        return new Options(duplicates(settings.find(DUPLICATES).orElse("skip")), isOn(settings, DRY_RUN), isOn(settings, PUBLISH),
                isOn(settings, IMAGES), false);
    }

    private static boolean isOn(Settings settings, String name) {
        return settings.find(name).filter("true"::equals).isPresent();
    }

    /** Whether any of them is given. */
    public static boolean areGiven(Settings settings) {
        return Stream.of(DRY_RUN, PUBLISH, IMAGES, DUPLICATES).anyMatch(name -> settings.find(name).isPresent());
    }

    /** The words that a service is told. */
    public static List<String> words(Options options, List<Path> files) {
        return Stream.concat(Stream.of(COMMAND, Boolean.toString(options.dryRun()), Boolean.toString(options.publish()),
                Boolean.toString(options.images()), options.duplicates().name()), files.stream().map(Path::toString)).toList();
    }

    /** From such words. */
    public static Options read(List<String> words) {
        return new Options(duplicates(words.get(4)), Boolean.parseBoolean(words.get(1)), Boolean.parseBoolean(words.get(2)),
                Boolean.parseBoolean(words.get(3)), false);
    }

    /** The files in such words. */
    public static List<Path> files(List<String> words) {
        return words.stream().skip(FIRST_FILE).map(Path::of).toList();
    }

    private static Duplicates duplicates(String word) {
        return Duplicates.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
