package org.kindred.store.weblink;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kindred.kernel.link.LinkQuery;
import org.kindred.kernel.link.WebAddress;

/** What is asked of links, as a condition of JPQL. Names come from us, values go as parameters. */
final class LinkCondition {

    /** Some public item leads there. */
    static final String USED = "exists (select l.itemId from Link l where l.target = w.target)";
    private static final String LED_TO_BY = "exists (select l.itemId from Link l, Item i where l.target = w.target and i.id = l.itemId and %s)";

    private final List<String> conditions = new ArrayList<>(List.of(USED));
    private final Map<String, Object> values = new LinkedHashMap<>();

    LinkCondition(LinkQuery query, Instant now) {
        query.state().ifPresent(state -> add("w.toldState = :state", "state", state));
        query.verdict().ifPresent(verdict -> add("w.visitedAt is not null and w.verdict = :verdict", "verdict", verdict));
        query.host().ifPresent(host -> add("w.host = :host", "host", host.toLowerCase(Locale.ROOT)));
        query.words().ifPresent(words -> add("lower(w.written) like :words escape '!'", "words",
                WebAddress.TYPE + "/%" + escaped(words) + "%"));
        query.item().ifPresent(item -> add(LED_TO_BY.formatted("i.key = :item"), "item", item));
        query.type().ifPresent(type -> add(LED_TO_BY.formatted("i.type = :type"), "type", type));
        query.moved().ifPresent(moved -> add("w.moved = :moved", "moved", moved ? 1 : 0));
        query.failing().ifPresent(failing -> conditions.add("w.failingSince is " + (failing ? "not " : "") + "null"));
        query.overruled().ifPresent(overruled -> add(overruled ? "w.overruleUntil > :now"
                : "(w.overruleUntil is null or w.overruleUntil <= :now)", "now", now));
    }

    private void add(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    private static String escaped(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
    }

    String jpql() {
        return String.join(" and ", conditions);
    }

    <T> TypedQuery<T> in(TypedQuery<T> query) {
        values.forEach(query::setParameter);
        return query;
    }
}
