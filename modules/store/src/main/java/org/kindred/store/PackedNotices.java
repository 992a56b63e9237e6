package org.kindred.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.kindred.kernel.citation.Retraction;
import org.kindred.kernel.citation.RetractionStatus;
import org.kindred.kernel.citation.WorkIdentifier;

/** Notices as compressed bytes; the same notices are the same bytes. */
final class PackedNotices {

    /** As long as a text may be here; reasons are lists of headwords, and shorter. */
    private static final int LONGEST = 16_000;

    private PackedNotices() {
    }

    static byte[] pack(SortedMap<WorkIdentifier, Retraction> notices) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(notices.size());
            for (var notice : notices.entrySet()) {
                write(notice.getKey(), notice.getValue(), out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can be written", e);
        }
        return bytes.toByteArray();
    }

    private static void write(WorkIdentifier work, Retraction told, DataOutputStream out) throws IOException {
        out.writeUTF(work.scheme());
        out.writeUTF(work.value());
        out.writeUTF(told.status().word());
        out.writeUTF(told.date().map(LocalDate::toString).orElse(""));
        for (Optional<String> text : java.util.List.of(told.notice(), told.reason(), told.source())) {
            out.writeUTF(text.map(any -> any.substring(0, Math.min(any.length(), LONGEST))).orElse(""));
        }
    }

    /** The notices; when somebody looked is not in them. */
    static Map<WorkIdentifier, Retraction> unpack(byte[] packed) {
        try (var in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            var notices = new HashMap<WorkIdentifier, Retraction>();
            for (int left = in.readInt(); left > 0; left--) {
                notices.put(new WorkIdentifier(in.readUTF(), in.readUTF()), read(in));
            }
            return notices;
        } catch (IOException e) {
            throw new UncheckedIOException("notices were written by another version", e);
        }
    }

    private static Retraction read(DataInputStream in) throws IOException {
        var status = RetractionStatus.named(in.readUTF()).orElse(RetractionStatus.RETRACTED);
        return new Retraction(status, text(in).map(LocalDate::parse), text(in), text(in), text(in), Optional.empty());
    }

    private static Optional<String> text(DataInputStream in) throws IOException {
        return Optional.of(in.readUTF()).filter(any -> !any.isEmpty());
    }
}
