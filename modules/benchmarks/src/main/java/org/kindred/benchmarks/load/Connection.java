package org.kindred.benchmarks.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** One kept-alive connection, opened again where the server closes it. */
final class Connection {

    private final InetSocketAddress server;
    private final Selector selector;
    private final Answer answer = new Answer();
    private SocketChannel channel;
    private ByteBuffer question = ByteBuffer.allocate(0);
    private long began;

    Connection(InetSocketAddress server, Selector selector) throws IOException {
        this.server = server;
        this.selector = selector;
        this.channel = open();
    }

    /** When the question in flight was due. */
    long began() {
        return began;
    }

    int status() {
        return answer.status();
    }

    void ask(ByteBuffer bytes, long due) throws IOException {
        question = bytes;
        began = due;
        answer.next();
        send();
    }

    /** Takes what the server sent; true when the answer is complete. */
    boolean hear(ByteBuffer buffer) throws IOException {
        buffer.clear();
        if (channel.read(buffer) < 0) {
            if (answer.begun()) {
                throw new IOException("the server closed a connection in the middle of an answer");
            }
            channel.close();
            channel = open();
            send();
            return false;
        }
        boolean done = answer.take(buffer.flip());
        if (done && answer.closes()) {
            channel.close();
            channel = open();
        }
        return done;
    }

    void close() throws IOException {
        channel.close();
    }

    private SocketChannel open() throws IOException {
        var opened = SocketChannel.open(server);
        opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
        opened.configureBlocking(false);
        opened.register(selector, SelectionKey.OP_READ, this);
        return opened;
    }

    private void send() throws IOException {
        var bytes = question.duplicate();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
