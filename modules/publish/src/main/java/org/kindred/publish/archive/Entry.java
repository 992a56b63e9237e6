package org.kindred.publish.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * What a zip's directory says of one entry.
 *
 * @param rawName    as it stands there
 * @param extra      further fields
 * @param flags      of the entry
 * @param method     of compression
 * @param crc        of its bytes
 * @param compressed how many bytes it has in the zip
 * @param size       how many it has
 * @param attributes of its maker's file system
 * @param maker      that file system, as the zip numbers it
 * @param offset     where its header stands
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record Entry(byte[] rawName, byte[] extra, int flags, int method, long crc, long compressed, long size, long attributes, int maker,
        long offset) {

    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    /** Encrypted, strongly encrypted, with its header masked. */
    private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
    private static final int UNICODE_PATH = 0x7075;
    private static final int UNIX = 3;
    private static final int MACOS = 19;
    private static final int KIND = 0xf000;
    private static final int REGULAR = 0x8000;
    private static final int FOLDER = 0x4000;
    /** In which names were written before there was UTF-8 in zips. */
    private static final Charset OLD = Charset.forName("IBM437");

    boolean isEncrypted() {
        return (flags & ENCRYPTED) != 0;
    }

    boolean isCompressedOddly() {
        return method != STORED && method != DEFLATED;
    }

    boolean isDeflated() {
        return method == DEFLATED;
    }

    /** A link, a device or whatever else is no file. */
    boolean isNoFile() {
        int kind = (int) (attributes >>> 16) & KIND;
        return (maker == UNIX || maker == MACOS) && kind != 0 && kind != REGULAR && kind != FOLDER;
    }

    /** Its name; empty where that is not UTF-8. */
    Optional<String> name() {
        var unicode = unicodePath();
        return unicode.isPresent() ? unicode : decoded(rawName);
    }

    /** Its name, as well as it can be read. */
    String shownName() {
        return name().orElseGet(() -> new String(rawName, OLD));
    }

    private static Optional<String> decoded(byte[] name) {
        try {
            return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** A second name in UTF-8, that some programs write beside one in another encoding. */
    private Optional<String> unicodePath() {
        return field(UNICODE_PATH).filter(field -> field.length > 5 && field[0] == 1 && new Little(field).u32(1) == crcOfName())
                .flatMap(field -> decoded(Arrays.copyOfRange(field, 5, field.length)));
    }

    private long crcOfName() {
        var sum = new CRC32();
        sum.update(rawName);
        return sum.getValue();
    }

    /** A further field of an entry. */
    Optional<byte[]> field(int id) {
        return field(extra, id);
    }

    static Optional<byte[]> field(byte[] extra, int id) {
        var fields = new Little(extra);
        for (int at = 0; fields.has(at, 4);) {
            int length = fields.u16(at + 2);
            if (fields.u16(at) == id && fields.has(at + 4, length)) {
                return Optional.of(fields.part(at + 4, length));
            }
            at += 4 + length;
        }
        return Optional.empty();
    }
}
