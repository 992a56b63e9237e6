package org.kindred.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.Iterator;

/**
 * Load for one server on the loopback address.
 *
 * @param port        where it listens
 * @param connections how many are kept open
 * @param status      what every answer must have, otherwise the run fails
 */
public record Load(int port, int connections, int status) {

    /** Sixteen connections, and 200 for every question. */
    public static Load on(int port) {
        return new Load(port, 16, 200);
    }

    /** One connection, so that nothing waits for anything else, and 200 for every question. */
    public static Load oneByOne(int port) {
        return new Load(port, 1, 200);
    }

    /** Four connections, as some editors and a script have, and 200 for every question. */
    public static Load ofEditors(int port) {
        return new Load(port, 4, 200);
    }

    /** The same with another status expected. */
    public Load expecting(int other) {
        return new Load(port, connections, other);
    }

    /**
     * Asks for as long as there is time, and questions.
     *
     * @param questions whole requests, see {@link Questions}; the bytes are not copied
     */
    public Outcome run(Duration time, Pace pace, Iterator<ByteBuffer> questions) {
        try (Selector selector = Selector.open()) {
            return new Run(this, selector, pace, questions, time.toNanos()).go();
        } catch (IOException e) {
            throw new UncheckedIOException("the server on port " + port + " failed", e);
        }
    }
}
