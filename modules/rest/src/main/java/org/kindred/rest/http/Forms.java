package org.kindred.rest.http;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The forms that answers have in this installation.
 *
 * @param references those in which references can be taken away
 * @param items      further forms of an item
 * @param feeds      the formats of feeds
 */
public record Forms(List<ReferenceForm> references, List<ItemForm> items, List<FeedForm> feeds) {

    public Forms {
        references = List.copyOf(references);
        items = List.copyOf(items);
        feeds = List.copyOf(feeds);
    }

    /** The forms of an item. */
    public List<Form> ofItems() {
        return Stream.<Form>concat(Stream.concat(Representation.ALL.stream(), items.stream()), references.stream()).toList();
    }

    /** The forms of a list; one of references can be taken away. */
    public List<Form> ofLists(boolean ofReferences) {
        return Stream.<Form>concat(Stream.of(Representation.JSON), ofReferences ? references.stream() : Stream.of()).toList();
    }

    /** The form that an address with this suffix asks for, dot included. */
    public Optional<Form> ofSuffix(String suffix) {
        return Stream.concat(ofItems().stream(), feeds.stream()).filter(form -> !suffix.isEmpty() && form.suffix().equals(suffix))
                .findFirst();
    }
}
