package org.kindred.markdown.part;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kindred.kernel.content.HealthAspect;
import org.kindred.kernel.content.PlainLetters;

/** The headings of one language that say by their words what aspect of health they are about. */
final class HeadingWords {

    private static final Map<String, HeadingWords> BY_LANGUAGE = new ConcurrentHashMap<>();
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String LEADING = "leading";
    private static final String ANY = "*";

    private final List<String> leading;
    private final List<Phrase> phrases;

    private HeadingWords(Properties file) {
        this.leading = phrases(file.getProperty(LEADING, "")).map(HeadingWords::plain).toList();
        this.phrases = Stream.of(HealthAspect.values())
                .flatMap(aspect -> phrases(file.getProperty(aspect.word(), "")).map(phrase -> Phrase.of(phrase, aspect))).toList();
    }

    private static Stream<String> phrases(String line) {
        return Stream.of(line.split("\\|")).map(String::strip).filter(phrase -> !phrase.isEmpty());
    }

    /** Those of a locale's language; none where we do not know any in it. */
    static HeadingWords in(String locale) {
        return BY_LANGUAGE.computeIfAbsent(Locale.forLanguageTag(locale).getLanguage(), HeadingWords::load);
    }

    private static HeadingWords load(String language) {
        var file = new Properties();
        try (InputStream stream = HeadingWords.class.getResourceAsStream("aspects_" + language + ".properties")) {
            if (stream != null) {
                file.load(new InputStreamReader(stream, UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new HeadingWords(file);
    }

    /** What a heading is about, if its words say so. */
    Optional<HealthAspect> aspect(String heading) {
        String plain = plain(heading);
        return candidates(plain).stream().flatMap(words -> phrases.stream().filter(phrase -> phrase.fits(words))).map(Phrase::aspect)
                .findFirst();
    }

    /** As it is, and then without what says nothing. */
    private List<String> candidates(String plain) {
        var candidates = new ArrayList<>(List.of(plain));
        leading.stream().filter(words -> plain.startsWith(words + " ")).map(words -> plain.substring(words.length() + 1))
                .forEach(candidates::add);
        return candidates;
    }

    private static String plain(String text) {
        return BETWEEN_WORDS.matcher(PlainLetters.of(text)).replaceAll(" ").strip();
    }

    /**
     * Words of a heading.
     *
     * @param before what it begins with; all of it, where nothing else may follow
     * @param after  what it ends with
     * @param open   whether other words stand between the two
     */
    private record Phrase(String before, String after, boolean open, HealthAspect aspect) {

        static Phrase of(String written, HealthAspect aspect) {
            int any = written.indexOf(ANY);
            return any < 0 ? new Phrase(plain(written), "", false, aspect)
                    : new Phrase(spaced(plain(written.substring(0, any)), "", " "), spaced(plain(written.substring(any + 1)), " ", ""),
                            true,
                            aspect);
        }

        private static String spaced(String words, String before, String after) {
            return words.isEmpty() ? "" : before + words + after;
        }

        boolean fits(String heading) {
            return open ? heading.length() > before.length() + after.length() && heading.startsWith(before) && heading.endsWith(after)
                    : heading.equals(before);
        }
    }
}
