package org.kindred.assets.format;

import java.io.IOException;
import java.util.Set;

/** GIF, moving ones included. Comments and what programs leave in it are removed, but for how often it moves. */
final class Gif implements Format {

    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2c;
    private static final int TRAILER = 0x3b;
    private static final int COMMENT = 0xfe;
    private static final int APPLICATION = 0xff;
    private static final int HEAD = 13;
    private static final Set<String> SEEN = Set.of("NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012");

    @Override
    public String mediaType() {
        return "image/gif";
    }

    @Override
    public Set<String> suffixes() {
        return Set.of("gif");
    }

    @Override
    public boolean begins(byte[] head) {
        return Bytes.says(head, 0, "GIF87a") || Bytes.says(head, 0, "GIF89a");
    }

    @Override
    public Found read(Source source) throws IOException, Damaged {
        var pieces = new Found.Pieces();
        long at = (long) HEAD + colours(source.u8(10));
        pieces.keep(0, at);
        int images = 0;
        for (int block = source.u8(at); block != TRAILER; block = source.u8(at)) {
            long end = end(block, at, source);
            images += block == IMAGE ? 1 : 0;
            if (block == IMAGE || isForReaders(source, at)) {
                pieces.keep(at, end - at);
            } else {
                pieces.remove(Found.DETAILS);
            }
            at = end;
        }
        pieces.keep(at, 1);
        if (source.size() > at + 1) {
            pieces.remove(Found.BEHIND);
        }
        int width = Short.toUnsignedInt(Short.reverseBytes((short) source.u16(6)));
        int height = Short.toUnsignedInt(Short.reverseBytes((short) source.u16(8)));
        if (images == 0 || width == 0 || height == 0) {
            throw new Damaged("it has no picture in it");
        }
        return Found.picture(width, height, pieces.close());
    }

    private static long end(int block, long at, Source source) throws IOException, Damaged {
        return switch (block) {
            case EXTENSION -> behindBlocks(source, at + 2);
            case IMAGE -> behindBlocks(source, at + 11 + colours(source.u8(at + 9)));
            default -> throw new Damaged("its blocks do not follow one another");
        };
    }

    private static int colours(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private static long behindBlocks(Source source, long first) throws IOException, Damaged {
        long at = first;
        for (int length = source.u8(at); length > 0; length = source.u8(at)) {
            at += 1 + length;
        }
        return at + 1;
    }

    private static boolean isForReaders(Source source, long at) throws IOException, Damaged {
        int label = source.u8(at + 1);
        return label != COMMENT && (label != APPLICATION || source.u8(at + 2) == 11 && SEEN.contains(source.text(at + 3, 11)));
    }
}
