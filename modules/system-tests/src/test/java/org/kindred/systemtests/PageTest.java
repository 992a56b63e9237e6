package org.kindred.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page at the root, in a real browser. */
@WithOneService
class PageTest {

    private static final int TAB = 9;
    private static final int ENTER = 13;
    private static Optional<Browser> found = Optional.empty();

    private final Service service;

    PageTest(Service service) {
        this.service = service;
    }

    @BeforeAll
    static void start() {
        found = Browser.find();
        if (found.isEmpty()) {
            System.out.println("No Chromium on this machine: the page at / was not tested in a browser.");
        }
        Assumptions.assumeTrue(found.isPresent(), "no Chromium");
    }

    @AfterAll
    static void stop() throws IOException {
        if (found.isPresent()) {
            found.get().close();
        }
    }

    private Browser browser() {
        return found.orElseThrow();
    }

    @BeforeEach
    void open() {
        browser().resize(1280, 900);
        browser().open(service.address() + "/");
        browser().awaitThat("document.querySelectorAll('#types button').length === 7"
                + " && document.querySelectorAll('#items .cards li').length > 0"
                + " && document.querySelectorAll('#examples button').length > 8 && document.querySelectorAll('#operations details').length > 20");
    }

    private void quietly() {
        assertEquals(List.of(), browser().complaints());
    }

    @Test
    void showsItemsOfEveryTypeWithoutAComplaint() {
        for (int i = 0; i < 7; i++) {
            String button = "document.querySelectorAll('#types button')[" + i + "]";
            browser().value(button + ".click()");
            browser().awaitThat("document.querySelector('#items .cards').ariaLabel === " + button + ".textContent.split(' ')[0]"
                    + " && document.querySelectorAll('#items .cards li').length === Math.min(12, Number(" + button
                    + ".textContent.match(/\\d+/)[0]))");
        }
        assertEquals("true", browser().value("document.querySelectorAll('#types button')[6].ariaPressed").asText());
        quietly();
    }

    @Test
    void aLateAnswerDoesNotStandWhereSomethingElseWasAskedForSince() {
        browser().value("window.answered = 0; const quick = fetch; window.fetch = async (path, options) => {"
                + " if (!String(path).includes('/articles?')) return quick(path, options);"
                + " const answer = await quick(path); await new Promise(release => window.release = release);"
                + " window.answered++; options.signal?.throwIfAborted(); return answer; }");
        browser().value("[...document.querySelectorAll('#types button')].find(b => b.textContent.startsWith('articles')).click()");
        browser().value("[...document.querySelectorAll('#types button')].find(b => b.textContent.startsWith('helplines')).click()");
        String helplines = "document.querySelectorAll('#items .cards li').length === 3";
        browser().awaitThat(helplines + " && window.release !== undefined");
        browser().value("window.release()");
        browser().awaitThat("window.answered === 1");
        browser().value("new Promise(drawn => requestAnimationFrame(() => setTimeout(drawn)))");
        assertTrue(browser().value(helplines).asBoolean());
        quietly();
    }

    @Test
    void everyExampleRunsAndOnlyTheMistakeIsOne() {
        int examples = browser().value("document.querySelectorAll('#examples button').length").asInt();
        for (int i = 0; i < examples; i++) {
            browser().value("document.getElementById('answer-status').textContent = ''");
            String name = browser().value("document.querySelectorAll('#examples button')[" + i + "].textContent").asText();
            browser().value("document.querySelectorAll('#examples button')[" + i + "].click()");
            browser().awaitThat("document.getElementById('answer-status').textContent !== ''");
            String status = browser().value("document.getElementById('answer-status').textContent").asText();
            assertTrue(status.startsWith(name.startsWith("A mistake") ? "400" : "200"), name + ": " + status);
            assertFalse(browser().value("document.getElementById('answer-body').textContent").asText().isBlank(), name);
        }
    }

    @Test
    void readsAnItemInAFrameThatRunsNothing() {
        browser().value("document.querySelector('#items .cards button').click()");
        browser()
                .awaitThat("document.activeElement.id === 'reader-heading' && document.getElementById('reader-frame').srcdoc.length > 0");
        assertFalse(browser().value("document.getElementById('reader-frame').sandbox.contains('allow-scripts')").asBoolean());
        browser().value("document.getElementById('reader-close').click()");
        assertTrue(browser().value("document.getElementById('reader').hidden && document.activeElement.className === 'open'").asBoolean());
        quietly();
    }

    @Test
    void searchesMarksWhatItFoundAndOffersABetterSpelling() {
        browser().value("document.getElementById('q').value = 'diabetes'; document.getElementById('search-form').requestSubmit()");
        browser().awaitThat("document.querySelectorAll('#hits mark').length > 0");
        browser().value("document.getElementById('q').value = 'diabtes'; document.getElementById('search-form').requestSubmit()");
        browser().awaitThat("document.getElementById('hits').textContent.includes('Did you mean diabetes?')");
        quietly();
    }

    @Test
    void speaksTheLanguageThatIsChosen() {
        browser().value("const locale = document.getElementById('locale'); locale.value = 'es'; locale.dispatchEvent(new Event('change'))");
        browser().awaitThat("document.querySelector('#items .cards [lang=es]') !== null");
        quietly();
    }

    @Test
    void canBeUsedByTheKeyboardAlone() {
        browser().press("Tab", TAB);
        assertEquals("skip", browser().value("document.activeElement.className").asText());
        for (int i = 0; i < 40 && !browser().value("document.activeElement.className === 'open'").asBoolean(); i++) {
            browser().press("Tab", TAB);
        }
        assertEquals("open", browser().value("document.activeElement.className").asText());
        browser().press("Enter", ENTER);
        browser().awaitThat("document.activeElement.id === 'reader-heading'");
    }

    @Test
    void namesEverythingThatCanBeUsedAndKeepsItsHeadingsInOrder() {
        assertEquals(0, browser().value("[...document.querySelectorAll('button, a, input, select, iframe')].filter(e => "
                + "!(e.textContent.trim() || e.title || e.getAttribute('aria-label') || e.labels?.length)).length").asInt());
        assertEquals("H1", browser().value("document.querySelector('h1, h2, h3').tagName").asText());
        assertEquals(0, browser().value("[...document.querySelectorAll('h1, h2, h3')].filter((h, i, all) => i > 0 && "
                + "Number(h.tagName[1]) > Number(all[i - 1].tagName[1]) + 1).length").asInt());
        assertEquals(0, browser().value("[...document.querySelectorAll('[id]')].length - "
                + "new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size").asInt());
        assertEquals(0, browser().value("[...document.querySelectorAll('[aria-labelledby]')].filter(e => "
                + "!document.getElementById(e.getAttribute('aria-labelledby'))).length").asInt());
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 768, 1280})
    void fitsEveryScreenWithoutScrollingSideways(int width) {
        browser().resize(width, 800);
        browser().value("document.querySelectorAll('#operations details').forEach(one => one.open = true)");
        browser().awaitThat("innerWidth === " + width);
        assertTrue(browser().value("document.documentElement.scrollWidth <= innerWidth").asBoolean(),
                () -> browser()
                        .value("[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)"
                                + ".slice(0, 5).map(e => e.outerHTML.slice(0, 200)).join('\\n')")
                        .asText());
        quietly();
    }
}
