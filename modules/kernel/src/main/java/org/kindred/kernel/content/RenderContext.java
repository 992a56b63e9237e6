package org.kindred.kernel.content;

import java.util.List;
import java.util.Optional;
import org.kindred.kernel.citation.Cluster;
import org.kindred.kernel.citation.FormattedReferences;

/** What a body needs to know of the world outside its file while it is rendered. Answers only of public items. */
public interface RenderContext {

    /** The address on the publisher's site of an item that readers may see; empty turns the link into text. */
    Optional<String> urlOf(ItemKey target);

    /** Whether a citation of that slug is public. */
    boolean isCitable(String slug);

    /** Formats citations in the site's style, in the item's locale; every slug in them is citable. Clusters come in the order of the text. */
    FormattedReferences format(List<Cluster> clusters);
}
