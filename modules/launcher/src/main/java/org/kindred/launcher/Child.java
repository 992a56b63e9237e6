package org.kindred.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The JVM that does the work. It has our terminal; when we are told to stop, it is, and we wait until it has; its exit
 * code is ours.
 */
final class Child {

    private static final String UTF_8 = "UTF-8";

    private final Process process;

    private Child(Process process) {
        this.process = process;
    }

    static Child start(List<String> command) {
        return start(new ProcessBuilder(command).inheritIO());
    }

    /** One that says what it has to say to a file. */
    static Child startSilently(List<String> command, Path log) {
        return start(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()));
    }

    private static Child start(ProcessBuilder builder) {
        if (!System.getProperty("sun.jnu.encoding", UTF_8).equalsIgnoreCase(UTF_8)) {
            builder.environment().put("LC_ALL", "C.UTF-8"); // cron and containers set none, and names of files would be lost
        }
        try {
            return new Child(builder.start());
        } catch (IOException e) {
            throw CannotStart.because("Java cannot be started (" + e.getMessage() + ").");
        }
    }

    /** Waits until it ends; done with both what it ended with and our own end by a signal. */
    int waitFor(Runnable afterwards) {
        Thread stop = new Thread(() -> stopAndHalt(afterwards), "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        int code = waitFor();
        if (isOurs(stop)) {
            afterwards.run();
        }
        return code;
    }

    /** Whether the child ended by itself; where we are being stopped, the hook does the rest. */
    private static boolean isOurs(Thread stop) {
        try {
            return Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** In a shutdown hook the exit code can only be given by halting. */
    private void stopAndHalt(Runnable afterwards) {
        process.destroy();
        int code = waitFor();
        afterwards.run();
        Runtime.getRuntime().halt(code);
    }

    /** Waits until it ends, and tells what it ended with. */
    int waitFor() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return process.waitFor();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
