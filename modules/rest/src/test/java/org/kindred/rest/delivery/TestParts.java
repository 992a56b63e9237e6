package org.kindred.rest.delivery;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.glassfish.hk2.api.TypeLiteral;
import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.kindred.kernel.access.Access;
import org.kindred.kernel.access.Admission;
import org.kindred.kernel.access.Admission.Verdict;
import org.kindred.kernel.access.ApiTokens;
import org.kindred.kernel.access.Caller;
import org.kindred.kernel.access.Quota;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.citation.CitationEngine;
import org.kindred.kernel.citation.CitedEntry;
import org.kindred.kernel.citation.ReferenceParser;
import org.kindred.kernel.citation.ReferenceWriter;
import org.kindred.kernel.content.ChangeListener;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.Heading;
import org.kindred.kernel.content.Rendered;
import org.kindred.kernel.content.TextRendering;
import org.kindred.kernel.delivery.Past;
import org.kindred.kernel.delivery.Previews;
import org.kindred.kernel.editing.History;
import org.kindred.kernel.imports.Exports;
import org.kindred.kernel.imports.Imports;
import org.kindred.kernel.index.Catalogue;
import org.kindred.kernel.link.WebLinks;
import org.kindred.kernel.output.FeedWriter;
import org.kindred.kernel.output.ItemWriter;
import org.kindred.kernel.plugin.Registry;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.store.Store;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.value.Json;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Written.Place;
import org.kindred.kernel.webhook.Webhooks;
import org.kindred.rest.CardIndex;
import org.kindred.rest.GivenLinks;
import org.kindred.rest.GivenPreviews;
import org.kindred.rest.GivenTokens;
import org.kindred.rest.GivenWebhooks;
import org.kindred.rest.KeptHistory;
import org.kindred.rest.KeptPast;
import org.kindred.rest.PublicItems;
import org.kindred.rest.Samples;
import org.kindred.rest.TakenFiles;
import org.kindred.rest.cache.DeliveryFilter;
import org.kindred.rest.cache.KeptAnswers;
import org.kindred.rest.cache.ResponseCache;
import org.kindred.rest.delivery.answer.Items;
import org.kindred.rest.delivery.answer.Lists;
import org.kindred.rest.delivery.answer.ReferenceFiles;
import org.kindred.rest.delivery.answer.Renewals;
import org.kindred.rest.delivery.answer.Withdrawals;
import org.kindred.rest.delivery.answer.WrittenItems;
import org.kindred.rest.delivery.feed.Feeds;
import org.kindred.rest.delivery.shape.Ports;
import org.kindred.rest.http.CacheControl;
import org.kindred.rest.http.DeliverySettings;
import org.kindred.rest.http.Forms;
import org.kindred.rest.http.PublicApi;
import org.kindred.rest.manage.Gate;
import org.kindred.rest.manage.items.Addressing;
import org.kindred.rest.page.RootServlet;
import org.kindred.rest.sitemap.SitemapServlet;
import org.kindred.rest.sitemap.Sitemaps;

/** The parts of delivery, put together as the service does. */
public final class TestParts {

    /** Of whoever may read, and no more. */
    public static final String TOKEN = "kdr_test";
    private static final Registry REGISTRY = registry();
    /** Whatever asks it is tested against a real one. */
    private static final Store NO_STORE = (Store) Proxy.newProxyInstance(Store.class.getClassLoader(), new Class<?>[] {Store.class},
            (store, method, arguments) -> {
                throw new UnsupportedOperationException(method.getName());
            });
    /** Of whoever may write. */
    public static final String WRITER = "kdr_writer";
    /** Of whoever may write and publish. */
    public static final String PUBLISHER = "kdr_publisher";

    /** Of an admin. */
    public static final String ADMIN = "kdr_admin";
    /** Of somebody who may write articles in Spanish. */
    public static final String TRANSLATOR = "kdr_translator";

    /** Of whoever may read articles, and nothing else. */
    public static final String LIMITED = "kdr_limited";

    /** Of whoever may attest. */
    public static final String REVIEWER = "kdr_reviewer";

    private static final Map<String, Caller> CALLERS = Map.of(LIMITED,
            new Caller("limited", Set.of(Scope.READ), Set.of("article"), Set.of()), REVIEWER,
            new Caller("reviewer", Set.of(Scope.REVIEW)), TOKEN, new Caller("test", Set.of(Scope.READ)), WRITER,
            new Caller("writer", Set.of(Scope.WRITE)), PUBLISHER, new Caller("publisher", Set.of(Scope.WRITE, Scope.PUBLISH)), ADMIN,
            new Caller("admin", Set.of(Scope.ADMIN)), TRANSLATOR,
            new Caller("translator", Set.of(Scope.WRITE), Set.of("article"), Set.of("es")));

    /** The API tokens. */
    public final GivenTokens tokens = new GivenTokens();
    /** What is left to whoever asks. */
    public static final Quota QUOTA = new Quota("requests", 600, Duration.ofSeconds(60), 599, Duration.ofMillis(100));

    /** What takes files in. */
    public final TakenFiles imports = new TakenFiles();
    /** What was public a year ago. */
    public final KeptPast past = new KeptPast();
    /** What is shown to whoever holds a link. */
    public final GivenPreviews previews = new GivenPreviews();
    private final Json json;
    private final DeliverySettings settings;
    private final Ports ports;
    private final Withdrawals withdrawals;
    private final ResponseCache cache;
    private final CacheControl control;
    private final Optional<ReferenceParser> parser;
    private final Supplier<Site> site;
    private final CardIndex index;
    private final DeliveryParts parts = new DeliveryParts();
    private final Renewals renewals;
    /** How many pages the sitemap may have before it is cut in parts of two. */
    private static final int MOST = 6;
    public final OtherStyles styles = new OtherStyles();

