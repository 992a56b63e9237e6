package org.kindred.assets.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Set;

/**
 * JPEG. Of its application segments only those stay that say what its numbers mean as colours; Exif shrinks to how the picture is to be
 * turned. The picture itself keeps every bit.
 */
final class Jpeg implements Format {

    private static final int MARKER = 0xff;
    private static final int START_OF_IMAGE = 0xd8;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int START_OF_SCAN = 0xda;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int APP15 = 0xef;
    private static final int COMMENT = 0xfe;
    private static final byte[] EXIF = "Exif\0\0".getBytes(ISO_8859_1);

    @Override
    public String mediaType() {
        return "image/jpeg";
    }

    @Override
    public Set<String> suffixes() {
        return Set.of("jpg", "jpeg");
    }

    @Override
    public boolean begins(byte[] head) {
        return head.length > 3 && (head[0] & 0xff) == MARKER && (head[1] & 0xff) == START_OF_IMAGE && (head[2] & 0xff) == MARKER;
    }

    @Override
    public Found read(Source source) throws IOException, Damaged {
        return new Reading(source).read();
    }

    /** How it is to be turned. */
    static int orientation(Source source) throws IOException, Damaged {
        var reading = new Reading(source);
        reading.read();
        return reading.exif.orientation();
    }

    private static final class Reading {

        private final Source source;
        private final Found.Pieces pieces = new Found.Pieces();
        private Exif exif = Exif.NONE;
        private int width;
        private int height;

        Reading(Source source) {
            this.source = source;
        }

        Found read() throws IOException, Damaged {
            pieces.keep(0, 2);
            long at = 2;
            for (int marker = marker(at); marker != END_OF_IMAGE; marker = marker(at)) {
                at = marker == START_OF_SCAN ? scan(at) : segment(marker, at);
            }
            pieces.keep(at, 2);
            if (source.size() > at + 2) {
                pieces.remove(Found.BEHIND);
            }
            if (width == 0 || height == 0) {
                throw new Damaged("it has no picture in it");
            }
            pieces.close();
            return exif.isOnItsSide() ? Found.picture(height, width, pieces) : Found.picture(width, height, pieces);
        }

        private int marker(long at) throws IOException, Damaged {
            int marker = source.u8(at + 1);
            if (source.u8(at) != MARKER || marker < 0xc0) {
                throw new Damaged("its segments do not follow one another");
            }
            return marker;
        }

        /** One segment; where the next one begins. */
        private long segment(int marker, long at) throws IOException, Damaged {
            long end = end(at);
            if (isFrame(marker)) {
                height = source.u16(at + 5);
                width = source.u16(at + 7);
            }
            if (marker == APP1 && isExif(at, end)) {
                exif(at, end);
            } else if (isForReaders(marker, at, end)) {
                pieces.keep(at, end - at);
            } else {
                pieces.remove(Found.DETAILS);
            }
            return next(end);
        }

        private long end(long at) throws IOException, Damaged {
            int length = source.u16(at + 2);
            if (length < 2 || at + 2 + length > source.size()) {
                throw new Damaged("it ends before its end");
            }
            return at + 2 + length;
        }

        /** There may be more than one byte of 255 before a marker. */
        private long next(long end) throws IOException, Damaged {
            long at = end;
            while (source.u8(at) == MARKER && source.u8(at + 1) == MARKER) {
                at++;
            }
            return at;
        }

        private static boolean isFrame(int marker) {
            return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        }

        private boolean isForReaders(int marker, long at, long end) throws IOException, Damaged {
            return switch (marker) {
                case APP0 -> says("JFIF\0", at, end);
                case APP2 -> says("ICC_PROFILE\0", at, end);
                case APP14 -> says("Adobe", at, end);
                default -> (marker < APP0 || marker > APP15) && marker != COMMENT;
            };
        }

        private boolean says(String name, long at, long end) throws IOException, Damaged {
            return at + 4 + name.length() <= end && source.text(at + 4, name.length()).equals(name);
        }

        private boolean isExif(long at, long end) throws IOException, Damaged {
            return says("Exif\0\0", at, end);
        }

        private void exif(long at, long end) throws IOException, Damaged {
            byte[] tiff = source.bytes(at + 4 + EXIF.length, end - at - 4 - EXIF.length);
            var read = Exif.read(tiff);
            if (exif.equals(Exif.NONE) && read.orientation() > 1 && Exif.isOrientationAlone(tiff)) {
                exif = read;
                pieces.keep(at, end - at);
                return;
            }
            pieces.remove(read.hasPosition() ? Found.POSITION : Found.DETAILS);
            if (exif.orientation() == 1 && read.orientation() > 1) {
                pieces.write(segment(read.orientationAlone()));
            }
            exif = exif.orientation() == 1 ? read : exif;
        }

        private static byte[] segment(byte[] tiff) {
            return ByteBuffer.allocate(4 + EXIF.length + tiff.length).put((byte) MARKER).put((byte) APP1)
                    .putShort((short) (2 + EXIF.length + tiff.length)).put(EXIF).put(tiff).array();
        }

        /** A scan's head, and then its numbers up to the next marker that is none of theirs. */
        private long scan(long at) throws IOException, Damaged {
            long end = end(at);
            long next = end + numbers(source.from(end));
            pieces.keep(at, next - at);
            return next(next);
        }

        private static long numbers(InputStream in) throws IOException, Damaged {
            long length = 0;
            int before = 0;
            for (int now = in.read(); now >= 0; now = in.read()) {
                boolean isMarker = before == MARKER && now != 0 && now != MARKER && (now < 0xd0 || now > 0xd7);
                if (isMarker) {
                    return length - 1;
                }
                before = now;
                length++;
            }
            throw new Damaged("it ends before its end");
        }
    }
}
