package org.kindred.app.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.kindred.app.command.Console;
import org.kindred.app.node.Node;
import org.kindred.kernel.audit.Act;
import org.kindred.kernel.problem.KindredException;
import org.kindred.launcher.ExitCode;
import org.kindred.store.backup.Manifest;

/** Writes everything that a node keeps to a file, while others go on. */
public final class BackupCommand {

    /** The first word of the command that a service is told. */
    public static final String WORD = "backup";

    private static final double MEGA = 1_000_000;
    private static final double NANOS = 1_000_000_000;

    private final Node node;

    /** On a node. */
    public BackupCommand(Node node) {
        this.node = node;
    }

    /**
     * Makes a backup.
     *
     * @param path    absolute; on the machine of the service
     * @param replace whether a file that is there may be replaced
     * @return an exit code
     */
    public int backUp(Path path, boolean replace, Console console) {
        try (var file = NewFile.at(path, replace)) {
            long begun = System.nanoTime();
            var manifest = node.backUp(file.out(), new Steps(console));
            long size = file.complete();
            record(path, manifest);
            tell(path, manifest, size, (System.nanoTime() - begun) / NANOS, console);
            return ExitCode.OK;
        } catch (KindredException e) {
            console.line(e.getMessage());
        } catch (UncheckedIOException e) {
            console.line(cannotBeWritten(path, Objects.requireNonNull(e.getCause())));
        } catch (IOException e) {
            console.line(cannotBeWritten(path, e));
        }
        return ExitCode.FAILED;
    }

    private static String cannotBeWritten(Path path, IOException e) {
        String reason = e instanceof FileSystemException failed && failed.getReason() != null ? failed.getReason() : e.getMessage();
        return path + " cannot be written: " + reason + ". No backup was made.";
    }

    private void record(Path path, Manifest manifest) {
        var act = Act.of("command-line", "backup.made", "backup/" + path.getFileName()).with("digest", manifest.digest())
                .with("moment", manifest.madeAt().toString()).with("until", manifest.audit().number());
        node.store().write(session -> {
            session.audit().record(act);
            return act;
        });
    }

    private static void tell(Path path, Manifest manifest, long size, double seconds, Console console) {
        console.line(
                String.format(Locale.ROOT, "Backed up to %s: %s; %.1f MB in %.1f s.", path, manifest.contents(), size / MEGA, seconds));
        console.line(
                "Its digest is " + manifest.digest() + "; the record of who did what ends in it with " + manifest.audit().number() + ":"
                        + manifest.audit().seal());
        console.line("It holds drafts, digests of tokens and secrets of webhooks, and can be read by its owner alone.");
        console.line("Not in it: settings, and the key that seals that record (kindred.audit.key, or audit.key of the data folder). Keep "
                + "the key somewhere else: 'restore' asks for it.");
    }
}
