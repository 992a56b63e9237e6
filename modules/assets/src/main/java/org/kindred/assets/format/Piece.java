package org.kindred.assets.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A part of what readers get of a file. */
public sealed interface Piece {

    /** A part of the file as it is. */
    record Kept(long from, long length) implements Piece {
    }

    /** Other bytes. */
    @SuppressWarnings("ArrayRecordComponent") // written, never compared
    record Written(byte[] bytes) implements Piece {
    }

    /** So many zeros. */
    record Blank(int length) implements Piece {
    }

    /** Writes pieces to a file, which need not be there. */
    static void write(Source source, List<Piece> pieces, Path file) throws IOException {
        try (var out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            for (Piece piece : pieces) {
                switch (piece) {
                    case Kept(var from, var length) -> source.copy(from, length, out);
                    case Written(var bytes) -> write(bytes, out);
                    case Blank(var length) -> write(new byte[length], out);
                }
            }
        }
    }

    private static void write(byte[] bytes, FileChannel out) throws IOException {
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            out.write(buffer);
        }
    }
}
