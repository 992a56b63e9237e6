package org.kindred.assets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.assets.resize.ResizedPictures;
import org.kindred.kernel.asset.AssetFile;
import org.kindred.kernel.asset.Rendition;

class ResizedPicturesTest {

    private static final String JPEG = "aa" + "0".repeat(62);
    private static final String TURNED = "bb" + "0".repeat(62);
    private static final String PNG = "cc" + "0".repeat(62);
    private static final String BAD = "dd" + "0".repeat(62);
    private static final Map<String, byte[]> BYTES = Map.of(JPEG, Samples.jpeg(800, 400), TURNED,
            Samples.withSegment(Samples.jpeg(800, 400), 0xe1, Samples.exif(6)), PNG, Samples.png(800, 400), BAD, Samples.bomb(3000, 3000));

    @TempDir
    Path folder;
    private final AtomicInteger read = new AtomicInteger();
    private ResizedPictures pictures;

    private Rendition of(String digest, String mediaType, int width, long limit) {
        if (pictures == null) {
            pictures = new ResizedPictures(asked -> {
                read.incrementAndGet();
                return new ByteArrayInputStream(Objects.requireNonNull(BYTES.get(asked)));
            }, folder, limit);
        }
        return pictures.of(new AssetFile(digest, mediaType, 1, 800, 400), width, 80).orElseThrow();
    }

    @AfterEach
    void close() {
        if (pictures != null) {
            pictures.close();
        }
    }

    @Test
    void aPictureIsMadeSmallerAndShowsTheSame() throws IOException {
        var made = of(JPEG, "image/jpeg", 160, 1 << 20);
        var image = ImageIO.read(made.path().toFile());

        assertEquals("image/jpeg", made.mediaType());
        assertEquals(160, image.getWidth());
        assertEquals(80, image.getHeight());
        assertTrue(new Color(image.getRGB(20, 40)).getRed() > 200, "the left half is red");
        assertTrue(new Color(image.getRGB(140, 40)).getBlue() > 200, "the right half is blue");
    }

    @Test
    void aPictureThatLiesOnItsSideIsTurned() throws IOException {
        var image = ImageIO.read(of(TURNED, "image/jpeg", 100, 1 << 20).path().toFile());

        assertEquals(100, image.getWidth());
        assertEquals(200, image.getHeight());
        assertTrue(new Color(image.getRGB(50, 20)).getRed() > 200, "what was left is on top");
    }

    @Test
    void whatCanBeSeenThroughStaysSo() throws IOException {
        var made = of(PNG, "image/png", 100, 1 << 20);

        assertEquals("image/png", made.mediaType());
        assertTrue(ImageIO.read(made.path().toFile()).getColorModel().hasAlpha());
    }

    @Test
    void aPictureIsMadeOnceHoweverManyAskForIt() {
        var first = of(JPEG, "image/jpeg", 160, 1 << 20);
        assertEquals(first, of(JPEG, "image/jpeg", 160, 1 << 20));
        IntStream.range(0, 8).parallel().forEach(any -> of(PNG, "image/png", 100, 1 << 20));

        assertEquals(2, read.get());
    }

    @Test
    void theFolderHasNoMoreThanItMay() throws IOException {
        for (int width = 100; width < 140; width++) {
            of(JPEG, "image/jpeg", width, 20_000);
        }
        long size = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                size += Files.size(file);
            }
        }
        assertTrue(size <= 20_000, "there are " + size);
        assertTrue(Files.exists(of(JPEG, "image/jpeg", 139, 20_000).path()), "what was made last is there");
    }

    @Test
    void whatCannotBeDecodedIsNotToBeHadAndNotTriedAgain() {
        assertThrows(NoSuchElementException.class, () -> of(BAD, "image/png", 100, 1 << 20));
        assertThrows(NoSuchElementException.class, () -> of(BAD, "image/png", 100, 1 << 20));

        assertEquals(1, read.get(), "it is tried once");
    }
}
