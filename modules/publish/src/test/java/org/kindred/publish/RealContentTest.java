package org.kindred.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.Published;
import org.kindred.kernel.content.Severity;
import org.kindred.kernel.problem.Overloaded;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Hits;
import org.kindred.kernel.query.Page;
import org.kindred.kernel.query.Query;
import org.kindred.kernel.query.Words;
import org.kindred.kernel.value.Value;
import org.kindred.markdown.SiteYaml;
import org.kindred.publish.folder.FolderCheck;
import org.kindred.publish.folder.ImportReport;
import org.kindred.publish.node.Progress;

/** 389 pages that nobody wrote for us, imported in one go beside a site that is there already. */
class RealContentTest {

    private static final int PAGES = 389;
    private static final Pattern TAG = Pattern.compile("<(?<name>[a-z0-9]+)> is not allowed.*");
    private static final Pattern ATTRIBUTE = Pattern.compile("The attribute (?<name>[a-z0-9-]+) of <.*");
    private static final Set<String> EXECUTABLE = Set.of("script", "style", "iframe", "frame", "object", "embed", "applet", "form",
            "button",
            "select", "textarea", "link", "meta", "base", "svg", "math", "template", "noscript", "video", "audio");
    private static final Pattern SAFE_ADDRESS = Pattern.compile("(?i)(https?|mailto|tel|sms):.*|[^:]*([/?#].*)?");

    @TempDir
    static Path folder;
    private static TestSite site;
    private static ImportReport report;

