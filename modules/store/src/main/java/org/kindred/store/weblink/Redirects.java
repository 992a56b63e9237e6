package org.kindred.store.weblink;

import java.util.List;
import java.util.stream.Collectors;
import org.kindred.kernel.link.Visit.Redirect;

/** Redirects in one column: each on a line, {@code 301 https://…}. */
final class Redirects {

    private Redirects() {
    }

    static String written(List<Redirect> redirects) {
        return redirects.stream().map(redirect -> redirect.status() + " " + redirect.to()).collect(Collectors.joining("\n"));
    }

    static List<Redirect> read(String column) {
        return column.lines().map(line -> new Redirect(Integer.parseInt(line.substring(0, line.indexOf(' '))),
                line.substring(line.indexOf(' ') + 1))).toList();
    }
}
