package org.kindred.benchmarks.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The product, as it is shipped.
 *
 * @param java the {@code java} that runs it
 * @param jar  {@code kindred.jar}
 */
public record Kindred(Path java, Path jar) {

    /**
     * Starts the service.
     *
     * @param settings beside content folder, data folder and port
     * @param flags    for its virtual machine, beside its own: {@code -Xmx512m}
     * @param path     what it is asked until it answers
     * @param log      where its output goes
     */
    public Service serve(Path content, Path data, Map<String, String> settings, String flags, String path, Path log)
            throws IOException {
        int port = Service.freePort();
        var command = command(settings);
        command.addAll(List.of("serve", "--port", Integer.toString(port), "--content", content.toString(), "--data", data.toString()));
        var process = new ProcessBuilder(command);
        process.environment().put("JAVA_TOOL_OPTIONS", flags);
        process.environment().put("KINDRED_LINKS_CHECK", "false"); // a property says otherwise where links are measured
        return Service.start(process, port, path, log);
    }

    /**
     * One import.
     *
     * @param time   from the start of its process to its end
     * @param output what it printed
     */
    public record Import(Duration time, String output) {

        private static final Pattern STATED = Pattern.compile("It took ([0-9.]+) s");

        /** From the start of the scan to the end, in seconds, as it says itself. */
        public double seconds() throws IOException {
            var stated = STATED.matcher(output);
            if (!stated.find()) {
                throw new IOException("the import does not say how long it took: " + output);
            }
            return Double.parseDouble(stated.group(1));
        }
    }

    /** Imports a folder into a store that no service runs on. */
    public Import load(Path content, Path data, Path log) throws IOException {
        long before = System.nanoTime();
        run(log, "import", content.toString(), "--data", data.toString());
        return new Import(Duration.ofNanos(System.nanoTime() - before), Files.readString(log));
    }

    /** Runs a command to its good end. */
    public void run(Path log, String... words) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        var command = command(Map.of());
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("the " + words[0] + " failed; see " + log);
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Checks a folder; from the start of the process to its end, whatever it finds. */
    public Duration check(Path content, Path data, Path log) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        var command = command(Map.of());
        command.addAll(List.of("check", content.toString(), "--data", data.toString()));
        long before = System.nanoTime();
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            if (process.waitFor() > 1) {
                throw new IOException("the check failed; see " + log);
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return Duration.ofNanos(System.nanoTime() - before);
    }

    private List<String> command(Map<String, String> settings) {
        var command = new ArrayList<>(List.of(java.toString()));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }
}
