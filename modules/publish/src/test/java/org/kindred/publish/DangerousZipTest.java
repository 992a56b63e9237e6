package org.kindred.publish;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.imports.Payload;
import org.kindred.publish.archive.ZippedFolder;

/** Zips that are made to do harm, or by odd programs. */
class DangerousZipTest {

    private static final int LOCAL_NAME = 30;
    private static final int CENTRAL_NAME = 46;

    private static ZippedFolder folder(byte[] zip) {
        return ZippedFolder.of(Payload.of(zip));
    }

    private static String rule(byte[] zip) {
        var folder = folder(zip);
        assertEquals(Set.of("good.md"), folder.files().keySet());
        return folder.refused().values().stream().map(Finding::rule).findFirst().orElse("");
    }

    private static byte[] beside(String name, String text) {
        return Zip.of("good.md", "good", name, text);
    }

    /** Where the second entry stands in the directory. */
    private static int central(byte[] zip) {
        return new String(zip, ISO_8859_1).lastIndexOf("PK\u0001\u0002");
    }

    private static ByteBuffer numbers(byte[] zip) {
        return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x.md", "a/../../x.md", "/etc/passwd", "C:/x.md", "c:x.md", "a\\x.md", "./x.md", "a//x.md", "a/\u0007.md"})
    void namesThatLeadOutAreRefused(String name) {
        assertEquals("unsafe-name", rule(beside(name, "x")));
    }

    @Test
    void linksAndDevicesAreRefused() {
        for (int kind : List.of(0xa000, 0x2000)) {
            byte[] zip = beside("link.md", "/etc/passwd");
            int at = central(zip);
            zip[at + 5] = 3; // made on Unix
            numbers(zip).putInt(at + 38, (kind | 0777) << 16);
            assertEquals("link", rule(zip));
        }
    }

    @Test
    void encryptedAndOddlyCompressedOnesAreRefused() {
        byte[] encrypted = beside("x.md", "x");
        encrypted[central(encrypted) + 8] |= 1;
        assertEquals("encrypted", rule(encrypted));
        byte[] odd = beside("x.md", "x");
        odd[central(odd) + 10] = 14;
        assertEquals("zip-method", rule(odd));
    }

    @Test
    void namesThatAreNotUtf8AreRefusedAndThoseThatAreNotSaidToBeAreRead() {
        byte[] latin = beside("_.md", "x");
        for (int at : List.of(new String(latin, ISO_8859_1).indexOf("_.md"), central(latin) + CENTRAL_NAME)) {
            latin[at] = (byte) 0xf1;
        }
        assertEquals("name-not-utf8", rule(latin));
        byte[] unsaid = Zip.of("ñ.md", "x");
        unsaid[central(unsaid) + 9] &= ~8;
        assertEquals(Set.of("ñ.md"), folder(unsaid).files().keySet());
    }

    @Test
    void aNameThatIsThereTwiceIsTakenNeitherTime() {
        byte[] zip = Zip.of("good.md", "good", "a.md", "one", "b.md", "two");
        String text = new String(zip, ISO_8859_1);
        zip[text.indexOf("b.md")] = 'a';
        zip[text.lastIndexOf("b.md")] = 'a';
        assertEquals("duplicate-name", rule(zip));
    }

    @Test
    void bombsAreRefused() throws IOException {
        assertEquals("zip-bomb", rule(beside("x.md", "0".repeat(20_000_000))));
        byte[] large = beside("x.md", "x");
        numbers(large).putInt(central(large) + 24, 0xfffffff0);
        var folder = folder(large);
        assertEquals("zip-bomb", requireNonNull(folder.refused().get("x.md")).rule());
        var many = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(many)) {
            for (int i = 0; i <= 100_000; i++) {
                zip.putNextEntry(new ZipEntry("a" + i));
            }
        }
        assertTrue(folder(many.toByteArray()).broken().orElseThrow().contains("100,001"));
    }

    @Test
    void aFileThatIsLongerThanTheZipSaysIsNotRead() throws IOException {
        byte[] zip = Zip.of("x.md", "0".repeat(100_000));
        var crc = new CRC32();
        crc.update("0".repeat(10).getBytes(UTF_8));
        numbers(zip).putInt(central(zip) + 24, 10);
        numbers(zip).putInt(central(zip) + 16, (int) crc.getValue());
        var file = requireNonNull(folder(zip).files().get("x.md"));
        assertEquals(Optional.empty(), file.read(1000));
    }

    @Test
    void entriesThatShareBytesAreRefused() {
        byte[] zip = Zip.of("a.md", "one", "b.md", "two");
        numbers(zip).putInt(central(zip) + 42, 0);
        assertTrue(folder(zip).broken().orElseThrow().contains("overlap"));
    }

    @Test
    void aNameInTheDirectoryThatIsNotTheFilesIsNotRead() {
        byte[] zip = Zip.of("a.md", "one");
        zip[LOCAL_NAME] = 'b';
        var file = requireNonNull(folder(zip).files().get("a.md"));
        assertEquals(Optional.empty(), file.read(1000));
    }

    @Test
    void whatIsHiddenIsLeftOutByName() {
        var folder = folder(
                Zip.of("__MACOSX/._a.md", "x", "a/.DS_Store", "x", "b/.DS_Store", "x", ".git/config", "x", "a/x.md", "x", "a/", ""));
        assertEquals(Set.of("a/x.md"), folder.files().keySet());
        assertEquals(Map.of(), folder.refused());
        assertEquals(List.of(".DS_Store", ".git", "__MACOSX"), folder.findings().stream().map(Finding::file).toList());
    }

    @Test
    void whateverIsWrongInAZipNothingElseIsThrown() {
        var random = new Random(7);
        byte[] whole = Zip.of("articles/a.md", "one", "articles/b.md", "two".repeat(1000), "site.yaml", "name: x");
        for (int i = 0; i < 3000; i++) {
            byte[] zip = java.util.Arrays.copyOf(whole, random.nextInt(8) == 0 ? random.nextInt(whole.length) : whole.length);
            for (int change = random.nextInt(4); change >= 0 && zip.length > 0; change--) {
                zip[random.nextInt(zip.length)] = (byte) random.nextInt();
            }
            read(zip);
        }
    }

    private static void read(byte[] zip) {
        var folder = folder(zip);
        folder.files().values().forEach(file -> assertTrue(file.read(1000).map(bytes -> bytes.length).orElse(0) <= 1001));
        folder.broken().ifPresent(why -> assertTrue(why.endsWith("."), why));
    }
}
