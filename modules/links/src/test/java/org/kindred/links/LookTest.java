package org.kindred.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kindred.links.Web.answering;
import static org.kindred.links.Web.leadingTo;
import static org.kindred.links.Web.refusing;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.kernel.link.LinkPolicy;
import org.kindred.kernel.link.Verdict;
import org.kindred.kernel.link.Visit.Redirect;
import org.kindred.kernel.link.WebAddress;
import org.kindred.kernel.link.WebLink.Page;
import org.kindred.kernel.site.Site;
import org.kindred.links.look.Seen;
import org.kindred.links.look.Surveyor;
import org.kindred.outgoing.Allowed;
import org.kindred.outgoing.Outgoing;

/** One look at one address, at a server that behaves as servers do. */
class LookTest {

    private static final String WELCOME = "<html><title>A forum for carers</title><h1>Welcome</h1><p>Come in.</p></html>";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
    private Web web;
    private Surveyor surveyor;

    @BeforeEach
    void open() throws IOException {
        web = new Web();
        surveyor = surveyor(Site.UNNAMED);
    }

    private Surveyor surveyor(Site site) {
        return new Surveyor(Outgoing.of(Allowed.of("127.0.0.1," + web.host())), () -> site, now::get, Duration.ofSeconds(5), Duration.ZERO);
    }

    @AfterEach
    void close() {
        web.close();
    }

    private Seen look(String target) {
        return look(web.at(target), Page.NONE);
    }

