package org.kindred.kernel.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** The port to the key that seals entries, which the database never sees. Safe for threads. */
public interface Sealing {

    /** The seal of some bytes, always the same for the same key; in letters and digits. */
    String seal(byte[] bytes);

    /** Hears of the newest entry after it was committed, to tell it where the database's owner cannot take it back. */
    void committed(AuditHead head);

    /** The keys that were used before this one, and are known for what they sealed. */
    default List<Sealing> former() {
        return List.of();
    }

    /** The seal of an entry that follows another one. */
    default String seal(String before, long number, Instant at, Act act) {
        var text = new ByteArrayOutputStream();
        write(text, before);
        write(text, Long.toString(number));
        write(text, at.toString());
        write(text, act.by());
        write(text, act.verb());
        write(text, act.subject());
        act.details().forEach((name, value) -> {
            write(text, name);
            write(text, value);
        });
        return seal(text.toByteArray());
    }

    /** By which a key is known again, and nothing more. */
    default String fingerprint() {
        return seal("the key of this record".getBytes(StandardCharsets.UTF_8));
    }

    /** With its length before it, so that no two entries are the same bytes. */
    private static void write(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        out.writeBytes(bytes);
    }
}
