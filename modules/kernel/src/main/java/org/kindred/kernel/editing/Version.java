package org.kindred.kernel.editing;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kindred.kernel.store.Item;

/**
 * What an item was when somebody looked at it: its newest revision, and a seal of everything else that stands beside it. Written
 * {@code 7-es-1f3a9c02}; whoever changes a text names the version that the change is meant for.
 *
 * @param revision the number of the newest revision
 * @param locale   of the item, so that the version of one translation is never taken for that of another
 * @param seal     eight hex digits that are others once the state, the public revision or a date of the item is another
 */
public record Version(int revision, String locale, String seal) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})-([A-Za-z0-9-]{1,40})-([0-9a-f]{8})");

    /** The version of an item as it is known. */
    public static Version of(Item item) {
        int hash = Objects.hash(item.state().word(), item.publishedRevision(), item.scheduledRevision(), item.publishAt(),
                item.scheduledUntil(), item.expireAt());
        return new Version(item.revision(), item.ref().locale(), "%08x".formatted(hash));
    }

    /** Reads what {@link #text} wrote; empty for anything else. */
    public static Optional<Version> parse(String text) {
        var written = WRITTEN.matcher(text);
        return written.matches()
                ? Optional.of(new Version(Integer.parseInt(written.group(1)), written.group(2), written.group(3)))
                : Optional.empty();
    }

    /** Whether the item's text is still the one of this version, whatever became of its state. */
    public boolean isOf(Item item) {
        return item.revision() == revision && item.ref().locale().equals(locale);
    }

    /** As text, the same for equal versions. */
    public String text() {
        return revision + "-" + locale + "-" + seal;
    }

    /** As an entity tag of HTTP: {@link #text} in quotation marks. */
    public String tag() {
        return "\"" + text() + "\"";
    }
}
