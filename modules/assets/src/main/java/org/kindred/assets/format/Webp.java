package org.kindred.assets.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

/** WebP, moving ones included. Exif and XMP are removed, and what says that they are there. */
final class Webp implements Format {

    private static final int HEAD = 12;
    private static final int XMP_FLAG = 0x04;
    private static final int EXIF_FLAG = 0x08;
    private static final int SIDE = 0x3fff;
    private static final Set<String> SEEN = Set.of("VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP");

    @Override
    public String mediaType() {
        return "image/webp";
    }

    @Override
    public Set<String> suffixes() {
        return Set.of("webp");
    }

    @Override
    public boolean begins(byte[] head) {
        return Bytes.says(head, 0, "RIFF") && Bytes.says(head, 8, "WEBP");
    }

    @Override
    public Found read(Source source) throws IOException, Damaged {
        long end = 8 + source.u32le(4);
        if (end > source.size() || end < HEAD + 8) {
            throw new Damaged("it ends before its end");
        }
        var pieces = new Found.Pieces();
        int kept = 4;
        for (long at = HEAD; at + 8 <= end;) {
            long length = source.u32le(at + 4);
            long next = at + 8 + length + (length & 1);
            if (next > end + 1) {
                throw new Damaged("it ends before its end");
            }
            kept += chunk(source, at, Math.min(next, source.size()), pieces) ? (int) (next - at) : 0;
            at = next;
        }
        if (source.size() > end + 1) {
            pieces.remove(Found.BEHIND);
        }
        var size = size(source);
        var found = Found.picture(size.width(), size.height(), pieces.close());
        return found.removed().isEmpty() ? found : withHead(found, kept);
    }

    private static Found withHead(Found found, int kept) {
        var head = ByteBuffer.allocate(HEAD).order(ByteOrder.LITTLE_ENDIAN).put("RIFF".getBytes(ISO_8859_1)).putInt(kept)
                .put("WEBP".getBytes(ISO_8859_1)).array();
        var pieces = new java.util.ArrayList<Piece>(found.pieces());
        pieces.addFirst(new Piece.Written(head));
        return new Found(found.width(), found.height(), found.pixels(), pieces, found.removed());
    }

    /** Whether the chunk is kept. */
    private static boolean chunk(Source source, long at, long next, Found.Pieces pieces) throws IOException, Damaged {
        String name = source.text(at, 4);
        if (!SEEN.contains(name)) {
            boolean position = name.equals("EXIF") && Exif.read(tiff(source, at + 8, source.u32le(at + 4))).hasPosition();
            pieces.remove(position ? Found.POSITION : Found.DETAILS);
            return false;
        }
        if (name.equals("VP8X") && (source.u8(at + 8) & (XMP_FLAG | EXIF_FLAG)) != 0) {
            byte[] chunk = source.bytes(at, next - at);
            chunk[8] &= (byte) ~(XMP_FLAG | EXIF_FLAG);
            pieces.write(chunk);
        } else {
            pieces.keep(at, next - at);
        }
        return true;
    }

    /** Some programs begin it as JPEG does. */
    private static byte[] tiff(Source source, long at, long length) throws IOException, Damaged {
        boolean asInJpeg = length > 6 && source.text(at, 4).equals("Exif");
        return asInJpeg ? source.bytes(at + 6, length - 6) : source.bytes(at, length);
    }

    private record Size(int width, int height) {
    }

    private static Size size(Source source) throws IOException, Damaged {
        return switch (source.text(HEAD, 4)) {
            case "VP8X" -> new Size(u24(source, HEAD + 12) + 1, u24(source, HEAD + 15) + 1);
            case "VP8L" -> lossless(source.u32le(HEAD + 9));
            case "VP8 " -> new Size((int) (source.u32le(HEAD + 14) & SIDE), (int) (source.u32le(HEAD + 14) >> 16) & SIDE);
            default -> throw new Damaged("it does not begin with its size");
        };
    }

    private static Size lossless(long bits) {
        return new Size((int) (bits & SIDE) + 1, (int) (bits >> 14 & SIDE) + 1);
    }

    private static int u24(Source source, long at) throws IOException, Damaged {
        return (int) (source.u32le(at) & 0xffffff);
    }
}
