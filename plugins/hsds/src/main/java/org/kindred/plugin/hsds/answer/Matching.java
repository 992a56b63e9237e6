package org.kindred.plugin.hsds.answer;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kindred.kernel.content.PlainLetters;
import org.kindred.kernel.query.Words;

/** Whether short texts hold what is searched for; accents and case do not matter, and a word may be the beginning of one. */
final class Matching {

    private final Optional<Words> wanted;

    Matching(Optional<Words> wanted) {
        this.wanted = wanted;
    }

    boolean fits(String... texts) {
        return wanted.isEmpty() || fits(wanted.get(), " " + plain(String.join(" ", texts)));
    }

    private static boolean fits(Words words, String text) {
        return Stream.concat(words.words().stream(), words.phrases().stream()).allMatch(word -> text.contains(" " + plain(word)))
                && words.excluded().stream().noneMatch(word -> text.contains(" " + plain(word)));
    }

    private static String plain(String text) {
        return PlainLetters.of(text).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
