package org.kindred.assets.resize;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import org.kindred.assets.format.Orientation;

/**
 * Makes pictures smaller. Lines and columns that are not needed are left out while decoding, so that of a large picture never much more is in
 * memory than twice what is wanted in either direction; then it is halved and smoothed down to its size.
 */
final class Resizing {

    private static final int OVERSAMPLED = 2;
    private static final int MOST_AT_ONCE = 16_000_000;

    private Resizing() {
    }

    static {
        System.setProperty("java.awt.headless", System.getProperty("java.awt.headless", "true"));
        ImageIO.setUseCache(false); // what it would keep on the disk is on the disk already
    }

    /** A picture in a width, as it is to be turned. */
    static BufferedImage read(Path file, String mediaType, int width) throws IOException {
        int orientation = Orientation.of(file, mediaType);
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            var reader = reader(mediaType);
            try {
                reader.setInput(in, true, true);
                requireDecodable(reader, mediaType);
                boolean onItsSide = orientation >= 5;
                int whole = onItsSide ? reader.getHeight(0) : reader.getWidth(0);
                var how = reader.getDefaultReadParam();
                int step = Math.max(1, whole / (width * OVERSAMPLED));
                how.setSourceSubsampling(step, step, 0, 0);
                return scaled(turned(reader.read(0, how), orientation), width);
            } finally {
                reader.dispose();
            }
        }
    }

    /** WebP is decoded whole, whatever is left out of it. */
    private static void requireDecodable(ImageReader reader, String mediaType) throws IOException {
        if (mediaType.equals("image/webp") && (long) reader.getWidth(0) * reader.getHeight(0) > MOST_AT_ONCE) {
            throw new TooLarge("a WebP of more than %,d pixels is not decoded here".formatted(MOST_AT_ONCE));
        }
    }

    private static ImageReader reader(String mediaType) throws IOException {
        return switch (mediaType) {
            case "image/jpeg" -> jpegReader();
            case "image/webp" -> new WebPImageReaderSpi().createReaderInstance();
            default -> first(ImageIO.getImageReadersByMIMEType(mediaType), mediaType);
        };
    }

    /** Knows more kinds of JPEG than the JDK's own, which it stands on. Not left in the JDK's register, as that would outlive us. */
    private static ImageReader jpegReader() throws IOException {
        var provider = new JPEGImageReaderSpi();
        provider.onRegistration(IIORegistry.getDefaultInstance(), ImageReaderSpi.class);
        return provider.createReaderInstance();
    }

    private static <T> T first(Iterator<T> found, String mediaType) throws IOException {
        if (!found.hasNext()) {
            throw new IOException("nothing here reads or writes " + mediaType);
        }
        return found.next();
    }

    /** By halves, and then the rest: one step alone would pass over lines. */
    private static BufferedImage scaled(BufferedImage image, int width) {
        var now = image;
        while (now.getWidth() >= 2 * width) {
            now = drawn(now, now.getWidth() / 2, Math.max(1, now.getHeight() / 2));
        }
        return drawn(now, width, Math.max(1, Math.round((float) width * now.getHeight() / now.getWidth())));
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        var smaller = new BufferedImage(width, height,
                image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = smaller.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return smaller;
    }

    private static BufferedImage turned(BufferedImage image, int orientation) {
        if (orientation == 1) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        var turned = new BufferedImage(orientation >= 5 ? height : width, orientation >= 5 ? width : height,
                image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = turned.createGraphics();
        graphics.drawImage(image, turning(orientation, width, height), null);
        graphics.dispose();
        return turned;
    }

    /** As Exif numbers them. */
    private static AffineTransform turning(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    /** How a picture is written: without loss where it was without, or can be seen through; else as JPEG. */
    static String written(String mediaType, BufferedImage image) {
        return mediaType.equals("image/png") || image.getColorModel().hasAlpha() ? "image/png" : "image/jpeg";
    }

    static void write(BufferedImage image, String mediaType, int quality, OutputStream out) throws IOException {
        ImageWriter writer = first(ImageIO.getImageWritersByMIMEType(mediaType), mediaType);
        try (var target = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(target);
            var how = writer.getDefaultWriteParam();
            if (mediaType.equals("image/jpeg")) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(quality / 100f);
                how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
