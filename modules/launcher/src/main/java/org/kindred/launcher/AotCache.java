package org.kindred.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What the JDK remembers from an earlier start: loaded and linked classes, and which methods were hot. Made as the first
 * service stops, used by every later start; bound to one JDK and one runtime by its name, and safe to delete at any time.
 *
 * @param file where it is, or will be
 * @param fresh where it is written until it is whole
 * @param notes what a service writes down for it
 * @param jdk whose it is
 */
record AotCache(Path file, Path fresh, Path notes, Jdk jdk) {

    private static final Logger LOG = Logger.getLogger(AotCache.class.getName());

    static AotCache of(DataFolder data, RuntimeFolder runtime, Jdk jdk) {
        Path folder = data.folder("runtime");
        String name = runtime.digest() + "-jdk-" + jdk.version().replaceAll("[^A-Za-z0-9.+_-]", "_");
        String suffix = jdk.hasAotCache() ? ".aot" : ".jsa";
        return new AotCache(folder.resolve(name + suffix), folder.resolve(name + ".fresh" + suffix),
                folder.resolve(name + ".notes"), jdk);
    }

    /** Whether this run will make it. */
    boolean isMissing() {
        return !Files.isRegularFile(file);
    }

    /** The flags with which a JVM uses the cache; one that does not fit is passed over in silence. */
    List<String> using() {
        if (!jdk.hasAotCache()) {
            return List.of("-XX:SharedArchiveFile=" + file, "-XX:+AutoCreateSharedArchive", "-Xlog:cds*=off");
        }
        return isMissing() ? List.of() : List.of("-XX:AOTCache=" + file, "-Xlog:aot*=off", "-Xlog:cds*=off",
                // the two below are for the JDK's makers: a later one that has them no more is to start all the same
                "-XX:+IgnoreUnrecognizedVMOptions", "-XX:+UnlockDiagnosticVMOptions",
                // where it was made for, not at an address of chance: half a second of moving pointers less
                "-XX:ArchiveRelocationMode=0",
                // without what a short first run took for hot: code compiled by that answers a tenth fewer requests for good
                "-XX:-AOTReplayTraining");
    }

    /** The flags with which a service notes what will go into the cache, without a word on the terminal. */
    List<String> recording() {
        return isRecordable()
                ? List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + notes, "-Xlog:aot*=off", "-Xlog:cds*=off",
                        "-XX:+UnlockDiagnosticVMOptions", "-XX:-DisplayVMOutput")
                : using();
    }

    private boolean isRecordable() {
        return jdk.hasAotCache() && isMissing();
    }

    /** Where a service that has come up says so: notes of one that has not would make a poor cache. */
    Path cameUp() {
        return notes.resolveSibling(notes.getFileName() + ".whole");
    }

    /** Whether a service has left its notes. */
    boolean isNoted() {
        return isRecordable() && Files.isRegularFile(notes) && Files.isRegularFile(cameUp());
    }

    /** The flags of the JVM that makes the cache from the notes. */
    List<String> making() {
        return List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + notes, "-XX:AOTCache=" + fresh);
    }

    /** Puts a cache that was just made in its place. */
    void keep() {
        try {
            if (Files.isRegularFile(fresh)) {
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            LOG.log(Level.FINE, "the next start is as slow as this one was, nothing else", e);
        }
        discard();
    }

    /** Removes what is not needed any more, or what a run that was killed has left. */
    void discard() {
        try {
            Files.deleteIfExists(fresh);
            Files.deleteIfExists(notes);
            Files.deleteIfExists(cameUp());
        } catch (IOException e) {
            LOG.log(Level.FINE, "it stays, and is tried again at the next start", e);
        }
    }
}
