package org.kindred.references;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.value.Written.Place;

/**
 * A file of references as text: UTF-8, or UTF-16 that says so by its first bytes; what is neither is taken for Windows-1252, as older
 * programs write it, and that is said. Lines end with a line feed.
 *
 * @param text     without a byte order mark
 * @param findings what is to be said of its encoding
 */
public record TextFile(String text, List<Finding> findings) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char MARK = '\ufeff';

    public TextFile {
        findings = List.copyOf(findings);
    }

    /** Reads bytes; any will do. */
    public static TextFile of(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new TextFile(lines(decode(bytes, UTF_16LE)), List.of());
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new TextFile(lines(decode(bytes, UTF_16BE)), List.of());
        }
        return strict(bytes).map(text -> new TextFile(lines(text), List.of()))
                .orElseGet(() -> new TextFile(lines(decode(bytes, WINDOWS)), List.of(notUtf8(bytes))));
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static Optional<String> strict(byte[] bytes) {
        try {
            return Optional.of(UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException notThis) {
            return Optional.empty();
        }
    }

    private static String decode(byte[] bytes, Charset charset) {
        return new String(bytes, charset);
    }

    private static String lines(String text) {
        String unmarked = !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        return unmarked.indexOf('\r') < 0 ? unmarked : unmarked.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static Finding notUtf8(byte[] bytes) {
        return Finding.warning("encoding", "", new Place(lineOfFault(bytes), 1),
                "The file is not UTF-8 from this line on; it is read as Windows-1252.",
                "Look at letters with accents, or save the file as UTF-8.");
    }

    /** The line on which the first bytes stand that are not UTF-8. */
    private static int lineOfFault(byte[] bytes) {
        var decoder = UTF_8.newDecoder();
        var input = ByteBuffer.wrap(bytes);
        var output = java.nio.CharBuffer.allocate(bytes.length);
        decoder.decode(input, output, true); // stops at the fault
        byte[] good = Arrays.copyOf(bytes, input.position());
        int line = 1;
        for (byte one : good) {
            line += one == '\n' ? 1 : 0;
        }
        return line;
    }
}
