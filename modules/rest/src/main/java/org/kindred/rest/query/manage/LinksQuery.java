package org.kindred.rest.query.manage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.link.LinkQuery;
import org.kindred.kernel.link.LinkState;
import org.kindred.kernel.link.Verdict;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Operator;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind.Choice;
import org.kindred.kernel.type.FieldKind.Flag;
import org.kindred.kernel.type.FieldKind.Keyword;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.query.Faults;
import org.kindred.rest.query.FilterReader;
import org.kindred.rest.query.PageReader;
import org.kindred.rest.query.QueryParameter;
import org.kindred.rest.query.Spelling;

/**
 * What is asked of the list of links.
 *
 * @param query  for those who look it up
 * @param number of the page, from 1
 */
public record LinksQuery(LinkQuery query, int number) {

    /** Its parameters beside its filters. */
    public static final Set<QueryParameter> PARAMETERS = Set.of(QueryParameter.SIZE, QueryParameter.NUMBER);

    /** What links can be filtered by, each with one value. */
    public static final List<Field> FIELDS = List.of(
            Field.of("state", new Choice(Stream.of(LinkState.values()).map(LinkState::word).toList()), "How the link stands."),
            Field.of("verdict", new Choice(Stream.of(Verdict.values()).map(Verdict::word).toList()), "What the last look came to."),
            Field.of("host", new Keyword(), "The host, with its port if that is not the scheme's."),
            Field.of("address", new Keyword(), "A part of the address."),
            Field.of("item", new Keyword(), "An item that leads there: forum/a-forum."),
            Field.of("type", new Keyword(), "The type of an item that leads there, in the singular."),
            Field.of("moved", new Flag(), "Whether it has moved for good."),
            Field.of("failing", new Flag(), "Whether looks fail that do not make it dead yet."),
            Field.of("overruled", new Flag(), "Whether a person's word counts instead of the checks."));

    private static final Set<QueryParameter> KNOWN = Set.of(QueryParameter.FILTER, QueryParameter.SIZE, QueryParameter.NUMBER);

    /**
     * Reads what is asked.
     *
     * @throws InvalidRequest if that cannot be understood
     */
    public static LinksQuery read(Parameters parameters, Site site) {
        var faults = new Faults();
        QueryParameter.check(parameters, KNOWN, faults);
        var filter = new FilterReader(LinksQuery::field, site).read(parameters.all(), faults);
        var asked = faults.read(() -> values(filter)).orElse(Map.of());
        var item = faults.read(() -> Optional.ofNullable(asked.get("item")).map(LinksQuery::item)).flatMap(Function.identity());
        int size = faults.read(() -> PageReader.size(parameters)).orElse(1);
        int number = faults.read(() -> PageReader.number(parameters, size)).orElse(1);
        faults.throwIfAny();
        return new LinksQuery(new LinkQuery(of(asked, "state").flatMap(LinkState::of),
                of(asked, "verdict").flatMap(word -> Stream.of(Verdict.values()).filter(one -> one.word().equals(word)).findFirst()),
                of(asked, "host"), of(asked, "address"), item, of(asked, "type"), of(asked, "moved").map(Boolean::valueOf),
                of(asked, "failing").map(Boolean::valueOf), of(asked, "overruled").map(Boolean::valueOf), (number - 1) * size, size),
                number);
    }

    private static Optional<String> of(Map<String, String> asked, String name) {
        return Optional.ofNullable(asked.get(name));
    }

    private static List<Field> field(String parameter, String name) {
        var found = FIELDS.stream().filter(field -> field.name().equals(name)).toList();
        if (found.isEmpty()) {
            throw InvalidRequest.parameter("unknown-field", parameter,
                    "no such field" + Spelling.hintOrAll(name, FIELDS.stream().map(Field::name).toList()));
        }
        return found;
    }

    /** Each field has one value. */
    private static Map<String, String> values(Filter filter) {
        var values = new HashMap<String, String>();
        for (Filter test : filter instanceof Filter.All(var filters) ? filters : List.of(filter)) {
            if (!(test instanceof Filter.Test(var name, var operator, var given)) || operator != Operator.EQ) {
                throw InvalidRequest.parameter("invalid-value", "filter", "links are filtered by values alone: filter[state]=dead");
            }
            if (values.put(name, given.getFirst()) != null) {
                throw InvalidRequest.parameter("invalid-value", "filter[" + name + "]", "one value; a second one leaves nothing");
            }
        }
        return values;
    }

    private static ItemKey item(String text) {
        int slash = text.indexOf('/');
        if (slash < 1 || !ItemKey.isSlug(text.substring(slash + 1))) {
            throw InvalidRequest.parameter("invalid-value", "filter[item]", "a type and a slug: forum/a-forum");
        }
        return new ItemKey(text.substring(0, slash), text.substring(slash + 1));
    }
}
