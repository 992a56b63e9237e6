package org.kindred.rest.delivery.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.delivery.PublicSession;
import org.kindred.kernel.output.Addresses;
import org.kindred.kernel.output.Feed;
import org.kindred.kernel.output.Licenses;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.store.Stored;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.NamedUuid;
import org.kindred.kernel.value.Value;
import org.kindred.rest.delivery.shape.Masking;
import org.kindred.rest.delivery.shape.Masks;

/** Items as entries of feeds. */
final class FeedEntries {

    private static final Pattern RELATIVE = Pattern.compile("( (?:src|href)=\")(/(?!/)|#)");
    private static final Pattern SIZES = Pattern.compile(" srcset=\"([^\"]*)\"");

    private final PublicSession session;
    private final Addresses addresses;
    private final Json json;
    private final Masks masked;
    private final Masking masking;

    FeedEntries(PublicSession session, Addresses addresses, Json json, Masks masked) {
        this.masking = new Masking(masked, addresses.types());
        this.session = session;
        this.addresses = addresses;
        this.json = json;
        this.masked = masked;
    }

    /** Those of these items that are still public. */
    List<Feed.Entry> of(List<ItemRef> refs, List<byte[]> cards) {
        var html = session.stored(refs, Stored.Representation.HTML);
        var entries = new ArrayList<Feed.Entry>();
        for (int i = 0; i < refs.size(); i++) {
            var body = Optional.ofNullable(html.get(refs.get(i))).filter(stored -> !masked.withdrawn().contains(stored.ref().key()));
            if (body.isPresent() && json.read(cards.get(i)) instanceof Value.Group card) {
                entries.add(entry(body.get(), masking.apply(card)));
            }
        }
        return entries;
    }

    private Feed.Entry entry(Stored html, Value.Group card) {
        var ref = html.ref();
        String url = addresses.iri(ref);
        String license = card.text("license").orElse("");
        return new Feed.Entry(urn(addresses.site(), ref.toString()), url, elsewhere(card, url), card.text("title").orElse(ref.slug()),
                card.text("summary").orElse(""), content(html, url), ref.locale(), moment(card, "publishedAt"),
                moment(card, "updatedAt"), authors(card, ref.locale()), categories(card), image(card), Licenses.address(license),
                rights(card.text("attribution").orElse(""), license));
    }

    /** Where the item is itself, if that is not its page. */
    private static Optional<String> elsewhere(Value.Group card, String page) {
        return card.text("url").filter(url -> !url.equals(page) && (url.startsWith("https://") || url.startsWith("http://")));
    }

    private static Instant moment(Value.Group card, String member) {
        return card.text(member).map(Instant::parse).orElse(Instant.EPOCH);
    }

    private List<Feed.Person> authors(Value.Group card, String locale) {
        return named(card, "authors").map(person -> new Feed.Person(person.text("title").orElse(""),
                person.text("slug").flatMap(slug -> addresses.page(new ItemRef("person", slug, locale))))).toList();
    }

    private static List<Feed.Category> categories(Value.Group card) {
        return Stream.of("topics", "conditions").flatMap(member -> named(card, member))
                .map(topic -> new Feed.Category(topic.text("slug").orElse(""), topic.text("title").orElse(""))).distinct().toList();
    }

    private static Stream<Value.Group> named(Value.Group card, String member) {
        return card.at(member).filter(Value.Group.class::isInstance).map(Value.Group.class::cast);
    }

    private Optional<String> image(Value.Group card) {
        return card.get("image") instanceof Value.Group image
                ? image.text("src").map(addresses::absolute).filter(src -> src.contains("://"))
                : Optional.empty();
    }

    /** The body as it can be read anywhere. Where something was just withdrawn, it goes without its list of references. */
    private String content(Stored html, String url) {
        String body = masked.isEmpty() ? new String(html.bytes(), UTF_8) : new String(html.bytes(), 0, html.referencesAt(), UTF_8);
        String absolute = RELATIVE.matcher(body).replaceAll(found -> Matcher
                .quoteReplacement(found.group(1) + (found.group(2).equals("#") ? url + "#" : addresses.publicUrl() + "/")));
        return SIZES.matcher(absolute).replaceAll(found -> Matcher.quoteReplacement(" srcset=\"" + sizes(found.group(1)) + "\""));
    }

    private String sizes(String srcset) {
        return Stream.of(srcset.split(",\\s*")).map(addresses::absolute).collect(Collectors.joining(", "));
    }

    /** A name that stays the same wherever the service listens. */
    static String urn(Site site, String name) {
        return "urn:uuid:" + NamedUuid.of(site.baseUrl() + "\n" + name);
    }

    static String rights(String attribution, String license) {
        return Stream.of(attribution, license).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
    }
}
