package org.kindred.rest.manage.preview;

import java.time.Instant;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.delivery.Previews.Issued;
import org.kindred.kernel.preview.Preview;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.value.Value;
import org.kindred.rest.http.Routes;

/** Previews as they are told. */
final class PreviewDocument {

    private final Site site;
    private final String publicUrl;

    /** @param publicUrl of the service */
    PreviewDocument(Site site, String publicUrl) {
        this.site = site;
        this.publicUrl = publicUrl;
    }

    /** What anybody who may read the item may know of a preview. */
    static Value.Group of(Preview preview, Instant now) {
        return Value.group().put("id", preview.id()).put("type", preview.ref().type()).put("slug", preview.ref().slug())
                .put("locale", preview.ref().locale()).put("state", preview.stateAt(now).word()).put("until", preview.until().toString())
                .put("createdAt", preview.createdAt().toString()).put("createdBy", preview.createdBy())
                .put("revokedAt", Value.ofText(preview.revokedAt().map(Instant::toString))).build();
    }

    /**
     * One that was given just now, with its token and where that is good: {@code url} in the delivery API, {@code page} on the publisher's own
     * website, whose front end has to know what to do with it; null where the type has no page there.
     */
    Value.Group of(Issued issued, String plural) {
        var ref = issued.preview().ref();
        return Value.group().putAll(of(issued.preview(), issued.preview().createdAt())).put("token", issued.token())
                .put("url", publicUrl + Routes.API + "/" + plural + "/" + ref.slug() + "?preview=" + issued.token() + locale(ref))
                .put("page", Value.ofText(site.url(ref).map(page -> page + (page.contains("?") ? "&" : "?") + "preview=" + issued.token())))
                .build();
    }

    /** The default locale goes without saying. */
    private String locale(ItemRef ref) {
        return ref.locale().equals(site.defaultLocale()) ? "" : "&locale=" + ref.locale();
    }
}
