package org.kindred.plugin.readability.syllables;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Syllables of German words: one for each vowel, double vowels and diphthongs counted once, u behind q not at all. Two vowels that look like one
 * and are two, as words from Latin and Greek and prefixes have them, are known by what stands around them.
 */
final class GermanSpelling {

    private static final String VOWELS = "aeiouyäöüàáéèêô";
    private static final Set<String> ONE = Set.of("aa", "ee", "oo", "ie", "ei", "ai", "ey", "ay", "au", "äu", "eu", "ou", "oi", "oy");

    /** {@code Familie}, {@code Studien} but not {@code studieren}; {@code Therapien}; {@code Patient}, {@code Effizienz}. */
    private static final String PARTED_IE = "(?<=famil|lin|stud|med|fer|ser|akt|präm|öd|bakter|arter|kriter|prinzip|immobil|mater|span|ital"
            + "|hyg)ie(?!r)|(?<!sch|schr|sp|w)ie(?=n$)|(?<![dh])ie(?=n[tz])";
    /** {@code Protein}, {@code Kokain}, {@code Heroin}, {@code Steroid}, {@code naiv}, {@code Mosaik}, {@code Museum}, {@code koordinieren}. */
    private static final String PARTED_OTHERS = "(?<=koff|prot|kas|kod)ei(?=n)|(?<=[kc])ai(?=n)|(?<=her)oi(?=n)|oi(?=d)|(?<=n)ai(?=v)|ai(?=k)"
            + "|eu(?=ms?$)|(?<=l)äu(?=ms?$)|ee(?=n$)|oo(?=rd|per)";
    /** {@code beenden}, {@code beurteilen}, {@code beinhalten}, {@code geimpft}, {@code geeignet}. */
    private static final String PARTED_PREFIXES = "(?<=^b)(?:ee(?=i|nd|ng|rd)|eu(?=r|n)|ei(?=nh))|(?<=^g)(?:ei(?=mp|nt)|ee(?=hr|ig|in|rb))";
    private static final Pattern PARTED = Pattern.compile(PARTED_IE + "|" + PARTED_OTHERS + "|" + PARTED_PREFIXES);
    /** {@code Niveau}, but not {@code beauftragen}. */
    private static final Pattern EAU = Pattern.compile("eau(?=s?$)");

    private GermanSpelling() {
    }

    /** @param word one word in small letters */
    static int syllables(String word) {
        String written = EAU.matcher(word).replaceFirst("o");
        int count = 0;
        for (int i = isConsonant(written) ? 1 : 0; i < written.length(); i++) {
            if (VOWELS.indexOf(written.charAt(i)) < 0 || written.charAt(i) == 'u' && i > 0 && written.charAt(i - 1) == 'q') {
                continue;
            }
            count++;
            boolean pair = i + 1 < written.length() && ONE.contains(written.substring(i, i + 2));
            i += pair && !isParted(written, i) ? 1 : 0;
        }
        return count;
    }

    /** y at the beginning, in front of a vowel: {@code Yoga}. */
    private static boolean isConsonant(String word) {
        return word.length() > 1 && word.charAt(0) == 'y' && VOWELS.indexOf(word.charAt(1)) >= 0;
    }

    private static boolean isParted(String word, int at) {
        var parted = PARTED.matcher(word).useTransparentBounds(true).useAnchoringBounds(false).region(at, word.length());
        return parted.lookingAt();
    }
}
