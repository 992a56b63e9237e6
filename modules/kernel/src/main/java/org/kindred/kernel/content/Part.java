package org.kindred.kernel.content;

/**
 * A part of a body that is about one aspect of health: from its heading to the next one of the same level or a higher one. It can be had by
 * itself.
 *
 * @param name    in addresses, unique in the item: the aspect's word, {@code self-care}, or {@code self-care-2} for a second such part
 * @param aspect  what it is about
 * @param heading the anchor of its heading
 * @param title   its heading as plain text
 */
public record Part(String name, HealthAspect aspect, String heading, String title) {
}
