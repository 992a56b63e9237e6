package org.kindred.app.server;

import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/** Shows our own warnings to the person who started Kindred; whatever else warns goes to the log file alone. */
public final class TerminalLog extends Handler {

    /** Made by the logging system, from logging.properties. */
    public TerminalLog() {
        setFormatter(new LogLine());
    }

    @Override
    public void publish(LogRecord record) {
        if (isLoggable(record) && isOurs(record)) {
            String level = record.getLevel().getName().toLowerCase(Locale.ROOT);
            Terminal.out().println(level + ": " + getFormatter().formatMessage(record));
        }
    }

    private static boolean isOurs(LogRecord record) {
        return record.getLoggerName() != null && record.getLoggerName().startsWith("org.kindred");
    }

    @Override
    public void flush() {
        Terminal.out().flush();
    }

    @Override
    public void close() {
        // the terminal is not ours to close
    }
}
