package org.kindred.publish.incoming;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.kindred.kernel.imports.JobRegister;
import org.kindred.kernel.imports.Payload;
import org.kindred.kernel.store.Store;

/** The file of a job as the store keeps it, read a piece at a time; the last piece is at hand, as files are mostly read from front to back. */
final class KeptPayload implements Payload {

    private final Store store;
    private final String job;
    private final long size;
    private int atHand = -1;
    private byte[] piece = {};

    KeptPayload(Store store, String job, long size) {
        this.store = store;
        this.job = job;
        this.size = size;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public synchronized byte[] read(long from, int length) {
        long end = Math.min(size, from + length);
        var bytes = new ByteArrayOutputStream((int) Math.max(0, end - from));
        for (long at = from; at < end;) {
            byte[] whole = piece((int) (at / JobRegister.PIECE));
            int first = (int) (at % JobRegister.PIECE);
            byte[] part = Arrays.copyOfRange(whole, first, (int) Math.min(whole.length, first + (end - at)));
            if (part.length == 0) {
                throw new IllegalStateException("a piece of the file of job " + job + " is gone");
            }
            bytes.writeBytes(part);
            at += part.length;
        }
        return bytes.toByteArray();
    }

    private byte[] piece(int number) {
        if (number != atHand) {
            piece = store.read(session -> session.jobs().piece(job, number));
            atHand = number;
        }
        return piece;
    }
}
