package org.kindred.assets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.kernel.asset.Inspected;
import org.kindred.kernel.asset.Inspected.Accepted;
import org.kindred.kernel.asset.Inspected.Fault;
import org.kindred.kernel.asset.Inspected.Refused;

class FileInspectionTest {

    @TempDir
    Path folder;

    private Inspected inspect(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve("in"), bytes);
        Files.deleteIfExists(folder.resolve("clean"));
        return new FileInspection().inspect(folder.resolve("in"), name, folder.resolve("clean"));
    }

    private Accepted accepted(String name, byte[] bytes) throws IOException {
        return assertInstanceOf(Accepted.class, inspect(name, bytes));
    }

    private Refused refused(String name, byte[] bytes) throws IOException {
        return assertInstanceOf(Refused.class, inspect(name, bytes));
    }

    private byte[] clean() throws IOException {
        return Files.readAllBytes(folder.resolve("clean"));
    }

    @Test
    void eachFormatIsKnownByItsBytesWithItsSize() throws IOException {
        assertEquals(new Accepted("image/jpeg", 30, 20, List.of()), inspect("a.jpg", Samples.jpeg(30, 20)));
        assertEquals(new Accepted("image/png", 31, 21, List.of()), inspect("a.PNG", Samples.png(31, 21)));
        assertEquals(new Accepted("image/gif", 32, 22, List.of()), inspect("a.gif", Samples.gif(32, 22)));
        assertEquals(new Accepted("image/webp", 1, 1, List.of()), inspect("a.webp", Samples.webp(false)));
        assertEquals(new Accepted("application/pdf", 0, 0, List.of()), inspect("a.pdf", "%PDF-1.7\n1 0 obj\n%%EOF\n".getBytes(UTF_8)));
    }

    @Test
    void whatIsAnotherFormatThanItsNameSaysIsRefusedAndNamed() throws IOException {
        var refused = refused("hands.png", Samples.jpeg(3, 2));

        assertEquals(Fault.WRONG_TYPE, refused.fault());
        assertEquals("The file is image/jpeg, so its name must end with .jpeg or .jpg.", refused.sentence());
        assertEquals(Fault.WRONG_TYPE, refused("a.jpg", "<html><script>alert(1)</script></html>".getBytes(UTF_8)).fault());
        assertEquals(Fault.WRONG_TYPE, refused("a.jpg", new byte[0]).fault());
    }

    @Test
    void aPictureOfTooManyPixelsIsRefusedBeforeItIsDecoded() throws IOException {
        var refused = refused("a.png", Samples.bomb(60_000, 60_000));

        assertEquals(Fault.TOO_MANY_PIXELS, refused.fault());
        assertTrue(refused.sentence().contains("60,000 × 60,000"), refused.sentence());
    }

    @Test
    void whereAPhotographWasTakenIsTakenOutAndHowItIsToBeTurnedStays() throws IOException {
        byte[] plain = Samples.jpeg(30, 20);
        var accepted = accepted("a.jpg", Samples.withSegment(plain, 0xe1, Samples.exif(6)));

        assertEquals(new Accepted("image/jpeg", 20, 30, List.of("the place where the picture was taken")), accepted);
        assertFalse(new String(clean(), ISO_8859_1).contains("GPS-SECRET"));
        byte[] picture = Arrays.copyOfRange(plain, plain.length / 2, plain.length);
        assertArrayEquals(picture, Arrays.copyOfRange(clean(), clean().length - picture.length, clean().length));
        assertEquals(new Accepted("image/jpeg", 20, 30, List.of()), inspect("a.jpg", clean()));
    }

    @Test
    void ofAPhotographThatLiesAsItIsNothingStaysButThePicture() throws IOException {
        byte[] plain = Samples.jpeg(30, 20);
        accepted("a.jpg", Samples.withSegment(Samples.withSegment(plain, 0xfe, "a comment".getBytes(UTF_8)), 0xe1, Samples.exif(1)));

        assertArrayEquals(plain, clean());
    }

    @Test
    void whatStandsBehindTheEndOfAPictureIsCutOff() throws IOException {
        byte[] plain = Samples.jpeg(30, 20);
        byte[] more = Arrays.copyOf(plain, plain.length + 100);

        assertEquals(List.of("what stood behind the end of the picture"), accepted("a.jpg", more).removed());
        assertArrayEquals(plain, clean());
    }

    @Test
    void chunksOfPngThatDoNotBearOnThePictureAreRemoved() throws IOException {
        byte[] plain = Samples.png(8, 8);

        assertEquals(List.of("what cameras and programs noted about the picture"),
                accepted("a.png", Samples.withChunk(plain, "tEXt", "Author\0Somebody".getBytes(UTF_8))).removed());
        assertArrayEquals(plain, clean());
    }

    @Test
    void exifOfWebpIsRemovedWithWhatSaysThatItIsThere() throws IOException {
        assertEquals("the place where the picture was taken", accepted("a.webp", Samples.webp(true)).removed().getFirst());
        assertArrayEquals(Samples.webp(false), clean());
    }

    @Test
    void exifOfAvifIsBlankedInItsPlace() throws IOException {
        byte[] avif = Samples.avif();

        assertEquals(new Accepted("image/avif", 200, 300, List.of("the place where the picture was taken")), inspect("a.avif", avif));
        assertEquals(avif.length, clean().length);
        assertFalse(new String(clean(), ISO_8859_1).contains("GPS-SECRET"));
        assertTrue(new String(clean(), ISO_8859_1).contains("PICTURE"));
        assertEquals(new Accepted("image/avif", 200, 300, List.of()), inspect("a.avif", clean()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jpg", "a.png", "a.gif", "a.webp", "a.pdf"})
    void aFileThatEndsTooEarlyIsRefused(String name) throws IOException {
        byte[] whole = switch (name) {
            case "a.jpg" -> Samples.jpeg(30, 20);
            case "a.png" -> Samples.png(30, 20);
            case "a.gif" -> Samples.gif(30, 20);
            case "a.webp" -> Samples.webp(false);
            default -> "%PDF-1.7\n1 0 obj\n%%EOF\n".getBytes(UTF_8);
        };
        var refused = refused(name, Arrays.copyOf(whole, whole.length - 10));

        assertEquals(Fault.DAMAGED, refused.fault());
        assertTrue(refused.sentence().startsWith("The file is damaged: "), refused.sentence());
    }

    @Test
    void aPngWithAWrongChecksumIsRefused() throws IOException {
        byte[] png = Samples.png(30, 20);
        png[png.length - 20] ^= 1;

        assertEquals("The file is damaged: a checksum in it is wrong.", refused("a.png", png).sentence());
    }

    @Test
    void noBytesWhateverMakeItFail() throws IOException {
        var random = new Random(11);
        var samples = List.of(Samples.jpeg(30, 20), Samples.withSegment(Samples.jpeg(9, 9), 0xe1, Samples.exif(3)), Samples.png(30, 20),
                Samples.gif(30, 20), Samples.webp(true), Samples.avif());
        var names = List.of("a.jpg", "a.jpg", "a.png", "a.gif", "a.webp", "a.avif");
        int rounds = Boolean.getBoolean("kindred.long") ? 20_000 : 1_000;
        for (int round = 0; round < rounds; round++) {
            int which = random.nextInt(samples.size());
            byte[] bytes = samples.get(which).clone();
            for (int change = 0; change <= random.nextInt(4); change++) {
                bytes[12 + random.nextInt(bytes.length - 12)] = (byte) random.nextInt(256);
            }
            inspect(names.get(which), Arrays.copyOf(bytes, bytes.length - random.nextInt(3)));
        }
    }

    @Test
    void aPictureThatCannotBeDecodedIsNotWhole() throws IOException {
        byte[] good = Samples.png(30, 20);
        Files.write(folder.resolve("good"), good);
        Files.write(folder.resolve("bad"), Samples.bomb(3000, 3000));

        assertTrue(new FileInspection().isWhole(folder.resolve("good"), "image/png"));
        assertFalse(new FileInspection().isWhole(folder.resolve("bad"), "image/png"));
    }
}
