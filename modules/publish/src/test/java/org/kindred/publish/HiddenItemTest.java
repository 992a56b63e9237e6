package org.kindred.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.index.LuceneIndex;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.State;
import org.kindred.kernel.problem.NotFound;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.store.Store;
import org.kindred.kernel.type.ContentType;
import org.kindred.publish.node.Ports;
import org.kindred.publish.publication.Revisions.Addition;
import org.kindred.publish.publication.Transitions;
import org.kindred.rest.delivery.answer.Items;
import org.kindred.rest.delivery.answer.Withdrawals;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.http.Representation;

/**
 * An item that is not public is not found by the same questions to the store, with the same answers, as one that there is not: so it takes no
 * longer either, whoever measures.
 */
class HiddenItemTest {

    private static final List<String> QUERIES = List.of("", "locale=es", "fields=title", "style=apa", "include=topics", "references=omit",
            "format=text");

    @TempDir
    Path folder;
    private TestSite site;
    private Publishing listened;
    private final List<String> asked = new ArrayList<>();
    private ContentType article;
    private Items items;

    @BeforeEach
    void open() {
        site = new TestSite(folder).write("site.yaml", TestSite.SITE).article("public", "Public", "", "");
        site.imports();
        article = TestSite.PLUGINS.types().named("article").orElseThrow();
        var kernel = site.ports;
        listened = Publishing.open(new Ports(kernel.plugins(), kernel.content(), kernel.sites(), kernel.workflows(), listening(),
                settings -> LuceneIndex.open(folder.resolve("other"), kernel.plugins().types(), settings, kernel.json()), kernel.json(),
                List.of(), kernel.clock(), kernel.version()), new org.kindred.diff.Comparison());
        var content = listened.content();
        items = new Items(new org.kindred.rest.delivery.shape.Ports(content, listened.index(), TestSite.JSON, TestSite.PLUGINS.types(),
                listened::site, new org.kindred.markdown.excerpt.Excerpts(TestSite.PLUGINS.registry()), listened.restyling(),
                Optional.empty()), new Withdrawals(content, TestSite.JSON));
    }

    @AfterEach
    void close() {
        listened.close();
        site.close();
    }

    /** The store of the site, and every question to it with its answer. */
    private Store listening() {
        return listening(Store.class, site.store);
    }

    private <T> T listening(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            Object[] passed = arguments == null ? new Object[0] : arguments.clone();
            if (method.getName().equals("read")) {
                @SuppressWarnings("unchecked") var work = (Function<ReadSession, Object>) passed[0];
                passed[0] = (Function<ReadSession, Object>) session -> work.apply(listening(ReadSession.class, session));
                asked.add("a session");
                return called(() -> method.invoke(real, passed));
            }
            Object answer = called(() -> method.invoke(real, passed));
            asked.add(method.getName() + Arrays.toString(passed) + " = " + answer);
            return answer;
        }));
    }

    private interface Call {
        Object make() throws ReflectiveOperationException;
    }

    private static Object called(Call call) throws Throwable {
        try {
            return call.make();
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void draft(String slug, State state) {
        var revisions = site.publishing.revisions();
        revisions.draft(session -> revisions.add(session, new Addition(new ItemKey("article", slug).in("en"),
                TestSite.file("Hidden", "aliases: [/old]", "Words.").getBytes(UTF_8), "ed", ""), state));
    }

    /** What is asked of the store until an item is not found, and what is said then, with x in the place of its name. */
    private List<String> searchFor(String slug, String query) {
        asked.clear();
        var told = new ArrayList<String>();
        for (var form : Representation.values()) {
            told.add(assertThrows(RuntimeException.class, () -> items.answer(article, slug, form, Parameters.of(query))).toString());
        }
        told.addAll(asked);
        return told.stream().map(line -> line.replace(slug, "x")).toList();
    }

    @Test
    void aDraftIsNotFoundByTheSameQuestionsAndAnswersAsWhatThereIsNot() {
        draft("draft", State.DRAFT);
        draft("archived", State.DRAFT);
        site.store.write(session -> {
            session.put(Transitions.in(State.ARCHIVED, session.item(new ItemRef("article", "archived", "en")).orElseThrow()));
            return 0;
        });
        for (String query : QUERIES) {
            searchFor("nobody", query); // what is asked once and then known
            var absent = searchFor("nothing", query);
            assertEquals(absent, searchFor("draft", query), query);
            assertEquals(absent, searchFor("archived", query), query);
        }
    }

    @Test
    void theQuestionsAreHeard() {
        var questions = searchFor("nothing", "fields=title");
        assertTrue(questions.toString().contains("publicLocales[article/x] = []"), questions.toString());
        asked.clear();
        items.answer(article, "public", Representation.JSON, Parameters.of(""));
        assertTrue(asked.toString().contains("stored[article/public, [en], DATA] = Optional[Stored"), asked.toString());
        assertThrows(NotFound.class, () -> items.answer(article, "nothing", Representation.JSON, Parameters.of("")));
    }
}
