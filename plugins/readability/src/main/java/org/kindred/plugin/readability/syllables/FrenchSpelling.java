package org.kindred.plugin.readability.syllables;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Syllables of French words as they are spoken: groups of vowels, which a diaeresis, an acute e in front of another vowel and a y
 * between two part; the mute e at the end (e, es, and ent of verbs) counts for none where another vowel is left.
 */
final class FrenchSpelling {

    private static final Pattern VOWELS = Pattern.compile("[aeiouyàâäéèêëîïôöùûüœæ]+");
    private static final Pattern PARTED = Pattern.compile(
            "é(?=[aàâéoôuiy]|e(?!s?$))|[aou](?=ï|ë|ü)|(?<=[bcdfgptv][lr])i(?=[aeéoè])|(?<=[aeo])(?=é)|[ao](?=è)"
                    + "|o(?=o[pr])|(?<=[aou])y(?=[aàâeéèêiou])|(?<=p)ay(?=s)");
    private static final Pattern MUTE = Pattern.compile("(?<=[^aeiouyàâäéèêëîïôöùûüœæ]|[qg]u|[iuéy])es?$");
    private static final Pattern MUTE_VERB = Pattern.compile("(?<=ch|ss|ll|nn|tt|rr|lv|rt|rm|iv|ouv|is|in|ul|ur|ar|or|ng|nd|at|it|ut)ent$");
    private static final Pattern NOUN = Pattern.compile("(?:m|d|c|nv|cc|sc|t|g|r)ent$");

    private FrenchSpelling() {
    }

    /** @param word one word in small letters */
    static int syllables(String word) {
        String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
        int apostrophe = Math.max(composed.indexOf('\''), composed.indexOf('’'));
        String spoken = apostrophe < 0 ? composed : composed.substring(apostrophe + 1);
        int count = count(VOWELS, spoken) + count(PARTED, spoken);
        boolean isMute = MUTE.matcher(spoken).find() || MUTE_VERB.matcher(spoken).find() && !NOUN.matcher(spoken).find();
        return Math.max(1, isMute && count > 1 ? count - silent(spoken) : count);
    }

    /** An e that is mute behind a vowel was part of its group, and counted for none already. */
    private static int silent(String word) {
        int end = word.length() - (word.endsWith("s") ? 2 : 1);
        boolean behindVowel = !word.endsWith("ent") && end > 0 && "iéy".indexOf(word.charAt(end - 1)) >= 0
                || word.endsWith("ue") && !word.endsWith("que") && !word.endsWith("gue");
        boolean silentU = word.matches(".*[qg]ues?");
        return behindVowel && !silentU ? 0 : 1;
    }

    private static int count(Pattern pattern, String word) {
        int count = 0;
        Matcher matcher = pattern.matcher(word);
        while (matcher.find()) {
            count++;
        }
        return count;
    }
}
