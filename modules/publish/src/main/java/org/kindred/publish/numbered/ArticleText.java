package org.kindred.publish.numbered;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kindred.kernel.value.Written.Place;

/**
 * An article as it came, its line ends included.
 *
 * @param text      all of it, without a byte order mark
 * @param bodyFrom  where its body begins, behind front matter, if it has any
 * @param markdown  whether it is Markdown, where an indented line is code
 * @param encoding  how its bytes were read: {@code UTF-8}, if it was not another one
 * @param lines     where each line begins
 */
record ArticleText(String text, int bodyFrom, boolean markdown, String encoding, List<Integer> lines) {

    private static final Pattern OPENING = Pattern.compile("---[ \\t]*\\R");
    private static final Pattern CLOSING = Pattern.compile("(?m)^---[ \\t]*(?:\\R|\\z)");
    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final char MARK = '\uFEFF';

    /** Reads bytes: UTF-8, or UTF-16 where that is marked; else as Windows writes western languages. */
    static ArticleText of(byte[] bytes, boolean markdown) {
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return of(new String(bytes, UTF_16LE), markdown, "UTF-16");
        }
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return of(new String(bytes, UTF_16BE), markdown, "UTF-16");
        }
        try {
            return of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), markdown, "UTF-8");
        } catch (CharacterCodingException notUtf8) {
            return of(new String(bytes, Charset.forName("windows-1252")), markdown, "Windows-1252");
        }
    }

    static ArticleText of(String text, boolean markdown, String encoding) {
        String plain = !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        var lines = Stream.concat(Stream.of(0), LINE_END.matcher(plain).results().map(MatchResult::end)).toList();
        return new ArticleText(plain, bodyFrom(plain, markdown), markdown, encoding, lines);
    }

    private static int bodyFrom(String text, boolean markdown) {
        Matcher opening = OPENING.matcher(text);
        Matcher closing = CLOSING.matcher(text);
        return markdown && opening.lookingAt() && closing.find(opening.end()) ? closing.end() : 0;
    }

    /** The front matter with its lines of hyphens; {@code ""} where there is none. */
    String frontMatter() {
        return text.substring(0, bodyFrom);
    }

    /** The line end that is used first. */
    String lineEnd() {
        Matcher end = LINE_END.matcher(text);
        return end.find() ? end.group() : "\n";
    }

    /** The line and column of a character. */
    Place place(int at) {
        int found = Collections.binarySearch(lines, at);
        int line = found >= 0 ? found : -found - 2;
        return new Place(line + 1, at - lines.get(line) + 1);
    }
}
