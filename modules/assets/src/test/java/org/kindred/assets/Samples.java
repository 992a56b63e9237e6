package org.kindred.assets;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures made for tests: the left half red, the right half blue. */
final class Samples {

    static {
        ImageIO.setUseCache(false);
    }

    private Samples() {
    }

    static byte[] jpeg(int width, int height) {
        return written(picture(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    static byte[] png(int width, int height) {
        return written(picture(width, height, BufferedImage.TYPE_INT_ARGB), "png");
    }

    static byte[] gif(int width, int height) {
        return written(picture(width, height, BufferedImage.TYPE_INT_RGB), "gif");
    }

    private static BufferedImage picture(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        var graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        return image;
    }

    private static byte[] written(BufferedImage image, String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A JPEG with an application segment right behind its beginning. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        return ByteBuffer.allocate(jpeg.length + 4 + content.length).put(jpeg, 0, 2).put((byte) 0xff).put((byte) marker)
                .putShort((short) (content.length + 2)).put(content).put(jpeg, 2, jpeg.length - 2).array();
    }

    /** Exif of an orientation, that says too where the picture was taken. */
    static byte[] exif(int orientation) {
        return ByteBuffer.allocate(6 + 8 + 2 + 24 + 4 + 10).order(ByteOrder.BIG_ENDIAN)
                .put("Exif\0\0MM".getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) 42).putInt(8).putShort((short) 2).putShort((short) 0x0112).putShort((short) 3).putInt(1)
                .putShort((short) orientation).putShort((short) 0).putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38)
                .putInt(0)
                .put("GPS-SECRET".getBytes(StandardCharsets.ISO_8859_1)).array();
    }

    /** A PNG with one more chunk behind its head. */
    static byte[] withChunk(byte[] png, String name, byte[] content) {
        int head = 8 + 25;
        byte[] named = ByteBuffer.allocate(4 + content.length).put(name.getBytes(StandardCharsets.ISO_8859_1)).put(content).array();
        var sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(png.length + 8 + named.length).put(png, 0, head).putInt(content.length).put(named)
                .putInt((int) sum.getValue()).put(png, head, png.length - head).array();
    }

    /** A PNG that says it is as large as this, and is not. */
    static byte[] bomb(int width, int height) {
        byte[] png = png(4, 4);
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        var sum = new CRC32();
        sum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
        return png;
    }

    /** An AVIF that is turned by a quarter, whose picture is nothing but a text, beside Exif. */
    static byte[] avif() {
        byte[] exif = joined(new byte[4], java.util.Arrays.copyOfRange(exif(6), 6, exif(6).length));
        byte[] names = box("iinf", new byte[] {0, 0, 0, 0, 0, 2}, box("infe", new byte[] {2, 0, 0, 0, 0, 1, 0, 0}, text("av01\0")),
                box("infe", new byte[] {2, 0, 0, 0, 0, 2, 0, 0}, text("Exif\0")));
        byte[] properties = box("iprp",
                box("ipco", box("ispe", ByteBuffer.allocate(12).putInt(0).putInt(300).putInt(200).array()), box("irot", new byte[] {1})));
        int iloc = 8 + 8 + 2 * 14;
        int mdat = box("ftyp", text("avif\0\0\0\0")).length + 8 + 4 + names.length + properties.length + iloc + 8;
        byte[] places = box("iloc", ByteBuffer.allocate(8 + 2 * 14).putInt(0).putShort((short) 0x4400).putShort((short) 2)
                .putShort((short) 1).putShort((short) 0).putShort((short) 1).putInt(mdat).putInt(7)
                .putShort((short) 2).putShort((short) 0).putShort((short) 1).putInt(mdat + 7).putInt(exif.length).array());
        return joined(box("ftyp", text("avif\0\0\0\0")), box("meta", new byte[4], names, properties, places),
                box("mdat", text("PICTURE"), exif));
    }

    private static byte[] text(String ascii) {
        return ascii.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] box(String name, byte[]... inside) {
        byte[] content = joined(inside);
        return joined(ByteBuffer.allocate(8).putInt(8 + content.length).put(text(name)).array(), content);
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** A WebP without loss of one pixel's width and height 2, with the chunks that phones add. */
    static byte[] webp(boolean withExif) {
        byte[] picture = java.util.HexFormat.of().parseHex("2f00000010071011118888fe0700");
        byte[] exif = exif(1);
        int size = 4 + 18 + 8 + picture.length + (withExif ? 8 + exif.length : 0);
        var webp = ByteBuffer.allocate(8 + size).order(ByteOrder.LITTLE_ENDIAN).put("RIFF".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(size)
                .put("WEBPVP8X".getBytes(StandardCharsets.ISO_8859_1)).putInt(10).put((byte) (withExif ? 8 : 0)).put(new byte[9])
                .put("VP8L".getBytes(StandardCharsets.ISO_8859_1)).putInt(picture.length).put(picture);
        if (withExif) {
            webp.put("EXIF".getBytes(StandardCharsets.ISO_8859_1)).putInt(exif.length).put(exif);
        }
        return webp.array();
    }
}
