package org.kindred.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One run of load, on the thread that calls it. */
final class Run {

    private static final long PATIENCE = Duration.ofSeconds(10).toNanos();
    private static final long NAP = TimeUnit.MICROSECONDS.toNanos(50);

    private final Load load;
    private final Selector selector;
    private final Pace pace;
    private final Iterator<ByteBuffer> questions;
    private final long time;
    private final List<Connection> connections = new ArrayList<>();
    private final ArrayDeque<Connection> idle = new ArrayDeque<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(256 * 1024);
    private final Latencies latencies = new Latencies();
    private final long start = System.nanoTime();
    private long asked;
    private long bytes;
    private long heard;

    Run(Load load, Selector selector, Pace pace, Iterator<ByteBuffer> questions, long time) {
        this.load = load;
        this.selector = selector;
        this.pace = pace;
        this.questions = questions;
        this.time = time;
    }

    Outcome go() throws IOException {
        try {
            connect();
            while (ask() || idle.size() < connections.size()) {
                hear();
            }
            return new Outcome(now() / 1e9, bytes, latencies);
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }

    private void connect() throws IOException {
        var server = new InetSocketAddress(InetAddress.getLoopbackAddress(), load.port());
        for (int i = 0; i < load.connections(); i++) {
            connections.add(new Connection(server, selector));
        }
        idle.addAll(connections);
    }

    /** Asks what is due, as far as connections are free; false when nothing will be due any more. */
    private boolean ask() throws IOException {
        long now = now();
        while (questions.hasNext() && pace.due(asked, now) < time) {
            if (idle.isEmpty() || pace.due(asked, now) > now) {
                return true;
            }
            idle.remove().ask(questions.next(), pace.due(asked, now));
            asked++;
        }
        return false;
    }

    private void hear() throws IOException {
        long spare = TimeUnit.NANOSECONDS.toMillis(pace.due(asked, now()) - now()) - 1;
        if (pace.equals(Pace.UNBOUNDED)) {
            selector.select(this::hear, 1000);
        } else if (spare > 0) {
            selector.select(this::hear, spare);
        } else if (selector.selectNow(this::hear) == 0) {
            LockSupport.parkNanos(NAP);
        }
        // who is far behind goes on answering, and how far that is is to be measured
        if (now() > Math.max(time, heard) + PATIENCE) {
            throw new IOException("no answer within " + TimeUnit.NANOSECONDS.toSeconds(PATIENCE) + " s");
        }
    }

    private void hear(SelectionKey key) {
        var connection = (Connection) key.attachment();
        try {
            boolean answered = connection.hear(buffer);
            bytes += buffer.position();
            if (answered) {
                answered(connection);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answered(Connection connection) throws IOException {
        if (connection.status() != load.status()) {
            throw new IOException("status " + connection.status() + " instead of " + load.status());
        }
        heard = now();
        latencies.add(heard - connection.began());
        idle.add(connection);
    }

    private long now() {
        return System.nanoTime() - start;
    }
}
