package org.kindred.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Published;
import org.kindred.kernel.content.Severity;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.kernel.plugin.Plugins;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Page;
import org.kindred.kernel.query.Query;
import org.kindred.kernel.query.Words;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.value.Value;
import org.kindred.markdown.MarkdownFormat;
import org.kindred.markdown.SiteYaml;
import org.kindred.publish.folder.FolderCheck;

/** Each plugin can be left out, at first or later, and put back: the rest serves the sample site, and nothing is lost. */
class PluginRemovalTest {

    /** Before it is looked again, in nanoseconds: what is waited for needs the processor too. */
    private static final long A_MOMENT = 2_000_000;

    private static final Path SAMPLE = Path.of("../../content").toAbsolutePath().normalize();
    private static final List<Plugin> ALL = ServiceLoader.load(Plugin.class).stream().map(ServiceLoader.Provider::get).toList();

    @TempDir
    Path folder;

    static List<String> plugins() {
        return ALL.stream().map(Plugin::id).sorted().toList();
    }

    @Test
    void thereAreSevenContentTypesAndAnEngine() {
        assertEquals(List.of("article", "citation", "citeproc", "forum", "guide", "helpline", "person", "retractions", "topic"), plugins());
    }

    @ParameterizedTest
    @MethodSource("plugins")
    void withoutItTheRestOfTheSampleSiteIsServed(String id) {
        try (var site = open(without(id))) {
            site.imports();
            assertEquals(typesBut(id), items(site).keySet().stream().map(ItemRef::type).collect(Collectors.toSet()));
            for (ContentType type : site.ports.plugins().types().all()) {
                assertFalse(site.listed(type.name()).isEmpty(), type::name);
            }
            assertTrue(isFound(site, "peer"));
            refersToPublicItemsOnly(site, items(site).keySet());
        }
    }

    @ParameterizedTest
    @MethodSource("plugins")
    void takenOutLaterItsItemsStayStoredAndComeBackWithIt(String id) {
        Map<ItemRef, Value> before;
        try (var site = open(Plugins.of(ALL))) {
            site.imports();
            before = items(site);
        }
        try (var site = open(without(id))) {
            assertEquals(0, site.imports().archived());
            site.publishing.start();
            assertEquals(before.keySet(), items(site).keySet(), "stored");
            typesOf(id).forEach(type -> assertEquals(List.of(), site.listed(type), "not listed"));
            refersToPublicItemsOnly(site, items(site).keySet().stream().filter(ref -> !typesOf(id).contains(ref.type()))
                    .collect(Collectors.toSet()));
        }
        try (var site = open(Plugins.of(ALL))) {
            site.imports();
            site.publishing.start();
            await(() -> before.equals(items(site)), () -> "nothing was lost");
            typesOf(id).forEach(type -> assertFalse(site.listed(type).isEmpty(), type));
        }
    }

    @ParameterizedTest
    @MethodSource("plugins")
    void withoutItCheckRefusesNoFileAndNamesWhatLeadsNowhere(String id) {
        var plugins = without(id);
        var findings = new FolderCheck(plugins, new MarkdownFormat(plugins.types(), plugins.registry()), new SiteYaml()).check(SAMPLE);
        assertEquals(id.equals("helpline") ? Set.of("missing-helpline") : Set.of(), findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR).map(Finding::rule).collect(Collectors.toSet()),
                findings::toString);
        assertEquals(typesOf(id).isEmpty() ? Set.of() : Set.of(folder(id)), files(findings, "not-content"));
        if (Set.of("topic", "person").contains(id)) {
            assertTrue(files(findings, "dead-reference").contains("articles/what-anonymity-does.md"), findings::toString);
        }
        if (id.equals("citation")) {
            assertTrue(files(findings, "unknown-citation").contains("articles/what-the-evidence-says.md"), findings::toString);
        }
    }

    private TestSite open(Plugins plugins) {
        return new TestSite(SAMPLE, folder.resolve("data"), plugins, "1");
    }

    /** Items with live lists are compiled again in their turn. */
    private static void await(BooleanSupplier so, Supplier<Object> otherwise) {
        long end = System.nanoTime() + 30_000_000_000L;
        while (!so.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, () -> otherwise.get().toString());
            LockSupport.parkNanos(A_MOMENT);
        }
    }

    private static Plugins without(String id) {
        return Plugins.of(ALL.stream().filter(plugin -> !plugin.id().equals(id)).toList());
    }

    private static Set<String> typesBut(String id) {
        var rest = new HashSet<>(names(Plugins.of(ALL)));
        rest.removeAll(typesOf(id));
        return rest;
    }

    private static Set<String> typesOf(String id) {
        return names(Plugins.of(ALL.stream().filter(plugin -> plugin.id().equals(id)).toList()));
    }

    private static Set<String> names(Plugins plugins) {
        return plugins.types().all().stream().map(ContentType::name).collect(Collectors.toSet());
    }

    private static String folder(String type) {
        return Plugins.of(ALL).types().named(type).orElseThrow().plural();
    }

    private static Set<String> files(List<Finding> findings, String rule) {
        return findings.stream().filter(finding -> finding.rule().equals(rule)).map(Finding::file).collect(Collectors.toSet());
    }

    private static Map<ItemRef, Value> items(TestSite site) {
        return site.read(session -> session.publishedAfter(Optional.empty(), 1_000)).stream()
                .collect(Collectors.toMap(Published::ref, item -> TestSite.JSON.read(item.data())));
    }

    private static boolean isFound(TestSite site, String word) {
        return site.publishing.index().search(new Query(Optional.empty(), "en",
                Optional.of(new Words(List.of(word), List.of(), List.of())), Filter.EVERYTHING, List.of(), new Page.Numbered(20, 1),
                List.of("type"))).total() > 0;
    }

    /** What is not there is neither linked to nor shown as a reference: every slug that JSON names is that of a public item. */
    private static void refersToPublicItemsOnly(TestSite site, Set<ItemRef> refs) {
        await(() -> strangers(site, refs).isEmpty(), () -> strangers(site, refs));
    }

    private static List<String> strangers(TestSite site, Set<ItemRef> refs) {
        var items = items(site);
        var slugs = items.keySet().stream().filter(ref -> site.ports.plugins().types().named(ref.type()).isPresent())
                .map(ItemRef::slug).collect(Collectors.toSet());
        return refs.stream().flatMap(ref -> strangers((Value.Group) items.get(ref), slugs).map(other -> ref + " refers to " + other))
                .toList();
    }

    private static Stream<String> strangers(Value.Group item, Set<String> slugs) {
        var named = item.members().values().stream()
                .flatMap(member -> member instanceof Value.Many(var values) ? values.stream() : Stream.of(member))
                .filter(Value.Group.class::isInstance).flatMap(member -> ((Value.Group) member).text("slug").stream());
        var linked = TestSite.texts(item.at("body.html")).toString().contains(".md\"") ? Stream.of("a file") : Stream.<String>of();
        return Stream.concat(named.filter(slug -> !slugs.contains(slug)), linked);
    }
}
