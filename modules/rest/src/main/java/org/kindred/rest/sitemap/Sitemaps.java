package org.kindred.rest.sitemap;

import java.lang.ref.SoftReference;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import javax.xml.stream.XMLStreamException;
import org.kindred.kernel.index.SearchIndex;
import org.kindred.kernel.output.Addresses;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;
import org.kindred.rest.delivery.answer.Renewals;
import org.kindred.rest.http.Answer;
import org.kindred.rest.http.DeliverySettings;
import org.kindred.rest.http.Dependencies;
import org.kindred.rest.http.Routes;
import org.kindred.rest.http.Served;

/**
 * The sitemap of the publisher's website, and its parts where it is too long for one file. Each is made when somebody asks for it, one at a
 * time, and kept while the index stays as it is and there is memory.
 */
public final class Sitemaps {

    /** How long a file may be, in pages and in bytes, by the protocol. */
    private static final int MOST = 50_000;
    private static final long LARGEST = 50_000_000;
    private static final int PART = 10_000;
    private static final int BYTES_OF_PAGE = 300;
    private static final int BYTES_OF_LANGUAGE = 200;
    private static final String XML = "application/xml;charset=UTF-8";
    private static final Pattern PART_ADDRESS = Pattern.compile(Routes.SITEMAPS + "/([a-z-]+)/([A-Za-z0-9-]+)/([1-9][0-9]{0,5})\\.xml");

    private final SearchIndex index;
    private final ContentTypes types;
    private final Supplier<Site> site;
    private final Json json;
    private final String publicUrl;
    private final Renewals renewals;
    private final int most;
    private final int part;
    private final ReentrantLock making = new ReentrantLock();
    private volatile Generation current;

    /** What was made of one state of the index and of the site. */
    private record Generation(long number, Site site, Optional<Instant> since, AtomicReference<Optional<SitePages>> counted,
            Map<String, SoftReference<Served>> made) {
    }

    /** By the limits of the protocol. */
    public static Sitemaps usual(SearchIndex index, ContentTypes types, Supplier<Site> site, Json json, DeliverySettings settings,
            Renewals renewals) {
        return new Sitemaps(index, types, site, json, settings, renewals, MOST, PART);
    }

    /**
     * By other limits.
     *
     * @param most how many pages one file may hold
     * @param part how many pages a part holds where there are more
     */
    public Sitemaps(SearchIndex index, ContentTypes types, Supplier<Site> site, Json json, DeliverySettings settings, Renewals renewals,
            int most, int part) {
        this.index = index;
        this.types = types;
        this.site = site;
        this.json = json;
        this.publicUrl = settings.publicUrl();
        this.renewals = renewals;
        this.most = most;
        this.part = part;
        this.current = begin(-1, Site.UNNAMED);
    }

    private Generation begin(long number, Site settings) {
        return new Generation(number, settings, renewals.since(number), new AtomicReference<>(Optional.empty()),
                new ConcurrentHashMap<>());
    }

    /**
     * What is at an address.
     *
     * @throws org.kindred.kernel.problem.Overloaded if the index cannot tell now
     */
    Optional<Served> at(String path) {
        var generation = generation();
        return kept(generation, path).or(() -> {
            making.lock();
            try {
                return kept(generation, path).or(() -> made(generation, path));
            } finally {
                making.unlock();
            }
        });
    }

    private Generation generation() {
        long number = index.generation(); // before the index is asked: what comes in between must not be missed
        var settings = site.get();
        var generation = current;
        if (generation.number() != number || !generation.site().equals(settings)) {
            generation = begin(number, settings);
            current = generation;
        }
        return generation;
    }

    /** Counted when it is first needed, by whoever makes something. */
    private SitePages pages(Generation generation) {
        var pages = generation.counted().get().orElseGet(() -> new SitePages(index, types, generation.site()));
        generation.counted().set(Optional.of(pages));
        return pages;
    }

    private static Optional<Served> kept(Generation generation, String path) {
        return Optional.ofNullable(generation.made().get(path)).flatMap(reference -> Optional.ofNullable(reference.get()));
    }

    private Optional<Served> made(Generation generation, String path) {
        Optional<byte[]> document = path.equals(Routes.SITEMAP) ? Optional.of(whole(generation)) : part(generation, path);
        var served = document.map(bytes -> new Served(new Answer(XML, bytes, false, false, Optional.empty(), generation.since(), List.of(),
                new Dependencies.Index(generation.number())), path));
        served.ifPresent(made -> generation.made().put(path, new SoftReference<>(made)));
        return served;
    }

    private byte[] whole(Generation generation) {
        var pages = pages(generation);
        var addresses = addresses(generation);
        if (fits(pages.total(), generation.site())) {
            return SitemapXml.pages(into -> {
                into.home(addresses);
                for (Stretch stretch : pages.stretches()) {
                    write(pages, stretch, 0, stretch.total(), addresses, into);
                }
            });
        }
        return SitemapXml.index(pages.stretches().stream().flatMap(stretch -> LongStream.rangeClosed(1, stretch.parts(part))
                .mapToObj(number -> publicUrl + Routes.SITEMAPS + "/" + stretch.type().plural() + "/" + stretch.locale() + "/" + number
                        + ".xml")));
    }

    private boolean fits(long pages, Site settings) {
        int languages = settings.locales().size() > 1 ? settings.locales().size() + 1 : 0;
        return pages < most && pages * (BYTES_OF_PAGE + (long) BYTES_OF_LANGUAGE * languages) < LARGEST;
    }

    private Optional<byte[]> part(Generation generation, String path) {
        var address = PART_ADDRESS.matcher(path);
        if (!address.matches()) {
            return Optional.empty();
        }
        var pages = pages(generation);
        long from = (Long.parseLong(address.group(3)) - 1) * part;
        return pages.stretch(address.group(1), address.group(2)).filter(stretch -> from < stretch.total())
                .map(stretch -> SitemapXml.pages(into -> write(pages, stretch, from, from + part, addresses(generation), into)));
    }

    private void write(SitePages pages, Stretch stretch, long from, long to, Addresses addresses, SitemapXml into)
            throws XMLStreamException {
        pages.visit(stretch, from, to, hit -> {
            if (json.read(hit.card()) instanceof Value.Group card) {
                into.page(hit.ref(), card, addresses);
            }
        });
    }

    private Addresses addresses(Generation generation) {
        return new Addresses(publicUrl, Routes.API, generation.site(), types);
    }
}
