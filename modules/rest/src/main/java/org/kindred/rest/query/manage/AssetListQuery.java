package org.kindred.rest.query.manage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kindred.kernel.asset.AssetName;
import org.kindred.kernel.asset.AssetQuery;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Operator;
import org.kindred.kernel.query.Page;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.Field;
import org.kindred.rest.http.Parameters;
import org.kindred.rest.query.Faults;
import org.kindred.rest.query.FilterReader;
import org.kindred.rest.query.PageReader;
import org.kindred.rest.query.QueryParameter;
import org.kindred.rest.query.Spelling;

/**
 * What is asked of the list of assets.
 *
 * @param query for the store; for one more than the page holds
 * @param page  which part
 */
public record AssetListQuery(AssetQuery query, Page page) {

    /** Its parameters. */
    public static final Set<QueryParameter> PARAMETERS = Set
            .copyOf(EnumSet.of(QueryParameter.FILTER, QueryParameter.PAGE, QueryParameter.Q));

    private static final int LONGEST = 256;

    /**
     * Reads what is asked.
     *
     * @throws InvalidRequest if that cannot be understood
     */
    public static AssetListQuery read(Parameters parameters, Site site) {
        var faults = new Faults();
        QueryParameter.check(parameters, PARAMETERS, faults);
        var filters = new ArrayList<Filter>();
        filters.add(new FilterReader(AssetListQuery::field, site).read(parameters.all(), faults));
        parameters.value("q").flatMap(words -> faults.read(() -> words(words)))
                .ifPresent(words -> filters.add(new Filter.Test(AssetQuery.WORDS, Operator.EQ, List.of(words))));
        var page = faults.read(() -> PageReader.read(parameters)).orElse(new Page.Numbered(1, 1));
        var after = faults.read(() -> after(page)).orElse(Optional.empty());
        faults.throwIfAny();
        int skip = page instanceof Page.Numbered(var size, var number) ? size * (number - 1) : 0;
        return new AssetListQuery(new AssetQuery(new Filter.All(filters), after, skip, page.size() + 1), page);
    }

    private static List<Field> field(String parameter, String name) {
        var found = AssetQuery.FIELDS.stream().filter(field -> field.name().equals(name)).toList();
        if (found.isEmpty()) {
            throw InvalidRequest.parameter("unknown-field", parameter,
                    "no such field" + Spelling.hintOrAll(name, AssetQuery.FIELDS.stream().map(Field::name).toList()));
        }
        return found;
    }

    private static String words(String text) {
        String words = text.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw InvalidRequest.parameter("invalid-value", "q", "1 to " + LONGEST + " characters of the name or of what is said of it");
        }
        return words;
    }

    /** The cursor of what follows a name. */
    public static String cursor(String name) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(UTF_8));
    }

    private static Optional<String> after(Page page) {
        return page instanceof Page.After(var size, var cursor)
                ? Optional.of(Optional.of(decoded(cursor)).filter(AssetName::isName).orElseThrow(
                        () -> InvalidRequest.parameter("invalid-cursor", PageReader.AFTER, "not a cursor that a page of this list gave")))
                : Optional.empty();
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), UTF_8);
        } catch (IllegalArgumentException notOurs) {
            return "";
        }
    }
}
