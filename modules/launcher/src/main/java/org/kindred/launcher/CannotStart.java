package org.kindred.launcher;

/**
 * Why Kindred does not start, in one sentence that its user can act on, with the exit code that goes with it.
 */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private CannotStart(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    /** Something on this machine is in the way. */
    public static CannotStart because(String sentence) {
        return new CannotStart(ExitCode.FAILED, sentence);
    }

    /** The command was written wrongly. */
    public static CannotStart wrongUsage(String sentence) {
        return new CannotStart(ExitCode.WRONG_USAGE, sentence);
    }

    /** What the process ends with. */
    public int exitCode() {
        return exitCode;
    }

    /** The sentence for the user. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
