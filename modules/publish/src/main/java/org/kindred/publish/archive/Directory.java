package org.kindred.publish.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kindred.kernel.imports.Payload;

/** Reads the directory at the end of a zip: what is in it by that, and by nothing else, is what is in the zip. */
final class Directory {

    /** The most entries that a zip may have. */
    static final int MOST_ENTRIES = 100_000;

    private static final int LONGEST = 64 * 1024 * 1024;
    private static final long END = 0x06054b50L;
    private static final int END_LENGTH = 22;
    private static final long END_64 = 0x06064b50L;
    private static final int END_64_LENGTH = 56;
    private static final long LOCATOR_64 = 0x07064b50L;
    private static final int LOCATOR_64_LENGTH = 20;
    private static final long ENTRY = 0x02014b50L;
    private static final int ENTRY_LENGTH = 46;
    private static final int LARGE = 1;
    private static final long IN_LARGE = 0xffffffffL;
    private static final int LOCAL_LENGTH = 30;

    private final Payload zip;

    Directory(Payload zip) {
        this.zip = zip;
    }

    /** Where the directory stands. */
    private record Place(long from, long length, long entries) {
    }

    /**
     * All entries, in the order of the directory.
     *
     * @throws BrokenZip if it is no zip, or one that no program would make
     */
    List<Entry> entries() throws BrokenZip {
        var place = place();
        if (place.entries() > MOST_ENTRIES || place.length() > LONGEST) {
            throw new BrokenZip("The zip has %,d entries; it may have %,d.".formatted(place.entries(), MOST_ENTRIES));
        }
        var bytes = new Little(zip.read(place.from(), (int) place.length()));
        var entries = new ArrayList<Entry>();
        for (int at = 0; at < bytes.length();) {
            if (!bytes.has(at, ENTRY_LENGTH) || bytes.u32(at) != ENTRY || entries.size() == place.entries()) {
                throw broken();
            }
            int end = at + ENTRY_LENGTH + bytes.u16(at + 28) + bytes.u16(at + 30) + bytes.u16(at + 32);
            if (end > bytes.length()) {
                throw broken();
            }
            entries.add(entry(bytes, at));
            at = end;
        }
        if (entries.size() != place.entries()) {
            throw broken();
        }
        requireApart(entries, place.from());
        return entries;
    }

    private static BrokenZip broken() {
        return new BrokenZip("This is no zip, or a damaged one.");
    }

    private Place place() throws BrokenZip {
        long from = Math.max(0, zip.size() - END_LENGTH - 0xffff);
        var end = new Little(zip.read(from, (int) (zip.size() - from)));
        for (int at = end.length() - END_LENGTH; at >= 0; at--) {
            if (end.u32(at) == END && at + END_LENGTH + end.u16(at + 20) == end.length()) {
                return checked(large(from + at, new Place(end.u32(at + 16), end.u32(at + 12), end.u16(at + 10))), from + at);
            }
        }
        throw broken();
    }

    /** A zip of many or large entries has its numbers before its end. */
    private Place large(long end, Place small) throws BrokenZip {
        boolean isLarge = small.from() == IN_LARGE || small.length() == IN_LARGE || small.entries() == 0xffff;
        var locator = new Little(zip.read(Math.max(0, end - LOCATOR_64_LENGTH), LOCATOR_64_LENGTH));
        if (!isLarge || !locator.has(0, LOCATOR_64_LENGTH) || locator.u32(0) != LOCATOR_64) {
            return small;
        }
        var large = new Little(zip.read(within(locator.u64(8)), END_64_LENGTH));
        if (!large.has(0, END_64_LENGTH) || large.u32(0) != END_64) {
            throw broken();
        }
        return new Place(large.u64(48), large.u64(40), large.u64(32));
    }

    private long within(long place) throws BrokenZip {
        if (place < 0 || place > zip.size()) {
            throw broken();
        }
        return place;
    }

    private Place checked(Place place, long end) throws BrokenZip {
        if (place.from() < 0 || place.length() < 0 || place.entries() < 0 || place.from() > end - place.length()) {
            throw broken();
        }
        return place;
    }

    private static Entry entry(Little bytes, int at) throws BrokenZip {
        int name = bytes.u16(at + 28);
        byte[] extra = bytes.part(at + ENTRY_LENGTH + name, bytes.u16(at + 30));
        long size = bytes.u32(at + 24);
        long compressed = bytes.u32(at + 20);
        long offset = bytes.u32(at + 42);
        var large = new Little(Entry.field(extra, LARGE).orElse(new byte[0]));
        int next = 0;
        if (size == IN_LARGE && large.has(next, 8)) {
            size = large.u64(next);
            next += 8;
        }
        if (compressed == IN_LARGE && large.has(next, 8)) {
            compressed = large.u64(next);
            next += 8;
        }
        if (offset == IN_LARGE && large.has(next, 8)) {
            offset = large.u64(next);
        }
        if (size < 0 || compressed < 0 || offset < 0) {
            throw broken();
        }
        return new Entry(bytes.part(at + ENTRY_LENGTH, name), extra, bytes.u16(at + 8), bytes.u16(at + 10), bytes.u32(at + 16), compressed,
                size, bytes.u32(at + 38), bytes.u16(at + 4) >>> 8, offset);
    }

    /** Entries that share bytes are how a small zip unpacks to petabytes. */
    private static void requireApart(List<Entry> entries, long end) throws BrokenZip {
        var ordered = entries.stream().sorted(Comparator.comparingLong(Entry::offset)).toList();
        long free = 0;
        for (Entry entry : ordered) {
            if (entry.offset() < free || entry.compressed() > end - entry.offset() - LOCAL_LENGTH) {
                throw new BrokenZip("Entries of the zip overlap, or lie outside of it.");
            }
            free = entry.offset() + LOCAL_LENGTH + entry.rawName().length + entry.compressed();
        }
    }
}
