package org.kindred.publish.surroundings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kindred.kernel.content.ListRequest;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Operator;
import org.kindred.kernel.query.Page;
import org.kindred.kernel.query.Query;
import org.kindred.kernel.query.Sort;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind;
import org.kindred.kernel.type.FieldValue;
import org.kindred.kernel.type.Ranking;

/** Makes a question to the index of what a live list says. */
public final class ListQueries {

    private static final Pattern NAME = Pattern.compile("(?<field>[^\\[\\]]+)(?:\\[(?<operator>[^\\[\\]]+)\\])?");

    private final ContentType type;
    private final Site site;
    private final List<String> faults = new ArrayList<>();

    private ListQueries(ContentType type, Site site) {
        this.type = type;
        this.site = site;
    }

    /**
     * A question, and what is wrong with it.
     *
     * @param findings one sentence each
     */
    public record Asked(Query query, List<String> findings) {
    }

    /**
     * What a list asks of the index.
     *
     * @throws IllegalArgumentException if the type is not installed
     */
    public static Asked of(ListRequest request, ContentTypes types, Site site, String locale) {
        var type = types.named(request.type()).orElseThrow(() -> new IllegalArgumentException(request.type()));
        var reading = new ListQueries(type, site);
        var filter = new Filter.All(request.conditions().entrySet().stream()
                .flatMap(condition -> reading.test(condition.getKey(), condition.getValue()).stream()).toList());
        var query = new Query(Optional.of(type.name()), locale, Optional.empty(), filter, reading.sort(request.sort()),
                new Page.Numbered(request.most(), 1), List.of());
        return new Asked(query, List.copyOf(reading.faults));
    }

    private Optional<Filter> test(String name, List<String> values) {
        var parts = NAME.matcher(name);
        var field = parts.matches() ? field(parts.group("field")) : Optional.<Field>empty();
        if (field.isEmpty()) {
            return fault("there is no field “%s” to ask by".formatted(name));
        }
        String word = parts.group("operator");
        var operator = word == null ? Optional.of(values.size() > 1 ? Operator.IN : Operator.EQ) : Operator.named(word);
        return operator.isEmpty() ? fault("there is no operator “%s”".formatted(word))
                : test(parts.group("field"), field.get().kind(), operator.get(), values);
    }

    private Optional<Filter> test(String path, FieldKind kind, Operator operator, List<String> values) {
        if (operator != Operator.IN && values.size() > 1) {
            return fault("%s compares %s to one value".formatted(operator.word(), path));
        }
        var canonical = values.stream().flatMap(value -> canonical(path, kind, operator, value).stream()).toList();
        return canonical.size() < values.size() ? Optional.empty() : Optional.of(new Filter.Test(path, operator, canonical));
    }

    private Optional<String> canonical(String path, FieldKind kind, Operator operator, String value) {
        if (operator == Operator.PREFIX && !(kind instanceof FieldKind.Span)) {
            return Optional.of(value);
        }
        var compared = operator == Operator.EXISTS ? new FieldKind.Flag() : kind;
        return FieldValue.canonical(compared, value, site)
                .or(() -> this.<String>fault("%s: “%s” is not %s".formatted(path, value, FieldValue.expected(compared))));
    }

    private Optional<Field> field(String path) {
        return type.field(path).filter(field -> field.inner().isEmpty());
    }

    private List<Sort> sort(String keys) {
        var sort = Stream.of(keys.split(",")).map(String::strip).filter(key -> !key.isEmpty()).flatMap(key -> key(key).stream()).toList();
        return sort.isEmpty() ? Sort.all(type.ranking().map(Ranking::order).orElse(List.of())) : sort;
    }

    private Optional<Sort> key(String key) {
        var sort = Sort.of(key);
        String path = sort.field();
        boolean known = path.equals(Ranking.KEY) || field(path).filter(field -> !(field.kind() instanceof FieldKind.Span)).isPresent();
        return known ? Optional.of(sort) : fault("there is no field “%s” to sort by".formatted(path));
    }

    private <T> Optional<T> fault(String sentence) {
        faults.add(sentence);
        return Optional.empty();
    }
}