    private Seen look(WebAddress address, Page page) {
        try {
            return surveyor.look(address, page);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aPageIsAskedForByItsHeadAndThenRead() {
        web.has("/forum", WELCOME);
        var seen = look("/forum");
        assertEquals(Verdict.OK, seen.verdict());
        assertEquals(200, seen.status());
        assertEquals("", seen.reason());
        assertEquals(List.of("HEAD /forum", "GET /forum"), web.asked());
    }

    @Test
    void whatIsNoPageOfHtmlIsNotRead() {
        web.has("/paper.pdf", answering(200, "%PDF", "content-type", "application/pdf"));
        assertEquals(Verdict.OK, look("/paper.pdf").verdict());
        assertEquals(List.of("HEAD /paper.pdf"), web.asked());
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 405, 500, 501})
    void aServerThatRefusesHeadIsAskedByGet(int status) {
        web.has("/forum", refusing("HEAD", status, answering(200, WELCOME)));
        assertEquals(Verdict.OK, look("/forum").verdict());
        assertEquals(List.of("HEAD /forum", "GET /forum"), web.asked());
    }

    @ParameterizedTest
    @CsvSource({"404, NOT_FOUND", "410, GONE", "400, NOT_FOUND", "401, FORBIDDEN", "403, FORBIDDEN", "451, FORBIDDEN", "999, UNREACHABLE",
            "500, SERVER_ERROR", "502, SERVER_ERROR", "503, SERVER_ERROR", "429, BUSY"})
    void aStatusIsJudgedByWhetherItSpeaksOfThePageOrOfUs(int status, Verdict verdict) {
        web.has("/forum", answering(status, "<title>Sorry</title>"));
        var seen = look("/forum");
        assertEquals(verdict, seen.verdict(), seen.reason());
        assertTrue(seen.reason().endsWith("."), seen.reason());
    }

    @Test
    void aRiddleForPeopleIsNoVerdictOnThePage() {
        web.has("/forum", answering(503, "", "cf-mitigated", "challenge"));
        assertEquals(Verdict.FORBIDDEN, look("/forum").verdict());
    }

    @Test
    void redirectsAreFollowedAndKept() {
        web.has("/old", leadingTo(301, "/newer")).has("/newer", leadingTo(302, "newest")).has("/newest", WELCOME);
        var seen = look("/old");
        assertEquals(Verdict.OK, seen.verdict());
        assertEquals(List.of(new Redirect(301, web.at("/newer").text()), new Redirect(302, web.at("/newest").text())), seen.redirects());
    }

    @Test
    void aRedirectThatOnlyHeadGetsOrOnlyGetGetsIsFollowed() {
        web.has("/old", refusing("HEAD", 405, leadingTo(308, "/new"))).has("/new", WELCOME);
        assertEquals(List.of(new Redirect(308, web.at("/new").text())), look("/old").redirects());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?lang=en  | /old?lang=en
            "/a|b c"  | /a%7Cb%20c
            /caf\u00c3\u00a9 | /caf%C3%A9
            /caf\u00e9 | /caf%E9
            """, quoteCharacter = '"')
    void whereARedirectLeadsIsReadAsBrowsersReadIt(String location, String target) {
        web.has("/old", leadingTo(301, location)).has(target, WELCOME);
        var seen = look("/old");
        assertEquals(List.of(new Redirect(301, web.at(target).text())), seen.redirects());
        assertEquals(Verdict.OK, seen.verdict());
    }

    @Test
    void aCircleOfRedirectsEnds() {
        web.has("/a", leadingTo(302, "/b")).has("/b", leadingTo(302, "/a"));
        assertEquals(Verdict.REDIRECTS, look("/a").verdict());
        web.has("/self", leadingTo(302, "/self"));
        assertEquals(Verdict.REDIRECTS, look("/self").verdict());
    }

    @Test
    void redirectsThatGoOnAndOnEnd() {
        for (int i = 0; i < 30; i++) {
            web.has("/" + i, leadingTo(302, "/" + (i + 1)));
        }
        var seen = look("/0");
        assertEquals(Verdict.REDIRECTS, seen.verdict());
        assertTrue(seen.redirects().size() <= 11, seen::toString);
    }

    @Test
    void aRedirectToWhatIsNoAddressOfTheWebLeadsNowhere() {
        web.has("/a", leadingTo(302, "app://open"));
        assertEquals(Verdict.REDIRECTS, look("/a").verdict());
    }

    @Test
    void aPrivateAddressIsNeverAsked() throws IOException {
        try (var other = new Web("127.0.0.7")) {
            other.has("/secret", WELCOME);
            assertEquals(Verdict.PRIVATE, look(other.at("/secret"), Page.NONE).verdict());
            web.has("/door", leadingTo(302, other.at("/secret").text()));
            var seen = look("/door");
            assertEquals(Verdict.PRIVATE, seen.verdict());
            assertTrue(seen.reason().contains("127.0.0.7"), seen.reason());
            assertEquals(List.of(), other.askedInAll());
        }
    }

    @Test
    void aHostThatDoesNotListenIsUnreachableAndOneThatDoesNotExistIsNone() {
        var address = web.at("/forum");
        web.close();
        var seen = look(address, Page.NONE);
        assertEquals(Verdict.UNREACHABLE, seen.verdict());
        assertTrue(seen.hostIsOut());
        assertEquals(Verdict.NO_HOST, look(WebAddress.of("http://nowhere.invalid/").orElseThrow(), Page.NONE).verdict());
    }

    @Test
    void whatAServerHasToBeAskedForAgainLaterIsToldWithTheMoment() {
        web.has("/forum", answering(503, "", "retry-after", "120"));
        var seen = look("/forum");
        assertEquals(Verdict.BUSY, seen.verdict());
        assertEquals(Optional.of(now.get().plusSeconds(120)), seen.comeBack());
        web.has("/forum", answering(429, "", "retry-after", "Sun, 01 Mar 2026 13:00:00 GMT"));
        assertEquals(Optional.of(Instant.parse("2026-03-01T13:00:00Z")), look("/forum").comeBack());
        web.has("/forum", answering(429, "", "retry-after", "99999999"));
        assertEquals(Optional.of(now.get().plus(Duration.ofDays(7))), look("/forum").comeBack());
    }

    @Test
    void aPageIsAskedForAgainOnlyIfItIsAnother() {
        web.has("/forum", exchange -> {
            var known = exchange.getRequestHeaders().getFirst("if-none-match");
            answering("\"v1\"".equals(known) ? 304 : 200, WELCOME, "etag", "\"v1\"").answer(exchange);
        });
        var page = look("/forum").page();
        assertEquals("\"v1\"", page.etag());
        web.asked();
        now.updateAndGet(at -> at.plus(Duration.ofDays(30)));
        var again = look(web.at("/forum"), page);
        assertEquals(Verdict.OK, again.verdict());
        assertEquals(page, again.page());
        assertEquals(List.of("HEAD /forum"), web.asked());
    }

    @Test
    void aPageThatHasChangedIsReadAgain() {
        web.has("/forum", answering(200, WELCOME, "last-modified", "Sun, 01 Mar 2026 12:00:00 GMT"));
        var page = look("/forum").page();
        web.has("/forum", answering(200, "<title>404 Not Found</title>", "last-modified", "Mon, 02 Mar 2026 12:00:00 GMT"));
        assertEquals(Verdict.SOFT_404, look(web.at("/forum"), page).verdict());
    }

    @Test
    void aPageThatSaysNothingOfItsAgeIsReadOnceAWeek() {
        web.has("/forum", WELCOME);
        var page = look("/forum").page();
        web.asked();
        now.updateAndGet(at -> at.plus(Duration.ofDays(6)));
        look(web.at("/forum"), page);
        assertEquals(List.of("HEAD /forum"), web.asked());
        now.updateAndGet(at -> at.plus(Duration.ofDays(2)));
        look(web.at("/forum"), page);
        assertEquals(List.of("HEAD /forum", "GET /forum"), web.asked());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Page not found", "404", "Error 404 (Not Found)!!1", "Not Found", "This page does not exist",
            "Página no encontrada", "P&aacute;gina no encontrada - Foro", "La página no existe", "Seite nicht gefunden", "Page introuvable",
            "Pagina non trovata", "Página não encontrada", "The topic could not be found", "Thread no longer exists | Forum"})
    void aPageThatSaysThatThereIsNoneIsNone(String title) {
        web.has("/forum", "<html><head><TITLE lang='en'>\n " + title + " </TITLE></head><body><p>Try our search.</p></body></html>");
        var seen = look("/forum");
        assertEquals(Verdict.SOFT_404, seen.verdict());
        assertTrue(seen.reason().startsWith("Its page says: “"), seen.reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"How I found my peers", "404 km for diabetes", "Nobody was found wanting", "What if help is not found in time?",
            "Lost and found: a forum", "Room 4040"})
    void aPageAboutFindingAndNotFindingIsAPage(String title) {
        web.has("/forum", "<title>" + title + "</title><p>Error 404: page not found is what some sites say.</p>");
        assertEquals(Verdict.OK, look("/forum").verdict());
    }

    @Test
    void aSiteThatSendsEveryStrangeAddressHomeHasNotThePage() {
        web.has("/", WELCOME).has("/deep/forum", leadingTo(302, "/"));
        assertEquals(Verdict.OK, look("/deep/forum").verdict(), "it may have become the first page");
        var home = leadingTo(302, "/");
        var catching = new CopyOnWriteArrayList<String>();
        try (var all = catchAll(home, catching)) {
            assertEquals(Verdict.SOFT_404, look(all.at("/deep/forum"), Page.NONE).verdict());
        }
        assertFalse(catching.isEmpty());
    }

    /** Answers any address but the first by leading there. */
    private static Web catchAll(Web.Page home, List<String> caught) {
        try {
            var all = new Web();
            all.has("/", WELCOME);
            all.otherwise(exchange -> {
                caught.add(exchange.getRequestURI().toString());
                home.answer(exchange);
            });
            return all;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<title>carers.example</title><h1>This domain is for sale!</h1>",
            "<title>carers.example</title><p>The domain carers.example may be for sale. Inquire now.</p>",
            "<title>x</title><script src=\"https://cdn.parkingcrew.net/a.js\"></script>", "<title>x</title><p>Buy this domain</p>",
            "<title>x</title><p>Diese Domain steht zum Verkauf</p>"})
    void aNameThatIsForSaleIsNotWhatWasThere(String html) {
        web.has("/", html);
        assertEquals(Verdict.PARKED, look("/").verdict());
    }

    @Test
    void aLongPageThatMentionsThatADomainIsForSaleIsAPage() {
        web.has("/",
                "<title>Carers</title><p>This domain is for sale, said the mail.</p>" + "<p>We talked about it for long.</p>".repeat(80));
        assertEquals(Verdict.OK, look("/").verdict());
    }

    @Test
    void aPageIsReadNoFurtherThanItsBeginning() {
        web.has("/", "<title>Big</title>" + "x".repeat(3_000_000) + "<h1>404 not found</h1>");
        assertEquals(Verdict.OK, look("/").verdict());
    }

    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @ParameterizedTest
    @ValueSource(strings = {"<h1>", "<h1 ", "<style ", "<script>", "<", "</title ", "<a href=\"//", "a.", "this domain ", "error!"})
    void aPageThatIsMadeToKeepItsReaderBusyIsReadAllTheSame(String piece) {
        web.has("/", "<a href=\"//" + piece.repeat(65_536 / piece.length()));
        assertEquals(Verdict.OK, look("/").verdict());
    }

    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @Test
    void rulesThatAreMadeToKeepTheirReaderBusyAreReadAllTheSame() {
        String zeros = "0".repeat(500);
        web.has("/robots.txt", answering(200, "User-agent: *\nDisallow: /" + "*0".repeat(40) + "*1\n", "content-type", "text/plain"));
        web.has("/" + zeros, WELCOME);
        assertEquals(Verdict.OK, look("/" + zeros).verdict());
    }

    @ParameterizedTest
    @CsvSource({"/*.php$,/a.php,true", "/*.php$,/a.php.php,true", "/*.php$,/a.php?x,false", "/*.php,/a.php?x,true", "/a*b*c,/a-b-c-d,true",
            "/a*b*c,/a-c-b,false", "/a$,/a,true", "/a$,/ab,false", "/*,/anything,true", "/a*,/a,true", "/*a$,/a,true", "/a*a$,/a,false",
            "*b$,/a/b,true"})
    void aStarOfRobotsTxtIsAnythingAndADollarTheEnd(String rule, String target, boolean forbidden) {
        web.has("/robots.txt", answering(200, "User-agent: *\nDisallow: " + rule + "\n", "content-type", "text/plain"));
        web.has(target, WELCOME);
        assertEquals(forbidden ? Verdict.ROBOTS : Verdict.OK, look(target).verdict());
    }

    @Test
    void whatRobotsTxtForbidsIsNotAsked() {
        web.has("/robots.txt", answering(200, "User-agent: *\nDisallow: /private\nAllow: /private/door\n", "content-type", "text/plain"));
        web.has("/private/forum", WELCOME).has("/private/door", WELCOME).has("/open", leadingTo(302, "/private/forum"));
        assertEquals(Verdict.ROBOTS, look("/private/forum").verdict());
        assertEquals(List.of(), web.asked());
        assertEquals(Verdict.OK, look("/private/door").verdict());
        assertEquals(Verdict.ROBOTS, look("/open").verdict(), "nor is it by way of a redirect");
    }

    @Test
    void robotsTxtIsRememberedForADay() {
        web.has("/a", WELCOME).has("/b", WELCOME);
        look("/a");
        look("/b");
        assertEquals(1, web.askedInAll().stream().filter("GET /robots.txt"::equals).count());
        now.updateAndGet(at -> at.plus(Duration.ofHours(25)));
        look("/a");
        assertEquals(2, web.askedInAll().stream().filter("GET /robots.txt"::equals).count());
    }

    @Test
    void aSiteWhoseRulesCannotBeHadIsLeftAloneForAnHour() {
        web.has("/robots.txt", answering(503, "")).has("/forum", WELCOME);
        assertEquals(Verdict.ROBOTS, look("/forum").verdict());
        web.has("/robots.txt", answering(404, ""));
        assertEquals(Verdict.ROBOTS, look("/forum").verdict());
        assertEquals(List.of(), web.asked());
        now.updateAndGet(at -> at.plus(Duration.ofMinutes(61)));
        assertEquals(Verdict.OK, look("/forum").verdict());
    }

    @Test
    void whoAsksIsNamedWithTheWayToReachThem() {
        var agents = new CopyOnWriteArrayList<String>();
        web.has("/forum", exchange -> {
            agents.add(exchange.getRequestHeaders().getFirst("user-agent"));
            answering(200, WELCOME).answer(exchange);
        });
        look("/forum");
        surveyor = surveyor(Site.UNNAMED.with(policies -> policies.withLinks(new LinkPolicy("links@example.org", Optional.empty()))));
        look("/forum");
        surveyor = surveyor(Site.UNNAMED.with(policies -> policies.withLinks(new LinkPolicy("https://example.org/bot", Optional.empty()))));
        look("/forum");
        assertEquals(List.of("Kindred-LinkCheck/1.0", "Kindred-LinkCheck/1.0 (+mailto:links@example.org)",
                "Kindred-LinkCheck/1.0 (+https://example.org/bot)"), agents.stream().distinct().toList());
    }

    @Test
    void aHostIsAskedByOneAtATime() throws InterruptedException {
        var threads = new CopyOnWriteArrayList<Thread>();
        for (int i = 0; i < 20; i++) {
            String target = "/" + i;
            web.has(target, WELCOME);
            threads.add(Thread.ofVirtual().start(() -> look(target)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(1, web.most());
        assertEquals(40, web.asked().size());
    }
}
