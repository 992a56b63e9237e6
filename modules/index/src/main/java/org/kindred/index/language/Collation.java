package org.kindred.index.language;

import java.io.ByteArrayOutputStream;
import java.text.Collator;
import java.text.RuleBasedCollator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.lucene.util.BytesRef;

/**
 * Puts texts in the order that the readers of a locale expect, by keys that compare byte by byte: by letters first of all, whatever their case
 * and accents, word by word. Locales that share their rules share the keys.
 */
public final class Collation {

    /** Two texts alike for so long are in no order that matters. */
    private static final int CHARACTERS = 80;
    private static final int REMEMBERED = 20_000;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Map<String, String> nameByLocale = new LinkedHashMap<>();
    private final Map<String, Rules> rulesByName = new LinkedHashMap<>();

    public Collation(List<String> locales) {
        Map<String, String> nameByRules = new HashMap<>();
        for (String locale : locales) {
            var collator = (RuleBasedCollator) Collator.getInstance(Locale.forLanguageTag(locale));
            String name = nameByRules.computeIfAbsent(collator.getRules(), any -> locale);
            nameByLocale.put(locale, name);
            rulesByName.computeIfAbsent(name, any -> new Rules(collator));
        }
    }

    /** The name of the rules of one of these locales. */
    public String rules(String locale) {
        return Objects.requireNonNull(nameByLocale.get(locale), locale);
    }

    /** Where a text stands by rules of that name. */
    public BytesRef key(String rules, String text) {
        return Objects.requireNonNull(rulesByName.get(rules), rules).key(text);
    }

    private static final class Rules {

        private final RuleBasedCollator collator;
        private final Map<String, byte[]> words = new HashMap<>();

        Rules(RuleBasedCollator collator) {
            this.collator = collator;
            collator.setStrength(Collator.PRIMARY);
            collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
        }

        /** Java's collators skip spaces: words are taken one by one, so that "peer z" comes before "peers a". */
        synchronized BytesRef key(String text) {
            String beginning = text.length() <= CHARACTERS ? text : text.substring(0, CHARACTERS);
            var key = new ByteArrayOutputStream();
            for (String word : SPACE.split(beginning.strip())) {
                key.writeBytes(word(word));
                key.writeBytes(new byte[2]);
            }
            return new BytesRef(key.toByteArray());
        }

        private byte[] word(String word) {
            if (words.size() > REMEMBERED) {
                words.clear();
            }
            return words.computeIfAbsent(word, any -> collator.getCollationKey(any).toByteArray());
        }
    }
}
