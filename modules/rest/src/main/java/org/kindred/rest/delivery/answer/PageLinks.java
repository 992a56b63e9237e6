package org.kindred.rest.delivery.answer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.kindred.kernel.query.Page;
import org.kindred.rest.http.Header;
import org.kindred.rest.http.Parameters;

/** The links of a page to its neighbours (RFC 8288), with everything else that was asked kept. */
public final class PageLinks {

    private static final String NUMBER = "page[number]";
    private static final String AFTER = "page[after]";

    private final String address;
    private final Parameters parameters;
    private final Map<String, String> links = new LinkedHashMap<>();

    private PageLinks(String address, Parameters parameters) {
        this.address = address;
        this.parameters = parameters.without(NUMBER, AFTER);
    }

    /**
     * The header field; empty where there is nothing to link to.
     *
     * @param address    of the list, absolute
     * @param parameters that were asked
     * @param total      how many items there are on all pages
     * @param after      the cursor of the next page, if there is one
     */
    public static Optional<Header> of(String address, Parameters parameters, Page page, long total, Optional<String> after) {
        var header = new StringJoiner(", ");
        all(address, parameters, page, total, after).forEach((relation, url) -> header.add("<" + url + ">; rel=\"" + relation + "\""));
        return header.length() == 0 ? Optional.empty() : Optional.of(new Header("Link", header.toString()));
    }

    /** The same as addresses, by their relation. */
    public static Map<String, String> all(String address, Parameters parameters, Page page, long total, Optional<String> after) {
        var links = new PageLinks(address, parameters);
        switch (page) {
            case Page.Numbered numbered -> links.numbered(numbered, total, after);
            case Page.After any -> after.ifPresent(cursor -> links.add("next", AFTER, cursor));
        }
        return links.links;
    }

    private void numbered(Page.Numbered page, long total, Optional<String> after) {
        long pages = Pagination.pages(total, page.size());
        add("first", NUMBER, "1");
        if (page.number() > 1 && pages > 0) {
            add("prev", NUMBER, String.valueOf(Math.min(page.number() - 1, pages)));
        }
        if (page.number() < pages) {
            next(page, after);
        }
        if (pages > 0 && Pagination.isNumbered(pages, page.size())) {
            add("last", NUMBER, String.valueOf(pages));
        }
    }

    private void next(Page.Numbered page, Optional<String> after) {
        if (Pagination.isNumbered(page.number() + 1L, page.size())) {
            add("next", NUMBER, String.valueOf(page.number() + 1));
        } else {
            after.ifPresent(cursor -> add("next", AFTER, cursor));
        }
    }

    private void add(String relation, String name, String value) {
        links.put(relation, address + "?" + parameters.with(name, value).encoded());
    }
}
