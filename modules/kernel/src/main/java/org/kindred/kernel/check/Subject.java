package org.kindred.kernel.check;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Written.Place;

/**
 * A text to be looked at.
 *
 * @param ref    the item it is of; for a text that is none, one of the type {@code text}
 * @param type   what kind of item it is; empty for a text that is none, of which there are no fields either
 * @param fields as {@link org.kindred.kernel.content.Draft#fields} has them
 * @param text   its title, its summary and its body
 * @param site   the site, with what it says of the rules
 * @param places where a field is written, by its name; the beginning of the file for one that is not
 */
public record Subject(ItemRef ref, Optional<ContentType> type, Value.Group fields, BodyText text, Site site,
        Function<String, Place> places) {

    /** The language of the text, as a tag. */
    public String locale() {
        return ref.locale();
    }

    /** The language without region or script, in lower case: {@code es}. */
    public String language() {
        int end = locale().indexOf('-');
        return (end < 0 ? locale() : locale().substring(0, end)).toLowerCase(Locale.ROOT);
    }

    /** Whether the site wants to hear of a rule. */
    public boolean asks(Rule rule) {
        return !settings(rule).off();
    }

    /** What the site says of a rule. */
    public RuleSettings settings(Rule rule) {
        return site.checks().of(rule.name());
    }
}
