package org.kindred.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs kindred.jar as somebody at a terminal, or cron, does. */
final class CommandLine {

    private static final long MINUTES = 5;
    /** Signal 2, in the set that Linux tells. */
    private static final long INTERRUPT = 1L << 1;

    private final Path folder;
    private final Map<String, String> environment;

    /** Commands whose output is kept in a folder. */
    CommandLine(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /** What came of a command: everything it printed, and what it ended with. */
    record Result(int code, String output) {

        List<String> lines() {
            return output.lines().toList();
        }

        String last() {
            return lines().isEmpty() ? "" : lines().getLast();
        }
    }

    /** A command that runs. */
    record Running(Process process, Path log) {

        Result end() {
            try {
                if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                    process.descendants().forEach(ProcessHandle::destroyForcibly);
                    process.destroyForcibly().waitFor();
                }
                return new Result(process.exitValue(), output());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        String output() {
            try {
                return Files.readString(log);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Waits until it says something, or has ended. */
        void awaitOutput(String text) {
            while (process.isAlive() && !output().contains(text)) {
                pause(10);
            }
        }

        /** The JVM that the launcher has started to do the work. */
        ProcessHandle worker() {
            return process.children().findFirst().orElseThrow(() -> new AssertionError("no worker:\n" + output()));
        }

        void pause(long millis) {
            try {
                process.waitFor(millis, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    Result run(String... words) {
        return start(words).end();
    }

    Running start(String... words) {
        try {
            var command = new ArrayList<>(hearsCtrlC() ? List.<String>of() : List.of("env", "--default-signal=INT"));
            command.addAll(List.of(Service.java(), "-jar", Service.JAR.toAbsolutePath().toString()));
            command.addAll(List.of(words));
            Path log = Files.createTempFile(folder, "output", ".log");
            var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return new Running(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever is started in the background of a shell ignores Ctrl-C, and so do all that it starts; at a terminal nobody does. */
    private static boolean hearsCtrlC() throws IOException {
        Path status = Path.of("/proc/self/status");
        return !Files.exists(status) || Files.readAllLines(status).stream().filter(line -> line.startsWith("SigIgn:"))
                .noneMatch(line -> (Long.parseUnsignedLong(line.substring("SigIgn:".length()).strip(), 16) & INTERRUPT) != 0);
    }
}
