package org.kindred.kernel.audit;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kindred.kernel.content.ItemRef;

/**
 * Something that somebody did. Holds no secret and no text of an item: its history has that.
 *
 * @param by      who: the name of a token or a person, or {@code import}
 * @param verb    what, in lower case: {@code item.saved}, {@code token.revoked}
 * @param subject to what: {@code article/peer-support-works/en}, {@code token/3f…}
 * @param details what else is to be known of it, as names and short texts
 */
public record Act(String by, String verb, String subject, SortedMap<String, String> details) {

    /** The verb of the last entry under a key; its detail {@code to} is the fingerprint of the key of those that follow. */
    public static final String KEY_CHANGED = "audit.key-changed";
    /** The verb of the first entry under a key, where the one before it is lost: sealed with the new one, {@code to}. */
    public static final String KEY_LOST = "audit.key-lost";

    public Act {
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
    }

    /** Something of which no more is to be known. */
    public static Act of(String by, String verb, String subject) {
        return new Act(by, verb, subject, Collections.emptySortedMap());
    }

    /** Something done to an item in one locale. */
    public static Act of(String by, String verb, ItemRef ref) {
        return of(by, verb, ref.key() + "/" + ref.locale());
    }

    /** That another key seals the record from here on. */
    public static Act keyChange(String by, String verb, String from, String to) {
        return of(by, verb, "audit").with("from", from).with("to", to);
    }

    /** The same with one more detail. */
    public Act with(String name, String value) {
        var more = new TreeMap<>(details);
        more.put(name, value);
        return new Act(by, verb, subject, more);
    }

    /** The same with one more detail. */
    public Act with(String name, long value) {
        return with(name, Long.toString(value));
    }
}
