package org.kindred.publish.references;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kindred.kernel.content.ContentPath;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.PlainLetters;
import org.kindred.kernel.value.Value;

/**
 * The name of a citation: the file's own key where that can be a slug and has a letter; else the first author's family name and the year
 * ({@code heisler-2010}), in plain letters; without a year, the first word of the title stands in its place; without an author, the first
 * words of the title stand in theirs. Where that is taken, {@code -b} follows, {@code -c}, and so on.
 */
final class CitationSlug {

    private static final int WORDS = 3;
    private static final int ROOM = 40;
    private static final Set<String> SMALL = Set.of("a", "an", "the", "of", "on", "in", "and", "for", "to", "with", "el", "la", "los",
            "las",
            "un", "una", "de", "del", "y", "en");

    private CitationSlug() {
    }

    /**
     * A free name.
     *
     * @param key     the file's own, or {@code ""}
     * @param isTaken whether an item has a name already
     */
    static String of(String key, Value.Group item, Predicate<String> isTaken) {
        String name = isName(key) ? key : derived(item);
        return Stream.concat(Stream.of(name), Stream.iterate(2, n -> n + 1).map(n -> shortened(name, "-" + letters(n))))
                .filter(slug -> !isTaken.test(slug)).findFirst().orElseThrow();
    }

    private static boolean isName(String key) {
        return ItemKey.isSlug(key) && key.chars().anyMatch(Character::isLetter);
    }

    private static String derived(Value.Group item) {
        var title = titleWords(item);
        var author = Csl.firstName(item).map(CitationSlug::plain).filter(name -> !name.isEmpty());
        var year = Csl.year(item);
        var first = author.or(() -> joined(title, WORDS));
        var second = year.or(() -> author.flatMap(any -> joined(title, 1)));
        String slug = ContentPath.slug(String.join("-", Stream.concat(first.stream(), second.stream()).toList()));
        return ItemKey.isSlug(slug) && slug.chars().anyMatch(Character::isLetter) ? slug
                : ContentPath.slug("reference-" + year.orElse(""));
    }

    private static List<String> titleWords(Value.Group item) {
        var words = Stream.of(plain(Csl.text(item, "title").orElse("")).split("-")).filter(word -> !word.isEmpty()).toList();
        var telling = words.stream().filter(word -> !SMALL.contains(word)).toList();
        return telling.isEmpty() ? words : telling;
    }

    private static Optional<String> joined(List<String> words, int count) {
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join("-", words.subList(0, Math.min(count, words.size()))));
    }

    private static String plain(String text) {
        String slug = ContentPath.slug(PlainLetters.of(text).replaceAll("['’`]", ""));
        int end = slug.length() <= ROOM ? slug.length() : Math.max(slug.lastIndexOf('-', ROOM), 1);
        return slug.substring(0, end);
    }

    private static String shortened(String name, String suffix) {
        return name.substring(0, Math.min(name.length(), ItemKey.MAX_SLUG - suffix.length())).replaceAll("-$", "") + suffix;
    }

    /** 2 is b, 26 is z, 27 is aa. */
    private static String letters(int number) {
        String letter = Character.toString('a' + (number - 1) % 26);
        return number <= 26 ? letter : letters((number - 1) / 26) + letter;
    }
}