    public TestParts(DeliverySettings settings, PublicItems items, CardIndex index, Json json, Supplier<Site> site, Clock clock,
            Optional<ReferenceParser> parser) {
        this.parser = parser;
        this.index = index;
        this.site = site;
        this.settings = settings;
        this.json = json;
        items.styles = (refs, style) -> styles.compile(items, refs, style);
        ports = parts.ports(items, index, json, Samples.TYPES, site, new SampleParts(), styles);
        withdrawals = parts.withdrawals(items, json);
        cache = parts.cache(settings, index, items);
        renewals = new Renewals(clock);
        control = new CacheControl(settings, () -> items.due, clock);
    }

    private static Registry registry() {
        var registry = new Registry();
        registry.add(ReferenceWriter.class, new LineWriter());
        registry.add(ItemWriter.class, new NamingWriter());
        registry.add(FeedWriter.class, new ListingWriter());
        return registry;
    }

    private static Admission admission(Optional<String> credential, String address) {
        if (credential.filter("kdr_busy"::equals).isPresent()) {
            return new Admission(new Verdict.TooMany("Too often, from " + address + ".", Duration.ofMillis(1500)), List.of(QUOTA));
        }
        return new Admission(credential.map(CALLERS::get).<Verdict>map(Verdict.Admitted::new)
                .orElseGet(() -> new Verdict.Unknown("Not known.", credential.isPresent())),
                credential.isPresent() ? List.of(QUOTA) : List.of());
    }

    /** Understands each reference to be the title of a book. */
    public static List<ReferenceParser.Parsed> parsed(List<String> references) {
        return references.stream().map(text -> new ReferenceParser.Parsed(Value.group().put("type", "book").put("title", text).build(),
                Map.of("type", 0.5, "title", 0.75), text, List.of("p. 3"))).toList();
    }

    private static Rendered rendered(byte[] markdown, Optional<String> style) {
        String text = new String(markdown, StandardCharsets.UTF_8) + style.map(name -> ", " + name).orElse("");
        return new Rendered("<p>" + text + "</p>", text.length() + 7, text, List.of(new Heading(2, "a", "A")), 1,
                List.of(new CitedEntry(1, "wilson-2011", "W.", "W.", Optional.empty())), List.of(),
                List.of(Finding.warning("unknown-citation", "", new Place(3, 4), "No such citation.", "Add it.")));
    }

    public ResponseCache cache() {
        return cache;
    }

    public ChangeListener listener() {
        return parts.listener(withdrawals, cache, renewals);
    }

    public Filter filter() {
        return new DeliveryFilter(cache, kept(() -> true), control, settings);
    }

    /** What whoever stands before the servlets asks. */
    public KeptAnswers kept(BooleanSupplier current) {
        return new KeptAnswers(cache, control, current, settings, parts.forms(REGISTRY), REGISTRY.all(PublicApi.class));
    }

    public Map<String, HttpServlet> servlets() {
        var sitemap = new SitemapServlet(new Sitemaps(index, Samples.TYPES, site, json, settings, renewals, MOST, 2), control, settings);
        return Map.of("/problems/*", root(), "/rules/*", root(), "/openapi.json", root(), "/page/*", root(), "", root(), "/sitemap.xml",
                sitemap, "/sitemaps/*",
                sitemap, "/robots.txt", sitemap);
    }

    private HttpServlet root() {
        return new RootServlet(parts.pages(Samples.TYPES, settings, parts.forms(REGISTRY), json, REGISTRY), control);
    }

    public AbstractBinder binder() {
        return new AbstractBinder() {
            @Override
            protected void configure() {
                bind(ports).to(Ports.class);
                bind((Access) TestParts::admission).to(Access.class);
                bind(imports).to(Imports.class);
                bind((Exports) (text, by, out) -> out.write((text.word() + " for " + by).getBytes(StandardCharsets.UTF_8)))
                        .to(Exports.class);
                bind(tokens).to(ApiTokens.class);
                bind(new GivenWebhooks()).to(Webhooks.class);
                bind(new GivenLinks()).to(WebLinks.class);
                bind(new KeptHistory()).to(History.class);
                bind(past).to(Past.class);
                bind(previews).to(Previews.class);
                bind(index).to(Catalogue.class);
                bind(settings).to(DeliverySettings.class);
                bind(REGISTRY).to(Registry.class);
                bind(Gate.class).to(Gate.class);
                bind(Times.class).to(Times.class);
                bind(Samples.TYPES).to(ContentTypes.class);
                bind(site).to(new TypeLiteral<Supplier<Site>>() {
                });
                bind(Addressing.class).to(Addressing.class);
                bind(NO_STORE).to(Store.class);
                bind((TextRendering) TestParts::rendered).to(TextRendering.class);
                bind(parser).to(new TypeLiteral<Optional<ReferenceParser>>() {
                });
                bind(new EchoingEngine()).to(CitationEngine.class);
                bind(json).to(Json.class);
                bind(control).to(CacheControl.class);
                bind(parts.items(ports, withdrawals)).to(Items.class);
                bind(parts.lists(ports, withdrawals, settings)).to(Lists.class);
                bind(parts.forms(REGISTRY)).to(Forms.class);
                bind(parts.referenceFiles(ports, withdrawals, settings, parts.forms(REGISTRY), REGISTRY)).to(ReferenceFiles.class);
                bind(parts.writtenItems(ports, withdrawals, settings, REGISTRY)).to(WrittenItems.class);
                bind(parts.feeds(ports, withdrawals, settings, renewals, REGISTRY)).to(Feeds.class);
                bind(parts.overview(Samples.TYPES, settings, parts.forms(REGISTRY))).to(Overview.class);
            }
        };
    }
}
