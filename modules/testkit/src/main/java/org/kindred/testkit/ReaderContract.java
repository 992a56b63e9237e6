package org.kindred.testkit;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.imports.ReferenceReader;
import org.kindred.kernel.imports.ReferenceReader.Read;
import org.kindred.kernel.imports.ReferenceReader.Reading;
import org.kindred.kernel.value.Value;
import org.kindred.references.CslSchema;

/**
 * What every reader of references promises, whatever it is given. A reader's own test extends this class, names a plugin that brings it, and
 * gives a file of several references with as much in it as the format has.
 */
public abstract class ReaderContract extends PluginContract {

    private static final int TRIES = 400;

    /** A whole file, UTF-8, with letters that are not ASCII, and lines that end with a line feed. */
    protected abstract String sample();

    /** Files that were made to hurt: nested deeply, never closed, repeated without end. */
    protected abstract List<String> hostile();

    /** The reader. */
    protected final ReferenceReader reader() {
        return alone().registry().all(ReferenceReader.class).getFirst();
    }

    /** Reads a text. */
    protected final Reading read(String text) {
        return reader().read(text.getBytes(UTF_8));
    }

    /** The items of a text. */
    protected final List<Value.Group> items(String text) {
        return read(text).references().stream().map(Read::csl).toList();
    }

    @Test
    void namesItsFormat() {
        var media = reader().media();
        assertFalse(media.name().isBlank());
        assertTrue(media.suffix().matches("[a-z]+(\\.[a-z]+)*"), media.suffix());
        assertTrue(media.mediaType().matches("[a-z]+/[a-z0-9.+-]+"), media.mediaType());
        media.alsoKnown().forEach(type -> assertTrue(type.matches("[a-z]+/[a-z0-9.+-]+"), type));
    }

    @Test
    void readsTheSampleAsSeveralValidItems() {
        var reading = read(sample());
        assertTrue(reading.references().size() > 1, () -> "only " + reading.references().size());
        isSound(reading, sample().getBytes(UTF_8));
    }

    @Test
    void findsNothingInNothing() {
        assertEquals(new Reading(List.of(), List.of()), read(""));
        assertEquals(List.of(), read(" \n\n").references());
    }

    @Test
    void readsAnyBytesWhateverWithoutThrowing() {
        var random = new Random(42);
        for (int i = 0; i < TRIES; i++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            isSound(reader().read(bytes), bytes);
        }
    }

    @Test
    void readsWhatIsLeftOfABrokenFile() {
        byte[] whole = sample().getBytes(UTF_8);
        var random = new Random(7);
        for (int i = 0; i < TRIES; i++) {
            byte[] broken = broken(whole, random);
            isSound(reader().read(broken), broken);
        }
    }

    private static byte[] broken(byte[] whole, Random random) {
        int from = random.nextInt(whole.length);
        int to = Math.min(whole.length, from + random.nextInt(200));
        byte[] bytes = whole.clone();
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(bytes, from);
            case 1 -> {
                bytes[from] = (byte) random.nextInt();
                yield bytes;
            }
            case 2 -> {
                var without = new ByteArrayOutputStream();
                without.write(bytes, 0, from);
                without.write(bytes, to, bytes.length - to);
                yield without.toByteArray();
            }
            default -> {
                var twice = new ByteArrayOutputStream();
                twice.write(bytes, 0, to);
                twice.write(bytes, from, bytes.length - from);
                yield twice.toByteArray();
            }
        };
    }

    @Test
    void survivesWhatWasMadeToHurt() {
        for (String text : hostile()) {
            byte[] bytes = text.getBytes(UTF_8);
            isSound(reader().read(bytes), bytes);
        }
    }

    @Test
    void readsTheSameInOtherEncodingsAndWithOtherEndsOfLines() {
        var expected = items(sample());
        assertEquals(expected, items("\ufeff" + sample()));
        assertEquals(expected, items(sample().replace("\n", "\r\n")));
        assertEquals(expected, items(sample().replace("\n", "\r")));
        byte[] utf16 = ("\ufeff" + sample()).getBytes(UTF_16LE);
        assertEquals(expected, reader().read(utf16).references().stream().map(Read::csl).toList());
    }

    @Test
    void saysThatAFileIsNotUtf8AndReadsItAsWindowsHasIt() {
        assertTrue(sample().contains("é"), "the sample needs an é");
        String western = sample().codePoints().filter(c -> c < 256)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        var reading = reader().read(western.getBytes(Charset.forName("windows-1252")));
        assertTrue(reading.findings().stream().anyMatch(finding -> finding.rule().equals("encoding")), () -> "" + reading.findings());
        assertEquals(items(western), reading.references().stream().map(Read::csl).toList());
    }

    @Test
    void readsALongFile() {
        int times = 50;
        assertEquals(items(sample()).size() * times, read(repeated(times)).references().size());
    }

    /** The sample several times over, as one file. */
    protected String repeated(int times) {
        return (sample() + "\n").repeat(times);
    }

    /** Whether what was read is valid, and every finding has a place in the file. */
    protected static void isSound(Reading reading, byte[] file) {
        long lines = new String(file, UTF_8).chars().filter(c -> c == '\n' || c == '\r').count() + 2 + file.length / 2;
        for (Read read : reading.references()) {
            assertEquals(List.of(), CslSchema.check(read.csl()), () -> "" + read);
            assertTrue(read.line() >= 1 && read.line() <= lines, () -> "line " + read.line());
        }
        for (Finding finding : reading.findings()) {
            assertTrue(finding.place().line() >= 1 && finding.place().line() <= lines, finding::line);
            assertEquals("", finding.file());
            assertTrue(finding.message().endsWith("."), finding::message);
            assertTrue(finding.rule().matches("[a-z0-9]+(-[a-z0-9]+)*"), finding::rule);
        }
    }
}
