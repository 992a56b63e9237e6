package org.kindred.kernel.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindred.kernel.value.Written.Place;

/**
 * A live list of a directory's entries that a body asks for, as it is written: by their slugs, or by what they are.
 *
 * @param type       singular name of the entries' type
 * @param slugs      the entries wanted, in their order; none in a list that asks by conditions
 * @param conditions by the name of a filter, {@code conditions} or {@code minimumAge[lte]}, the values of which one is enough
 * @param sort       keys of an order with commas, as lists take them; empty for the type's own
 * @param most       how many entries are shown at most
 * @param place      where it stands
 * @param fault      why it cannot be understood, if it cannot
 */
public record ListRequest(String type, List<String> slugs, Map<String, List<String>> conditions, String sort, int most, Place place,
        Optional<String> fault) {

    /** How many entries a list shows where nothing is said. */
    public static final int USUAL = 10;

    /** How many entries a list can show. */
    public static final int MOST = 50;

    public ListRequest {
        slugs = List.copyOf(slugs);
        conditions = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
    }

    /** Whether it is for the index to say which entries there are. */
    public boolean asks() {
        return fault.isEmpty() && slugs.isEmpty();
    }

    /** Stands for all items of a type: what depends on which of them there are depends on it. No item has such a slug. */
    public static ItemKey any(String type) {
        return new ItemKey(type, "*");
    }
}
