package org.kindred.rest.delivery.shape;

import java.util.Optional;
import java.util.function.Supplier;
import org.kindred.kernel.content.BodyParts;
import org.kindred.kernel.delivery.Past;
import org.kindred.kernel.delivery.Previews;
import org.kindred.kernel.delivery.PublicContent;
import org.kindred.kernel.index.Catalogue;
import org.kindred.kernel.restyling.Restyling;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.value.Json;

/**
 * What delivery stands on.
 *
 * @param content   what is public
 * @param index     what answers lists
 * @param json      bytes to values and back
 * @param types     what kinds of content there are
 * @param site      the site's settings as they are now
 * @param parts     takes parts out of bodies
 * @param restyling knows other citation styles
 * @param remark    what answers say of the content, if that is not what is public now
 */
public record Ports(PublicContent content, Catalogue index, Json json, ContentTypes types, Supplier<Site> site, BodyParts parts,
        Restyling restyling, Optional<Remark> remark) {

    /** The same, about a moment in the past. */
    public Ports at(Past.View view) {
        return new Ports(view.content(), view.catalogue(), json, types, site, parts, restyling, Optional.of(new PastNote(view)));
    }

    /** The same, with a text in it that is not public; lists stay as they are. */
    public Ports with(Previews.View view) {
        return new Ports(view.content(), index, json, types, site, parts, restyling, Optional.of(new PreviewNote(view)));
    }
}
