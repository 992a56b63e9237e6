package org.kindred.assets.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of a file, read wherever one wants. What lies behind its end is {@link Damaged}. */
public final class Source implements AutoCloseable {

    /** No structure that we look into is larger; what is only passed over may be. */
    private static final int LARGEST = 1 << 20;
    private static final int BUFFER = 1 << 16;

    private final FileChannel channel;
    private final long size;

    private Source(FileChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
    }

    /** Opens a file. */
    public static Source open(Path file) throws IOException {
        return new Source(FileChannel.open(file, StandardOpenOption.READ));
    }

    /** How many bytes there are. */
    public long size() {
        return size;
    }

    /** So many bytes from a place. */
    byte[] bytes(long at, long length) throws IOException, Damaged {
        if (at < 0 || length < 0 || length > LARGEST || at > size - length) {
            throw new Damaged("it ends before its end");
        }
        var buffer = ByteBuffer.allocate((int) length);
        while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) >= 0) {
            // until all are there
        }
        return buffer.array();
    }

    /** As Latin-1 text. */
    String text(long at, int length) throws IOException, Damaged {
        return new String(bytes(at, length), StandardCharsets.ISO_8859_1);
    }

    /** One byte. */
    int u8(long at) throws IOException, Damaged {
        return bytes(at, 1)[0] & 0xff;
    }

    /** Two bytes, the higher one first. */
    int u16(long at) throws IOException, Damaged {
        return ByteBuffer.wrap(bytes(at, 2)).getShort() & 0xffff;
    }

    /** Four bytes, the highest one first. */
    long u32(long at) throws IOException, Damaged {
        return ByteBuffer.wrap(bytes(at, 4)).getInt() & 0xffffffffL;
    }

    /** Four bytes, the lowest one first. */
    long u32le(long at) throws IOException, Damaged {
        return Integer.reverseBytes(ByteBuffer.wrap(bytes(at, 4)).getInt()) & 0xffffffffL;
    }

    /** The bytes from a place on. Not to be closed, and not used while another one is. */
    InputStream from(long at) throws IOException {
        channel.position(at);
        return new BufferedInputStream(Channels.newInputStream(channel), BUFFER);
    }

    /** Appends a part to another file. */
    void copy(long from, long length, FileChannel to) throws IOException {
        long done = 0;
        while (done < length) {
            done += channel.transferTo(from + done, length - done, to);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
