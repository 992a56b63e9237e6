package org.kindred.kernel.output;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.value.Value;

/**
 * A public item as a writer sees it.
 *
 * @param ref       the item
 * @param item      as the API delivers it, body and citations included
 * @param site      the site's settings
 * @param addresses where items are
 * @param cards     the cards of other items, each in the best locale for this one; those that are not public are left out. Asking for many
 *                  at once costs little more than asking for one
 */
public record ItemView(ItemRef ref, Value.Group item, Site site, Addresses addresses,
        Function<Collection<ItemKey>, Map<ItemKey, Value.Group>> cards) {

    /** The groups at a dotted path. */
    public List<Value.Group> groups(String path) {
        return item.at(path).filter(Value.Group.class::isInstance).map(Value.Group.class::cast).toList();
    }

    /** The texts at a dotted path. */
    public List<String> texts(String path) {
        return item.at(path).filter(Value.Text.class::isInstance).map(text -> ((Value.Text) text).text()).toList();
    }
}
