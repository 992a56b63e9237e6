package org.kindred.publish.surroundings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.value.Sha256;
import org.kindred.kernel.value.Value;

/**
 * What a reviewer has read, as far as it counts: the words and numbers of title, summary, body and of the fields that only the item's type has,
 * with the signs that make them others. Those are marks inside of a number ({@code 0.5}, {@code 1/2}, {@code 5–10}), a dash before one, which may be
 * a minus, {@code %} and {@code ‰}, the symbols of mathematics, of currencies and of whatever else wherever they stand ({@code > 38},
 * {@code HER2+}, {@code £5}, {@code ✓}), and the marks by which words are not shown as they stand there: those that strike out
 * ({@code ~~not~~}), columns of tables, tags, and what keeps a word out of sight ({@code [Do](not) take}). An address on the web is one word, as
 * another one may have the same words in it. The punctuation of sentences, white space, capitals and other marks of Markdown are no words. A word
 * that differs in one letter or sign is another word: nobody but a person can
 * tell a slip of the pen from another dose.
 */
public final class ReviewedWords {

    /** White space and emphasis, behind which a number may begin, and other signs of it. */
    private static final String ON_THE_WAY = "[\\s*_~`\\[(\\p{Pd}\\p{Sm}&&[^|]]{0,8}";
    private static final Pattern WORD = Pattern.compile(String.join("|",
            "(?<![\\p{L}\\p{N}])[a-z][a-z0-9+.-]{0,30}+://[^\\s<>\"`()\\[\\]|*]*[\\p{L}\\p{N}/]", // https://a.org/b
            "[\\p{L}\\p{M}\\p{N}]++",
            "(?<=\\p{N}[.,:'’·\\p{Pd}]{0,2})[.,:'’·\\p{Pd}](?=[.,:'’·\\p{Pd}]{0,2}\\p{N})", // 0.5, 10:30, 5--10
            "(?<=\\p{N}\\h{0,2})/(?=\\h{0,2}\\p{N})", // 1/2, 1 / 2
            "(?<![\\p{L}\\p{M}\\p{N}.,])[.,](?=\\p{N})", // .5
            "[\\p{Pd}&&[^—]](?=" + ON_THE_WAY + "[.,]?\\p{N})", // not -5
            "(?<!~)~{1,2}+(?!~)", // ~~not~~, about ~5
            "\\](?=[(\\[:])", "(?:(?<!`)`{3,}+|(?<!~)~{3,}+)(?=\\h*+[^\\s`])", // [shown](not shown), [neither]: nor, ```nor this
            "[\\p{Sm}\\p{Sc}\\p{So}&&[^~]]", "[%‰′″\\x{202D}\\x{202E}]"));
    private static final Pattern DASH = Pattern.compile("[\\p{Pd}−]");

    /** Marks of quotes and lists, and lines drawn under headings or between paragraphs: dashes and symbols that no reader sees as such. */
    private static final Pattern LINE_MARKS = Pattern.compile("(?m)^(?:[ \\t]*+(?:>|[-+*](?=[ \\t]|$)))*+(?:[ \\t]*+[-=][-= \\t]*+$)?");
    /** An address that is a link by itself; of a tag, which may hide what stands in it, the brackets count. */
    private static final Pattern AUTOLINK = Pattern.compile("<([A-Za-z][A-Za-z0-9+.-]++:[^\\s<>]*+)>");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?=\\p{Punct})");

    private ReviewedWords() {
    }

    /** A digest of them, {@code sha256-} and 64 hex digits. */
    public static String digest(Draft draft) {
        var fields = draft.fields();
        var own = draft.type().fields().stream().map(Field::name).flatMap(name -> named(name, fields.get(name)));
        var texts = Stream.concat(Stream.concat(fields.at("title"), fields.at("summary")).flatMap(ReviewedWords::texts), own);
        String words = Stream.concat(texts, Stream.of(unmarked(draft.body().publicMarkdown()))).flatMap(ReviewedWords::words)
                .collect(Collectors.joining(" "));
        return "sha256-" + Sha256.hex(words.getBytes(UTF_8));
    }

    /** A number to call is another thing as one to send a text to. What is listed is known by what it is. */
    private static Stream<String> named(String name, Value value) {
        return value instanceof Value.Text ? Stream.concat(Stream.of(name), texts(value)) : texts(value);
    }

    private static Stream<String> texts(Value value) {
        return switch (value) {
            case Value.Nothing() -> Stream.of();
            case Value.Text(var text) -> Stream.of(text);
            case Value.Number(var number) -> Stream.of(number.toPlainString());
            case Value.Flag(var flag) -> Stream.of(String.valueOf(flag));
            case Value.Many(var values) -> values.stream().flatMap(ReviewedWords::texts);
            case Value.Group(var members) -> members.entrySet().stream()
                    .flatMap(member -> Stream.concat(Stream.of(member.getKey()), texts(member.getValue())));
        };
    }

    private static String unmarked(String markdown) {
        String lines = LINE_MARKS.matcher(markdown).replaceAll("");
        return ESCAPE.matcher(AUTOLINK.matcher(lines).replaceAll(" $1 ")).replaceAll("");
    }

    /** Which dash it is, is a matter of typography. */
    private static Stream<String> words(String text) {
        return WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT)).results().map(MatchResult::group)
                .map(word -> DASH.matcher(word).replaceAll("-"));
    }
}
