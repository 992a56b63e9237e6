package org.kindred.assets.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.zip.CRC32;

/** PNG, moving ones included. Chunks that do not bear on what is seen are removed; each chunk's checksum is tried. */
final class Png implements Format {

    private static final byte[] SIGNATURE = "\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1);
    private static final Set<String> SEEN = Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP",
            "mDCV", "cLLI", "bKGD", "hIST", "pHYs", "sPLT", "acTL", "fcTL", "fdAT");
    private static final int AROUND = 12;
    private static final int BUFFER = 1 << 16;

    @Override
    public String mediaType() {
        return "image/png";
    }

    @Override
    public Set<String> suffixes() {
        return Set.of("png");
    }

    @Override
    public boolean begins(byte[] head) {
        return Bytes.begins(head, 0, SIGNATURE);
    }

    @Override
    public Found read(Source source) throws IOException, Damaged {
        var pieces = new Found.Pieces();
        pieces.keep(0, SIGNATURE.length);
        if (!source.text(SIGNATURE.length + 4, 4).equals("IHDR")) {
            throw new Damaged("it does not begin with its size");
        }
        long at = SIGNATURE.length;
        boolean ended = false;
        boolean drawn = false;
        while (!ended) {
            long length = source.u32(at);
            String name = source.text(at + 4, 4);
            check(source, at, length);
            judge(name, at, length, source, pieces);
            drawn |= name.equals("IDAT");
            ended = name.equals("IEND");
            at += AROUND + length;
        }
        if (!drawn) {
            throw new Damaged("it has no picture in it");
        }
        if (source.size() > at) {
            pieces.remove(Found.BEHIND);
        }
        return Found.picture(side(source.u32(SIGNATURE.length + 8)), side(source.u32(SIGNATURE.length + 12)), pieces.close());
    }

    private static void judge(String name, long at, long length, Source source, Found.Pieces pieces) throws IOException, Damaged {
        boolean needed = Character.isUpperCase(name.charAt(0));
        if (SEEN.contains(name)) {
            pieces.keep(at, AROUND + length);
        } else if (needed) {
            throw new Damaged("it has a part that no program knows");
        } else {
            boolean position = name.equals("eXIf") && length < BUFFER && Exif.read(source.bytes(at + 8, length)).hasPosition();
            pieces.remove(position ? Found.POSITION : Found.DETAILS);
        }
    }

    private static int side(long pixels) throws Damaged {
        if (pixels == 0 || pixels > Integer.MAX_VALUE) {
            throw new Damaged("its size is none");
        }
        return (int) pixels;
    }

    private static void check(Source source, long at, long length) throws IOException, Damaged {
        if (length > source.size() || at + AROUND + length > source.size()) {
            throw new Damaged("it ends before its end");
        }
        var sum = new CRC32();
        InputStream in = source.from(at + 4);
        byte[] buffer = new byte[(int) Math.min(BUFFER, length + 4)];
        for (long left = length + 4; left > 0;) {
            int read = in.readNBytes(buffer, 0, (int) Math.min(buffer.length, left));
            if (read == 0) {
                throw new Damaged("it ends before its end");
            }
            sum.update(buffer, 0, read);
            left -= read;
        }
        if (sum.getValue() != source.u32(at + 8 + length)) {
            throw new Damaged("a checksum in it is wrong");
        }
    }
}
