package org.kindred.launcher;

/** What a command ends with; scripts rely on these. */
public final class ExitCode {

    /** All went well. */
    public static final int OK = 0;
    /** It failed, or there was a finding of severity error. */
    public static final int FAILED = 1;
    /** The command line was not understood. */
    public static final int WRONG_USAGE = 2;

    private ExitCode() {
    }
}
