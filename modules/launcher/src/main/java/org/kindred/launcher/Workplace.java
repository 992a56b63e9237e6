package org.kindred.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder in which a command works: where its runtime is unpacked, and where it keeps what it keeps. */
final class Workplace {

    private Workplace() {
    }

    /**
     * The data folder; but a check keeps nothing, and leaves no data folder where an editor had none: its runtime lies with what other
     * programs of that user can make again.
     *
     * @param home the user's own folder
     */
    static Path of(Invocation.Run run, Path home) {
        Path data = run.settings().data();
        boolean usesData = run.command() != Command.CHECK || run.settings().find("kindred.data.dir").isPresent() || Files.isDirectory(data);
        return usesData ? data : cache(run.settings(), home).map(cache -> cache.resolve("kindred")).orElse(data);
    }

    /** By the rule of freedesktop.org; empty for a user who has no such place, as in many a container. */
    private static Optional<Path> cache(Settings settings, Path home) {
        return Optional.ofNullable(settings.environment().get("XDG_CACHE_HOME")).map(Settings::path).filter(Path::isAbsolute)
                .or(() -> Optional.of(home.resolve(".cache")).filter(any -> home.isAbsolute() && Files.isWritable(home)));
    }
}
