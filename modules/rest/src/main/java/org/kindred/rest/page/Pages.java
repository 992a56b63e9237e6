package org.kindred.rest.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kindred.kernel.check.Rule;
import org.kindred.rest.http.Answer;
import org.kindred.rest.http.Header;
import org.kindred.rest.http.Representation;
import org.kindred.rest.http.Routes;
import org.kindred.rest.http.Served;
import org.kindred.rest.problem.ProblemKind;

/** Everything at the root that is the same as long as the service runs, made once. */
public final class Pages {

    /** Nothing from elsewhere, nothing inline: the page is its own three files and what the API answers. */
    private static final Header STRICT = new Header("Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    private static final Header SANDBOX = new Header("Content-Security-Policy", "sandbox");
    private static final Header NO_REFERRER = new Header("Referrer-Policy", "no-referrer");

    private final Map<String, Served> byPath = new HashMap<>();
    private final Map<String, Served> forPeople = new HashMap<>();

    /**
     * @param openApi the description of the API
     * @param rules   what is asked of content
     */
    public Pages(byte[] openApi, List<Rule> rules) {
        add("/", "index.html", "text/html;charset=UTF-8", List.of(STRICT, NO_REFERRER));
        add("/page/kindred.css", "kindred.css", "text/css;charset=UTF-8", List.of());
        add("/page/kindred.js", "kindred.js", "text/javascript;charset=UTF-8", List.of());
        add("/page/kindred.svg", "kindred.svg", "image/svg+xml", List.of(SANDBOX));
        put(byPath, Routes.OPENAPI, Answer.file(Representation.JSON.contentType(), openApi, List.of()));
        for (ProblemKind kind : ProblemKind.values()) {
            explain(Routes.PROBLEMS + "/" + kind.word(), ProblemPage.json(kind), ProblemPage.html(List.of(kind)));
        }
        rules.forEach(rule -> explain(Routes.RULES + "/" + rule.name(), RulePage.json(rule), RulePage.html(List.of(rule))));
        explain(Routes.RULES, RulePage.json(rules), RulePage.html(rules));
        explain(Routes.PROBLEMS, ProblemPage.json(List.of(ProblemKind.values())), ProblemPage.html(List.of(ProblemKind.values())));
    }

    private void explain(String path, String json, String html) {
        put(byPath, path, Answer.file(Representation.JSON.contentType(), json.getBytes(UTF_8), List.of()).negotiable());
        put(forPeople, path,
                Answer.file(Representation.HTML.contentType(), html.getBytes(UTF_8), List.of(STRICT, NO_REFERRER)).negotiable());
    }

    private void add(String path, String resource, String contentType, List<Header> headers) {
        try (InputStream file = Pages.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("the page is not complete: " + resource);
            }
            put(byPath, path, Answer.file(contentType, file.readAllBytes(), headers));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(Map<String, Served> pages, String path, Answer answer) {
        pages.put(path, new Served(answer, path));
    }

    /** What is at a path; people who ask for HTML get it where there is some. */
    Optional<Served> at(String path, boolean forPerson) {
        var page = forPerson ? forPeople.get(path) : null;
        return Optional.ofNullable(page == null ? byPath.get(path) : page);
    }
}
