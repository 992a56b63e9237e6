package org.kindred.kernel.directory;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.type.Derivation;
import org.kindred.kernel.value.Value;

/**
 * Reads yes or no out of what editors write, in several languages at once. Only a text that is one of these phrases from end to end says
 * anything: “Free for a week” is not free, so whatever is not known by heart is not known.
 *
 * @param yes phrases that mean true, in small letters
 * @param no  phrases that mean false, in small letters
 */
public record Phrases(Set<String> yes, Set<String> no) implements Derivation.Reading {

    private static final Pattern ENDS = Pattern.compile("^[\\s¡]+|[\\s.!]+$");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** @throws IllegalArgumentException if a phrase means both */
    public Phrases {
        yes = Set.copyOf(yes);
        no = Set.copyOf(no);
        if (yes.stream().anyMatch(no::contains)) {
            throw new IllegalArgumentException("a phrase means yes and no");
        }
    }

    /** Phrases that are separated by {@code |}. */
    static Phrases of(String yes, String no) {
        return new Phrases(split(yes), split(no));
    }

    private static Set<String> split(String phrases) {
        return Stream.of(phrases.split("\\|")).map(String::strip).filter(phrase -> !phrase.isEmpty()).collect(Collectors.toSet());
    }

    @Override
    public Optional<Value> read(Value written, String locale) {
        if (!(written instanceof Value.Text(var text))) {
            return Optional.empty();
        }
        String phrase = SPACES.matcher(ENDS.matcher(text).replaceAll("")).replaceAll(" ").toLowerCase(Locale.ROOT);
        return yes.contains(phrase) || no.contains(phrase) ? Optional.of(Value.of(yes.contains(phrase))) : Optional.empty();
    }
}
