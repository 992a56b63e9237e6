package org.kindred.outgoing;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;

/**
 * The moment by which a request must be over. A socket's own timeouts begin anew with each byte; a server that sends one now and then would
 * hold us for ever. So somebody watches, and closes the socket.
 */
final class Deadline {

    private final long end;
    private final Duration time;

    Deadline(Duration time) {
        this.time = time;
        end = System.nanoTime() + time.toNanos();
    }

    Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    boolean passed() {
        return left().isZero();
    }

    String sentence() {
        return "No answer within " + (time.toSeconds() > 0 ? time.toSeconds() + " s." : time.toMillis() + " ms.");
    }

    /** Closes a socket at the deadline, unless the watch is ended before by what is given back. */
    Runnable watch(Socket socket) {
        var watcher = Thread.ofVirtual().name("kindred-deadline").start(() -> {
            try {
                Thread.sleep(left());
                socket.close();
            } catch (InterruptedException | IOException e) {
                Thread.currentThread().interrupt(); // the exchange was over first, or the socket is gone already
            }
        });
        return watcher::interrupt;
    }
}
