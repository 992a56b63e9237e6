package org.kindred.app.command;

import java.util.ArrayList;
import org.kindred.app.node.Node;
import org.kindred.launcher.ExitCode;
import org.kindred.security.audit.AuditCheck;
import org.kindred.security.audit.AuditLog;

/** The record of who did what, on the command line. */
public final class AuditCommands {

    /** The first word of the command that a service is told. */
    public static final String VERIFY = "audit verify";

    private final Node node;

    /** Commands on a node. */
    public AuditCommands(Node node) {
        this.node = node;
    }

    /**
     * Checks the whole record.
     *
     * @param kept a head that somebody has kept, or {@code ""}
     * @return an exit code
     */
    public int verify(String kept, Console console) {
        var heads = new ArrayList<>(AuditLog.in(node.data().resolve("logs")));
        AuditLog.read(kept).ifPresent(heads::add);
        var result = node.store().read(session -> AuditCheck.run(session.audit(), node.sealing(), node.sealing().former(), heads));
        result.notes().forEach(console::line);
        result.faults().forEach(console::line);
        console.line(sentence(result));
        console.line("Its head is " + result.head().number() + ":" + result.head().seal());
        return result.faults().isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }

    private static String sentence(AuditCheck.Result result) {
        if (!result.faults().isEmpty()) {
            return "The record is not what was written.";
        }
        String compared = result.heads() == 0 ? "there was no kept head to compare it with, so an end that was cut off would not show"
                : "it agrees with " + result.heads() + " kept heads";
        return "The record is whole: " + result.entries() + " entries; " + compared + ".";
    }
}
