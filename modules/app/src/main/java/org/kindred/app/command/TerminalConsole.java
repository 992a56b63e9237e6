package org.kindred.app.command;

import java.io.PrintStream;
import java.util.Locale;

/** A person's terminal, with a bar that moves; or a pipe or file, with plain lines. */
public final class TerminalConsole extends Console {

    private static final int WIDTH = 30;
    private static final int WHOLE = 100;
    private static final int PLAIN_STEP = 25;

    private final PrintStream lines;
    private final PrintStream progress;
    private final boolean moving;
    private boolean barShown;
    private Phase shownPhase = Phase.READING;
    private int shownPercent = -1;

    /**
     * @param lines    where lines go
     * @param progress where progress goes
     * @param moving   whether that is a terminal, on which a line can be written over
     */
    public TerminalConsole(PrintStream lines, PrintStream progress, boolean moving) {
        this.lines = lines;
        this.progress = progress;
        this.moving = moving;
    }

    @Override
    public synchronized void line(String text) {
        wipe();
        lines.println(text);
        lines.flush();
    }

    @Override
    public synchronized void at(Phase phase, int done, int total) {
        int percent = total == 0 ? WHOLE : (int) ((long) done * WHOLE / total);
        if (phase == shownPhase && percent == shownPercent) {
            return;
        }
        if (moving) {
            bar(phase, percent, done, total);
        } else if (total > 0 && (phase != shownPhase || percent / PLAIN_STEP > shownPercent / PLAIN_STEP) && percent >= PLAIN_STEP) {
            progress.printf(Locale.ROOT, "%s %d of %d%n", phase.word(), done, total);
        }
        shownPhase = phase;
        shownPercent = percent;
    }

    private void bar(Phase phase, int percent, int done, int total) {
        int filled = percent * WIDTH / WHOLE;
        progress.printf(Locale.ROOT, "\r\033[K%-10s [%s%s] %d of %d", phase.word(), "#".repeat(filled), " ".repeat(WIDTH - filled), done,
                total);
        progress.flush();
        barShown = true;
    }

    /** Takes the bar away, so that a line can stand in its place. */
    public synchronized void wipe() {
        if (barShown) {
            progress.print("\r\033[K");
            progress.flush();
            barShown = false;
        }
    }
}
