package org.kindred.kernel.content;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Words in plain letters from a to z: accents are dropped, and Cyrillic and Greek letters written as they sound. */
public final class PlainLetters {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Map<Integer, String> LETTERS = letters("""
            ß ss  æ ae  œ oe  ø o  ð d  þ th  ł l  đ d  ħ h  ı i  ŋ ng  ĸ k  ŧ t  ƒ f
            а a  б b  в v  г g  д d  е e  ж zh  з z  и i  й i  к k  л l  м m  н n  о o  п p  р r  с s  т t  у u  ф f  х kh  ц ts  ч ch
            ш sh  щ shch  ы y  э e  ю yu  я ya  і i  ї i  є ye  ґ g  ў u  ђ d  ј j  љ lj  њ nj  ћ c  џ dz
            α a  β v  γ g  δ d  ε e  ζ z  η i  θ th  ι i  κ k  λ l  μ m  ν n  ξ x  ο o  π p  ρ r  σ s  ς s  τ t  υ y  φ f  χ ch  ψ ps
            ω o
            """);

    private PlainLetters() {
    }

    /** In lower case; what has no such letters stays as it is. */
    public static String of(String text) {
        var plain = new StringBuilder();
        String apart = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
        apart.codePoints().forEach(letter -> plain.append(LETTERS.getOrDefault(letter, Character.toString(letter))));
        return plain.toString();
    }

    private static Map<Integer, String> letters(String table) {
        var letters = new HashMap<Integer, String>();
        String[] words = table.strip().split("\\s+");
        for (int i = 0; i < words.length; i += 2) {
            letters.put(words[i].codePointAt(0), words[i + 1]);
        }
        return Map.copyOf(letters);
    }
}
