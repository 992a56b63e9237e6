package org.kindred.kernel.content;

import org.kindred.kernel.value.Value;

/**
 * An entry of a live list, as readers of the body get it.
 *
 * @param ref   the entry, in the language in which it is shown
 * @param title what it is called
 * @param shown what is known of it, by the names of its fields: summary, url, phone, text, hours, cost, languages, countries, and assured, the
 *              day on which somebody last looked at it; only those there are
 */
public record ListedEntry(ItemRef ref, String title, Value.Group shown) {
}
