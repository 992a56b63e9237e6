package org.kindred.app.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Instant;
import org.kindred.app.backup.NewFile;
import org.kindred.app.command.Console;
import org.kindred.app.node.Node;
import org.kindred.kernel.problem.KindredException;
import org.kindred.launcher.ExitCode;
import org.kindred.reports.BoardPage;

/** Writes how the content stands to a page of HTML, while others go on. */
public final class ReportCommand {

    /** The first word of the command that a service is told. */
    public static final String WORD = "report";

    private final Node node;

    /** On a node. */
    public ReportCommand(Node node) {
        this.node = node;
    }

    /**
     * Writes it; a file that is there is replaced.
     *
     * @param path   absolute; on the machine of the service
     * @param locale en or es; {@code ""} for the site's own
     * @return an exit code
     */
    public int write(Path path, String locale, Console console) {
        var site = node.publishing().site();
        try (var file = NewFile.at(path, true)) {
            var page = BoardPage.of(node.store(), site, locale.isEmpty() ? site.defaultLocale() : locale, Instant.now());
            file.out().write(page.getBytes(UTF_8));
            file.complete();
            console.line("The report is in " + path + ". Any browser shows it, without a network.");
            return ExitCode.OK;
        } catch (KindredException e) {
            console.line(e.getMessage());
        } catch (IOException e) {
            String reason = e instanceof FileSystemException failed && failed.getReason() != null ? failed.getReason() : e.getMessage();
            console.line(path + " cannot be written: " + reason + ". No report was made.");
        }
        return ExitCode.FAILED;
    }
}
