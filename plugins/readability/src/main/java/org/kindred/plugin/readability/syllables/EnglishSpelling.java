package org.kindred.plugin.readability.syllables;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Syllables of English words by their spelling: one for each group of vowels, fewer for those that are silent, more where one is said as
 * two. Common words that the rules get wrong are listed beside.
 */
final class EnglishSpelling {

    /** How many syllables more or fewer each match of a pattern means; a word that holds none of some letters has no match. */
    private record Correction(int syllables, List<String> letters, Pattern pattern) {

        static Correction of(int syllables, String letters, String pattern) {
            return new Correction(syllables, List.of(letters.split(" ")), Pattern.compile(pattern));
        }

        int in(String word) {
            return letters.stream().anyMatch(word::contains) ? (int) pattern.matcher(word).results().count() * syllables : 0;
        }
    }

    /** Short forms that are read as other words. */
    static final Map<String, String> READ_AS = Map.ofEntries(Map.entry("dr", "doctor"), Map.entry("mr", "mister"),
            Map.entry("mrs", "misses"), Map.entry("e.g", "for-example"), Map.entry("i.e", "that-is"), Map.entry("etc", "et-cetera"),
            Map.entry("vs", "versus"), Map.entry("mg", "milligrams"), Map.entry("kg", "kilograms"), Map.entry("ml", "millilitres"),
            Map.entry("cm", "centimetres"), Map.entry("mm", "millimetres"), Map.entry("km", "kilometres"));
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    private static final List<Correction> CORRECTIONS = List.of(
            // silent e, at the end and before endings: make, makes, makeful, lonely, something
            Correction.of(-1, "e", "(?<=[aeiouy][^aeiouy]{0,3})(?<![^aeiouyrl]l)(?<![aeiouy])e$"),
            Correction.of(-1, "ue yed", "[qg]ues?$|(?<=[aeiou]y)ed$"),
            Correction.of(-1, "es", "(?<=[aeiouy][^aeiouy]{0,3})(?<![^aeiouyrl]l)(?<![szxcgaeiouy]|[sc]h)es$"),
            Correction.of(-1, "ed", "(?<=[aeiouy][^aeiouy]{0,3})(?<![^aeiouyrl]l)(?<![dtaeiouy])ed$"),
            Correction.of(-1, "e",
                    "(?<=[aeiouy][^aeiouyl]{1,2}|[aeiouy]l)e(?=(?:ly|ments?|ful|fully|less|lessly|lessness|ness|some|work|works|body|times?|where"
                            + "|thing|styles?|guards?|ty)$)"),
            Correction.of(-1,
                    "some home care life safe wide where there fore fire time white face space like name house nurse base horse smoke "
                            + "bare pace note side make take store stake ware game",
                    "(?<=^(?:some|home|care|life|safe|wide|where|there|fore|fire|time|white|face|space|like|name|house|nurse|base|horse|smoke"
                            + "|there|bare|pace|note|side|make|take|store|stake|ware|game))e?(?<=e)(?=[bcdfghjkmnpqstvwxz][a-z]{2})(?!ment|ful|less|ness|some|ty$|work|body|time|where"
                            + "|thing|style|guard)"),
            // two vowels said as two
            Correction.of(1, "ia", "(?<![ctsg])(?<!l(?=ia[nr]))ia(?!g[eh])|(?<=[ct])ia(?=t)|gia(?=[ts])"),
            Correction.of(1, "io", "(?<![cgstxlnq])io(?!u)|(?<=^l)io|(?<![cgtxs])iou"),
            Correction.of(1, "iu ii eum ua uo ui",
                    "iu|ii|eum|(?<![qg])u(?:a|o)(?!y)|gua(?=l)|(?<=[gq]u)ity$|(?<![gq])uity|ui(?:tio|tiv|ng)|(?<=fl|dr|gen|r)ui(?=d|n)"),
            Correction.of(1, "eo", "eo(?!u|ns?$|ple|pard)|(?<=[tn])eous"),
            Correction.of(1, "ie", "(?<![ctsx])ie(?=nt|nce|ty|t$|ts$|r$|rs$|st$|s?tal)|(?<=[dg]|qu)iet"),
            Correction.of(1, "ing y",
                    "(?<=[aeou]|[^aeiouqg]u|[^aeiou]y)ing|yi(?!ng)|(?<=[bcdfghlmnprstvz])y(?=[aou])|(?<=[aeou])y(?=[aeiou])"),
            Correction.of(1, "ea", "(?<=^|[^aeiou])(?:re|pre|cre|the|ide|are|ure)a(?=ct|li[sty]|t(?:e|i|o)|$|s$)"),
            Correction.of(1, "oe m", "oe(?=m|t|li|di)|(?<=[aeiouy]s|th)ms?$"));

    private static final Pattern SYLLABIC_N = Pattern.compile("(?<=[ds])n't$");
    private static final Map<String, Integer> LISTED = Listed.read("en.txt");

    private EnglishSpelling() {
    }

    /** @param word one word in small letters */
    static int syllables(String word) {
        String plain = word.replace('’', '\'');
        String stem = plain.endsWith("'s") ? plain.substring(0, plain.length() - 2) : plain;
        Integer listed = LISTED.get(stem);
        if (listed != null) {
            return listed;
        }
        int contracted = SYLLABIC_N.matcher(stem).find() ? 1 : 0;
        return contracted + sounded(stem.replace("'", ""));
    }

    private static int sounded(String word) {
        int count = 0;
        Matcher groups = VOWELS.matcher(word);
        while (groups.find()) {
            count++;
        }
        for (var correction : CORRECTIONS) {
            count += correction.in(word);
        }
        return Math.max(1, count);
    }
}
