package org.kindred.app.server;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** A record as one line: when, how grave, who, what; then the stack trace, if there is one. */
final class LogLine extends Formatter {

    @Override
    public String format(LogRecord record) {
        StringWriter text = new StringWriter();
        PrintWriter line = new PrintWriter(text);
        line.printf("%s %-7s %s: %s%n", record.getInstant(), record.getLevel().getName(), record.getLoggerName(),
                formatMessage(record).strip());
        if (record.getThrown() != null) {
            record.getThrown().printStackTrace(line);
        }
        line.flush();
        return text.toString();
    }
}
