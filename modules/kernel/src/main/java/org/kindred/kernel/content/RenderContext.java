package org.kindred.kernel.content;

import java.util.List;
import java.util.Optional;
import org.kindred.kernel.citation.Cluster;
import org.kindred.kernel.citation.FormattedReferences;

/** What a body needs to know of the world outside its file while it is rendered. Answers only of public items. */
public interface RenderContext {

    /** What a link to an item leads to. */
    sealed interface Page {

        /** Its address on the publisher's site. */
        record At(String url) implements Page {
        }

        /** Nothing: readers may not see the item, or there is none. */
        record NotPublic() implements Page {
        }

        /** Nothing: the site's settings give items of its type no address. */
        record WithoutAddress() implements Page {
        }
    }

    /** The page of an item in a locale, or else in the one that readers of that locale get. */
    Page pageOf(ItemRef target);

    /** An asset, by its name. */
    default Optional<ShownAsset> asset(String name) {
        return Optional.empty();
    }

    /** The entries of a live list that can be understood; none where nothing fits, or nobody can tell. */
    default List<ListedEntry> entries(ListRequest request) {
        return List.of();
    }

    /** The slug of the public citation that a key means: its slug, {@code doi:10.…} or {@code pmid:…}. */
    Optional<String> citable(String key);

    /** Whether the site's style cites in notes, and not in the running text. */
    boolean citesInNotes();

    /** Formats citations in the site's style, in the item's locale; every slug in them is citable. Clusters come in the order of the text. */
    FormattedReferences format(List<Cluster> clusters);
}
