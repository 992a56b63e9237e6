package org.kindred.launcher;

import java.util.Optional;

/**
 * The process that started this one, and that a person may stop in our place.
 *
 * @param process it; none where we were started without a launcher
 */
public record Launcher(Optional<ProcessHandle> process) {

    /** Among the settings of the process it starts. */
    static final String PID = "kindred.launcher.pid";

    /** The one that gave a process these settings; one that is gone by now is none. */
    public static Launcher of(Settings settings) {
        return new Launcher(settings.find(PID).map(Long::parseLong).flatMap(ProcessHandle::of));
    }

    /** Does something when it is gone, however it went: nobody is left then to stop us. */
    public void whenGone(Runnable work) {
        process.ifPresent(launcher -> {
            var thread = new Thread(() -> {
                launcher.onExit().join();
                work.run();
            }, "kindred-launcher");
            thread.setDaemon(true);
            thread.start();
        });
    }
}
