package org.kindred.app.cli;

import org.kindred.launcher.ExitCode;

/** The main class of the commands that need no container. */
public final class Cli {

    private Cli() {
    }

    /** Runs one of them: its name, then its operands. */
    public static void main(String[] arguments) {
        System.err.println("'" + arguments[0] + "' is not built yet.");
        System.exit(ExitCode.FAILED);
    }
}
