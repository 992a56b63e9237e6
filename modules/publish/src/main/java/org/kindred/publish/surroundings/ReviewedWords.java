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
 * What a reviewer has read, as far as it counts: the words and numbers of title, summary, body and of the fields that only the item's type has.
 * Punctuation, white space, capitals and marks of Markdown are no words. A word that differs in one letter is another word: nobody but a person
 * can tell a slip of the pen from another dose.
 */
public final class ReviewedWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private ReviewedWords() {
    }

    /** A digest of them, {@code sha256-} and 64 hex digits. */
    public static String digest(Draft draft) {
        var fields = draft.fields();
        var texts = Stream.of(fields.at("title"), fields.at("summary"),
                draft.type().fields().stream().map(Field::name).map(fields::get)).flatMap(values -> values).flatMap(ReviewedWords::texts);
        String words = Stream.concat(texts, Stream.of(draft.body().publicMarkdown())).flatMap(ReviewedWords::words)
                .collect(Collectors.joining(" "));
        return "sha256-" + Sha256.hex(words.getBytes(UTF_8));
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

    private static Stream<String> words(String text) {
        return WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT)).results().map(MatchResult::group);
    }
}
