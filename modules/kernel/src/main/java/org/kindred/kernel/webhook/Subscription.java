package org.kindred.kernel.webhook;

import java.util.List;
import java.util.Locale;
import org.kindred.kernel.content.Change;

/**
 * What somebody wants to hear of, and where.
 *
 * @param url         of the receiver, {@code http} or {@code https}
 * @param description for people
 * @param enabled     whether anything is sent; what happens meanwhile waits
 * @param events      patterns of event types, each a content type or {@code *}, a dot, and a kind of change or {@code *}; {@code *} alone is
 *                    every event. One of them must fit
 * @param locales     only items in these; empty for all
 * @param payload     how much is sent
 */
public record Subscription(String url, String description, boolean enabled, List<String> events, List<String> locales, Payload payload) {

    /** Every event. */
    public static final String EVERYTHING = "*";

    public Subscription {
        events = List.copyOf(events);
        locales = List.copyOf(locales);
    }

    /** How much is sent. */
    public enum Payload {
        /** What changed, by name. */
        THIN,
        /** That, and the item's card as it is public when it is sent. */
        CARD;

        /** As in JSON: {@code thin}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether a change is to be told. */
    public boolean wants(Change change) {
        return (locales.isEmpty() || locales.contains(change.ref().locale()))
                && events.stream().anyMatch(pattern -> fits(pattern, change.ref().type(), change.kind().word()));
    }

    private static boolean fits(String pattern, String type, String kind) {
        int dot = pattern.indexOf('.');
        return pattern.equals(EVERYTHING)
                || dot > 0 && fits(pattern.substring(0, dot), type) && fits(pattern.substring(dot + 1), kind);
    }

    private static boolean fits(String part, String word) {
        return part.equals("*") || part.equals(word);
    }

    /** The same, sent or not. */
    public Subscription enabled(boolean on) {
        return new Subscription(url, description, on, events, locales, payload);
    }
}
