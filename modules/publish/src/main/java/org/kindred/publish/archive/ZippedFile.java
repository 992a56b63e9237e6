package org.kindred.publish.archive;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.kindred.kernel.imports.Payload;

/** A file in a zip. */
public final class ZippedFile {

    private static final long LOCAL = 0x04034b50L;
    private static final int LOCAL_LENGTH = 30;
    private static final int PIECE = 64 * 1024;

    private final Payload zip;
    private final String path;
    private final Entry entry;

    ZippedFile(Payload zip, String path, Entry entry) {
        this.zip = zip;
        this.path = path;
        this.entry = entry;
    }

    /** Its path, with {@code /}. */
    public String path() {
        return path;
    }

    /** How many bytes it has, as the zip says; it has no more. */
    public long size() {
        return entry.size();
    }

    /**
     * Reads it.
     *
     * @param most how many bytes at most; of a longer file, so many and one more
     * @return empty if it is damaged, or has more bytes than the zip says
     */
    public Optional<byte[]> read(int most) {
        try {
            return Optional.of(bytes(most));
        } catch (BrokenZip e) {
            return Optional.empty();
        }
    }

    private byte[] bytes(int most) throws BrokenZip {
        long from = data();
        int wanted = (int) Math.min(most + 1L, entry.size());
        byte[] bytes = entry.isDeflated() ? inflated(from, wanted) : zip.read(from, wanted);
        if (bytes.length != wanted || (wanted == entry.size() && crc(bytes) != entry.crc())) {
            throw damaged();
        }
        return bytes;
    }

    private static BrokenZip damaged() {
        return new BrokenZip("It is damaged, or not as long as the zip says.");
    }

    /** Behind its header, which must name the same file as the directory. */
    private long data() throws BrokenZip {
        int name = entry.rawName().length;
        var header = new Little(zip.read(entry.offset(), LOCAL_LENGTH + name));
        if (!header.has(0, LOCAL_LENGTH + name) || header.u32(0) != LOCAL || header.u16(8) != entry.method() || header.u16(26) != name
                || !Arrays.equals(header.part(LOCAL_LENGTH, name), entry.rawName())) {
            throw damaged();
        }
        return entry.offset() + LOCAL_LENGTH + name + header.u16(28);
    }

    private byte[] inflated(long from, int wanted) throws BrokenZip {
        var inflater = new Inflater(true);
        try {
            return inflated(inflater, from, wanted);
        } catch (DataFormatException e) {
            throw damaged();
        } finally {
            inflater.end();
        }
    }

    /** One byte more than there should be is asked for, so that it shows. */
    private byte[] inflated(Inflater inflater, long from, int wanted) throws DataFormatException {
        var bytes = new ByteArrayOutputStream(wanted);
        byte[] piece = new byte[PIECE];
        long at = from;
        long end = from + entry.compressed();
        boolean whole = wanted == entry.size();
        while (bytes.size() < wanted + (whole ? 1 : 0) && !inflater.finished()) {
            if (inflater.needsInput()) {
                byte[] next = zip.read(at, (int) Math.min(PIECE, end - at));
                at += next.length;
                inflater.setInput(next);
                if (next.length == 0) {
                    break;
                }
            }
            bytes.write(piece, 0, inflater.inflate(piece, 0, Math.min(PIECE, wanted + (whole ? 1 : 0) - bytes.size())));
        }
        return bytes.toByteArray();
    }

    private static long crc(byte[] bytes) {
        var sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }
}
