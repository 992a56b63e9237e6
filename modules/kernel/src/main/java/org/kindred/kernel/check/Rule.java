package org.kindred.kernel.check;

import java.util.Map;
import org.kindred.kernel.content.Severity;

/**
 * Something that is asked of content. Its name is for ever: sites set it in {@code site.yaml}, people look it up.
 *
 * @param name     in lower case with hyphens: {@code heading-jump}
 * @param usual    how much it matters where the site says nothing else
 * @param title    what is asked, in a few words
 * @param why      why it matters, in one or two sentences
 * @param mend     what to do, in one or two sentences
 * @param advice   whether it is a number's opinion, which no site can make a gate: it is never an error, and blocks nothing
 * @param settings what a site can set of it beside its severity, by name
 */
public record Rule(String name, Severity usual, Phrase title, Phrase why, Phrase mend, boolean advice, Map<String, Setting> settings) {

    /** What kind of thing a setting is. */
    public enum Setting {
        /** A number above zero. */
        NUMBER,
        /** Texts: one, or a list. */
        WORDS,
        /** Texts by texts: what is written, and what to write in its place. */
        REPLACEMENTS
    }

    public Rule {
        settings = Map.copyOf(settings);
    }

    /** One without settings that a site may make a gate. */
    public Rule(String name, Severity usual, Phrase title, Phrase why, Phrase mend) {
        this(name, usual, title, why, mend, false, Map.of());
    }

    /** The same with a setting more. */
    public Rule with(String setting, Setting kind) {
        var more = new java.util.HashMap<>(settings);
        more.put(setting, kind);
        return new Rule(name, usual, title, why, mend, advice, more);
    }

    /** The same, as a number's opinion. */
    public Rule asAdvice() {
        return new Rule(name, usual, title, why, mend, true, settings);
    }
}
