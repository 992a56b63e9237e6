package org.kindred.kernel.output;

import java.util.Optional;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.ContentTypes;

/**
 * Absolute addresses, made of the service's own and of the site's settings, never of a request.
 *
 * @param publicUrl of the service, without a slash at the end
 * @param api       the path of the delivery API: {@code /api/v1}
 * @param site      whose pages they are
 * @param types     for the plurals in addresses of the API
 */
public record Addresses(String publicUrl, String api, Site site, ContentTypes types) {

    /** The publisher's website; the service itself where the site does not name one. */
    public String home() {
        return site.baseUrl().isEmpty() ? publicUrl : site.baseUrl();
    }

    /** The page of an item on the publisher's website, if its type has pages. */
    public Optional<String> page(ItemRef ref) {
        return site.url(ref).map(url -> site.baseUrl().isEmpty() ? publicUrl + url : url);
    }

    /** An item in the API. */
    public String item(ItemRef ref) {
        String plural = types.named(ref.type()).map(ContentType::plural).orElse(ref.type());
        String address = publicUrl + api + "/" + plural + "/" + ref.slug();
        return ref.locale().equals(site.defaultLocale()) ? address : address + "?locale=" + ref.locale();
    }

    /** What names an item everywhere: its page, or else its address in the API. */
    public String iri(ItemRef ref) {
        return page(ref).orElseGet(() -> item(ref));
    }

    /** An address that may begin at the root of this service, as those of pictures do. */
    public String absolute(String address) {
        return address.startsWith("/") && !address.startsWith("//") ? publicUrl + address : address;
    }
}
