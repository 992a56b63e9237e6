package org.kindred.app.server;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.logging.ErrorManager;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;

/**
 * The log of the server, {@code logs/server.log} in the data folder. At 10 MB it becomes {@code server.log.1}, and a new
 * one is begun.
 */
public final class LogFile extends Handler {

    private static final long LARGEST = 10_000_000;
    private static final Object LOCK = new Object();
    private static Path file = Path.of(System.getProperty("kindred.data.dir", "data"), "logs", "server.log");
    private static long written;
    private static OutputStream out = OutputStream.nullOutputStream();

    /** Made by the logging system, from logging.properties. */
    public LogFile() {
        setFormatter(new LogLine());
    }

    /** Opens the log, before anything is written to it. */
    public static void open(Path folder) {
        synchronized (LOCK) {
            try {
                Files.createDirectories(folder);
                file = folder.resolve("server.log");
                reopen();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Makes the whole process log by a configuration, most of it to this file. */
    public static void configure(Path properties) {
        try (var in = Files.newInputStream(properties)) {
            LogManager.getLogManager().readConfiguration(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void reopen() throws IOException {
        if (Files.exists(file) && Files.size(file) > LARGEST) {
            Files.move(file, file.resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        written = Files.exists(file) ? Files.size(file) : 0;
        out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** What takes the place of System.out and System.err. */
    static PrintStream asStream() {
        return new PrintStream(new Appending(), true, StandardCharsets.UTF_8);
    }

    private static void append(byte[] bytes, int from, int length) throws IOException {
        synchronized (LOCK) {
            out.write(bytes, from, length);
            written += length;
            if (written > LARGEST) {
                out.close();
                reopen();
            }
        }
    }

    @Override
    public void publish(LogRecord record) {
        if (!isLoggable(record)) {
            return;
        }
        byte[] bytes = getFormatter().format(record).getBytes(StandardCharsets.UTF_8);
        try {
            append(bytes, 0, bytes.length);
        } catch (IOException e) {
            reportError("the log cannot be written", e, ErrorManager.WRITE_FAILURE);
        }
    }

    @Override
    public void flush() {
        // each record is written as a whole, without a buffer
    }

    @Override
    public void close() {
        // the file is shared, and stays open until the process ends
    }

    private static final class Appending extends OutputStream {
        @Override
        public void write(int oneByte) throws IOException {
            append(new byte[] {(byte) oneByte}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            append(bytes, from, length);
        }
    }
}
