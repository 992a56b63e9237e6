package org.kindred.csl.text;

import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.kindred.csl.text.RichText.CaseKept;
import org.kindred.csl.text.RichText.Literal;

/**
 * Changes of letter case over a whole text. Words are followed over the borders of fonts and quotations; what keeps its
 * case is passed by, but counts as words.
 */
final class CaseChange {

    private static final Set<String> TURKIC = Set.of("tr", "az");

    private final TextCase textCase;
    private final Locale locale;
    private final Words words;

    private CaseChange(TextCase textCase, Locale locale, Words words) {
        this.textCase = textCase;
        this.locale = locale;
        this.words = words;
    }

    static RichText apply(RichText text, TextCase textCase, String language) {
        Locale locale = locale(language);
        return switch (textCase) {
            case LOWERCASE -> mapCaseless(text, value -> value.toLowerCase(locale));
            case UPPERCASE -> mapCaseless(text, value -> value.toUpperCase(locale));
            case TITLE -> isEnglish(language) ? byWords(text, textCase, locale) : text;
            case CAPITALIZE_FIRST, CAPITALIZE_ALL, SENTENCE -> byWords(text, textCase, locale);
        };
    }

    private static Locale locale(String language) {
        if (language.length() < 2) {
            return Locale.ROOT;
        }
        String primary = language.substring(0, 2).toLowerCase(Locale.ROOT);
        return TURKIC.contains(primary) && isPrimary(language) ? Locale.of(primary) : Locale.ROOT;
    }

    private static boolean isEnglish(String language) {
        return language.regionMatches(true, 0, "en", 0, 2) && isPrimary(language);
    }

    private static boolean isPrimary(String language) {
        return language.length() == 2 || !Character.isLetter(language.charAt(2));
    }

    private static RichText mapCaseless(RichText text, UnaryOperator<String> change) {
        return switch (text) {
            case CaseKept kept -> kept;
            case Literal(String value) -> {
                String changed = change.apply(value);
                yield changed.equals(value) ? text : new Literal(changed);
            }
            default -> Walk.mapParts(text, part -> mapCaseless(part, change));
        };
    }

    private static RichText byWords(RichText text, TextCase textCase, Locale locale) {
        Words counted = new Words(Integer.MAX_VALUE);
        read(text, counted);
        return new CaseChange(textCase, locale, new Words(counted.seen())).change(text);
    }

    private static void read(RichText text, Words words) {
        if (text instanceof Literal(String value)) {
            words.pass(value);
        } else {
            Walk.forEachPart(text, part -> read(part, words));
        }
    }

    private RichText change(RichText text) {
        return switch (text) {
            case CaseKept kept -> {
                read(kept, words);
                yield kept;
            }
            case Literal(String value) -> {
                String changed = words.map(value, this::changeWord);
                yield changed.equals(value) ? text : new Literal(changed);
            }
            default -> Walk.mapParts(text, this::change);
        };
    }

    private String changeWord(String word, Words.Position position) {
        return switch (textCase) {
            case CAPITALIZE_FIRST -> position.first() ? capitalizeLower(word) : word;
            case CAPITALIZE_ALL -> capitalizeLower(word);
            case SENTENCE -> sentence(word, position);
            case TITLE -> title(word, position);
            case LOWERCASE, UPPERCASE -> word;
        };
    }

    private String sentence(String word, Words.Position position) {
        if (position.startsSentence()) {
            return capitalizeLower(word);
        }
        return isCapitalized(word) ? word.toLowerCase(locale) : word;
    }

    private String title(String word, Words.Position position) {
        if (position.startsSentence()) {
            return capitalizeLower(word);
        }
        if (!position.last() && isStopWord(word)) {
            return isCapitalized(word) ? word.toLowerCase(locale) : word;
        }
        return letters(word) < 2 ? word : capitalizeLower(word);
    }

    /** A capital alone is a letter, as in vitamin A. */
    private static boolean isStopWord(String word) {
        return StopWords.contains(isCapitalized(word) ? word.toLowerCase(Locale.ROOT) : word);
    }

    private static int letters(String word) {
        return (int) word.chars().filter(Character::isLetterOrDigit).count();
    }

    private String capitalizeLower(String word) {
        if (word.chars().anyMatch(Character::isUpperCase)) {
            return word;
        }
        int end = word.offsetByCodePoints(0, 1);
        return word.substring(0, end).toUpperCase(locale) + word.substring(end);
    }

    private static boolean isCapitalized(String word) {
        return Character.isUpperCase(word.codePointAt(0))
                && word.codePoints().skip(1).noneMatch(Character::isUpperCase)
                && word.codePoints().skip(1).anyMatch(Character::isLowerCase);
    }
}