    @BeforeAll
    static void importsEverything() throws IOException {
        copy(pages(), folder.resolve("content"));
        site = new TestSite(folder);
        site.write("site.yaml", TestSite.SITE).topic("diabetes", "Diabetes");
        report = site.imports();
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    private static Path pages() {
        try {
            return Path.of(RealContentTest.class.getResource("/va-pages").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                var copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /** All articles that the index lists. */
    private static List<String> slugs() {
        var all = new Query(Optional.of("article"), "en", Optional.empty(), Filter.EVERYTHING, List.of(), new Page.Numbered(1_000, 1),
                List.of());
        return site.publishing.index().search(all).hits().stream().map(hit -> hit.ref().slug()).toList();
    }

    private static List<Published> published() {
        var keys = slugs().stream().map(slug -> new ItemKey("article", slug)).toList();
        return site.read(session -> session.published(keys));
    }

    private static String html(Published published) {
        return ((Value.Text) ((Value.Group) TestSite.JSON.read(published.data())).at("body.html").findFirst().orElseThrow()).text();
    }

    @Test
    void everyPageBecomesAnItem() {
        assertEquals(PAGES + 1, report.imported());
        assertEquals(0, report.refused());
        assertEquals(List.of(), report.findings().stream().filter(finding -> finding.severity() == Severity.ERROR).toList());
        assertEquals(PAGES, slugs().size());
        assertEquals(PAGES, published().size());
    }

    @Test
    void everyProblemIsToldAtItsLine() {
        Predicate<Finding> atItsLine = finding -> {
            String written = line(finding);
            String line = written.toLowerCase(Locale.ROOT);
            var tag = TAG.matcher(finding.message());
            var attribute = ATTRIBUTE.matcher(finding.message());
            return switch (finding.rule()) {
                case "html-dropped" -> tag.matches() ? line.contains("<" + tag.group("name"))
                        : attribute.matches() && line.contains(attribute.group("name"));
                case "unknown-key" -> finding.message().contains("“" + written.substring(0, written.indexOf(':')) + "”");
                case "slug-tidied" -> finding.place().line() == 1;
                default -> false;
            };
        };
        var elsewhere = report.findings().stream().filter(finding -> finding.file().startsWith("articles/")).filter(atItsLine.negate())
                .toList();
        assertEquals(List.of(), elsewhere.stream().map(Finding::line).toList());
        assertEquals(files("<script"), filesWith("<script> is not allowed"));
        assertEquals(files("<a [^>]*onclick="), filesWith("The attribute onclick"));
    }

    /** The files that hold such words, in upper or lower case. */
    private static Set<String> files(String words) {
        var pattern = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
        try (Stream<Path> files = Files.walk(site.content.resolve("articles"))) {
            return files.filter(Files::isRegularFile).filter(file -> pattern.matcher(text(file)).find())
                    .map(file -> site.content.relativize(file).toString().replace('\\', '/')).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> filesWith(String message) {
        return report.findings().stream().filter(finding -> finding.message().startsWith(message)).map(Finding::file)
                .collect(Collectors.toSet());
    }

    private static String line(Finding finding) {
        return text(site.content.resolve(finding.file())).lines().skip(finding.place().line() - 1L).findFirst().orElse("");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aCheckOfTheFolderTellsTheSame() {
        var check = new FolderCheck(TestSite.PLUGINS, TestSite.MARKDOWN, new SiteYaml()).check(site.content);
        assertEquals(report.findings().stream().map(Finding::line).toList(), check.stream().map(Finding::line).toList());
    }

    @Test
    void nothingExecutableReachesReaders() {
        published().forEach(page -> assertEquals(List.of(), dangers(html(page)), page.ref().slug()));
        assertTrue(!dangers("<p style=x onclick=1><a href=' JavaScript:1'>x</a><script></script>").isEmpty());
    }

    private static List<String> dangers(String html) {
        return Jsoup.parseBodyFragment(html).body().getAllElements().stream()
                .filter(element -> EXECUTABLE.contains(element.normalName()) || isDangerous(element)).map(Element::toString).toList();
    }

    private static boolean isDangerous(Element element) {
        return element.attributes().asList().stream().anyMatch(attribute -> isHandler(attribute)
                || Set.of("href", "src").contains(attribute.getKey()) && !SAFE_ADDRESS.matcher(attribute.getValue()).matches());
    }

    private static boolean isHandler(Attribute attribute) {
        return attribute.getKey().startsWith("on") || attribute.getKey().equals("style");
    }

    @Test
    void whatReadersSeeIsWhatTheAuthorsWrote() {
        var ratings = html(published("disability-about-disability-ratings"));
        assertTrue(ratings.contains("<h2") || ratings.contains("<h3"), ratings);
        assertTrue(html(published("health-care-health-needs-conditions-mental-health-suicide-prevention")).contains("href=\"sms:838255\"")
                || published().stream().anyMatch(page -> html(page).contains("href=\"sms:838255\"")));
    }

    private static Published published(String slug) {
        return published().stream().filter(page -> page.ref().slug().equals(slug)).findFirst().orElseThrow();
    }

    /** What a veteran may type, and a page among the first three that answers it. */
    @ParameterizedTest
    @CsvSource({"gi bill,education-about-gi-bill-benefits", "burial in a national cemetery,burials-memorials-eligibility",
            "life insurance,life-insurance", "hearing aid batteries,health-care-order-hearing-aid-batteries-prosthetic-socks",
            "ptsd,health-care-health-needs-conditions-mental-health-ptsd", "travel pay,health-care-get-travel-pay",
            "home loan eligibility,housing-assistance-home-loans-eligibility",
            "add dependents to disability,disability-add-remove-dependent",
            "mental health help,health-care-health-needs-conditions-mental-health",
            "how do i get my dd214,records-get-military-service-records", "refill prescriptions,health-care-refill-track-prescriptions",
            "suicide,health-care-health-needs-conditions-mental-health-suicide-prevention",
            "agent orange exposure,disability-eligibility-hazardous-materials-exposure-agent-orange"})
    void aSearchOverThemIsUseful(String query, String expected) {
        var first = search(query).hits().stream().limit(3).map(hit -> hit.ref().slug()).toList();
        assertTrue(first.contains(expected), first.toString());
    }

    @Test
    void aMisspeltWordIsMended() {
        assertEquals(Optional.of("diabetes"), search("diabetis").suggestion());
    }

    /** A machine that is busy with other tests may need longer than a query may take: then again, as the refusal says. */
    private static Hits search(String query) {
        for (int attempt = 1;; attempt++) {
            try {
                return searchOnce(query);
            } catch (Overloaded e) {
                assertTrue(attempt < 20, e.getMessage());
            }
        }
    }

    private static Hits searchOnce(String query) {
        return site.publishing.index().search(new Query(Optional.of("article"), "en",
                Optional.of(new Words(List.of(query.split(" ")), List.of(), List.of())), Filter.EVERYTHING, List.of(),
                new Page.Numbered(10, 1), List.of()));
    }

    @Test
    void theNextImportFindsNothingToDo() {
        long before = site.changes();
        var next = site.imports();
        assertEquals(PAGES + 1, next.unchanged());
        assertEquals(0, next.imported());
        assertEquals(before, site.changes());
    }

    @Test
    void allOfThemCanBeTakenOutAgainAsTheyWere() throws IOException {
        var copy = folder.resolve("copy");
        site.publishing.exportFolder(copy, Progress.SILENT);
        try (Stream<Path> files = Files.walk(site.content)) {
            for (Path file : files.filter(FileSystems.getDefault().getPathMatcher("glob:**/articles/**.md")::matches).toList()) {
                assertEquals(text(file), new String(Files.readAllBytes(copy.resolve(site.content.relativize(file).toString())), UTF_8));
            }
        }
    }
}
