package org.kindred.rest.openapi;

import static org.kindred.rest.openapi.DocumentSchemas.integer;
import static org.kindred.rest.openapi.DocumentSchemas.string;
import static org.kindred.rest.openapi.Schemas.array;
import static org.kindred.rest.openapi.Schemas.object;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kindred.kernel.link.LinkState;
import org.kindred.kernel.report.Issue;
import org.kindred.kernel.report.Measure;
import org.kindred.kernel.report.ReviewStanding;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind.Choice;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Value.Group;
import org.kindred.kernel.value.Value.GroupBuilder;
import org.kindred.rest.http.Routes;
import org.kindred.rest.query.manage.LinksQuery;
import org.kindred.rest.query.manage.ReportKind;

/** Describes {@code /manage/reports}. */
final class ReportDoc {

    private static final String BASE = Routes.MANAGE + "/reports/";
    private static final String OPERATORS = " With or without an operator: filter[field]=v, filter[field][op]=v, filter[or][0][field]=v. "
            + "Fields: ";

    private ReportDoc() {
    }

    static Map<String, Group> paths(List<Value> paging, List<Value> days) {
        var paths = new LinkedHashMap<String, Group>();
        report(paths, ReportKind.OVERDUE, "Public texts whose review was due before today, the longest overdue first; "
                + "filter[standing] finds others", paging,
                words(Value.group(), "standings", Stream.of(ReviewStanding.values()).map(ReviewStanding::word)));
        report(paths, ReportKind.READABILITY, "How hard public texts are to read beside what the site aims at, the hardest first", paging,
                Value.group().put("hard", integer()).put("formulas", counts()).put("confidence", counts()));
        report(paths, ReportKind.REFERENCES,
                "Citations that were retracted, corrected, never looked up or never cited, and texts that lean "
                        + "on doubtful works or on none",
                paging,
                words(Value.group(), "issues", Stream.of(Issue.values()).map(Issue::word)).put("retractions", counts()).put("designs",
                        counts()));
        report(paths, ReportKind.FINDINGS, "What checks found in public texts when they were last compiled, what matters most first; "
                + "links and days that pass are in reports of their own", paging,
                Value.group().put("severities", counts()).put("rules", counts()));
        var states = words(Value.group(), "states", Stream.of(LinkState.values()).map(LinkState::word));
        paths.put(BASE + "links", get("report-links", "Where public texts lead out of the site, and who leads there", "",
                Stream.concat(Stream.of(filter("Which links, by values alone: filter[state]=dead.", LinksQuery.FIELDS, false)),
                        paging.stream().filter(ReportDoc::isPaging)).toList(),
                page(Schemas.ref("ReportedLink"), states)));
        var meta = object(Value.group().put("from", day()).put("to", day()).put("since", Value.group()
                .put("description", "The first day of which figures are kept; nothing is told of days before it.")
                .put("anyOf", Value.list(List.of(day(), Schemas.type("null").build()))).build()).put("now", Schemas.ref("DailyFigures"))
                .build());
        paths.put(BASE + "trend", get("report-trend", "How the content stood, day by day, and how it stands now",
                ", without limits of type or locale", days,
                object(Value.group().put("data", array(Schemas.ref("DailyFigures"))).put("meta", meta).build())));
        return paths;
    }

    private static boolean isPaging(Value parameter) {
        return parameter instanceof Group group && group.text("name").filter(name -> name.startsWith("page[")).isPresent();
    }

    private static void report(Map<String, Group> paths, ReportKind kind, String summary, List<Value> paging, GroupBuilder meta) {
        String name = kind.word().substring(0, 1).toUpperCase(java.util.Locale.ROOT) + kind.word().substring(1);
        paths.put(BASE + kind.word(), get("report-" + kind.word(), summary, "",
                Stream.concat(
                        Stream.of(filter("Which rows." + OPERATORS + String.join(", ", kind.fields().stream().map(Field::name).toList())
                                + ".", kind.fields(), true)),
                        paging.stream()).toList(),
                page(Schemas.ref("Report" + name), meta.put("types", counts()).put("locales", counts()))));
    }

    private static Group get(String id, String summary, String limits, List<Value> parameters, Group schema) {
        var responses = Value.group().put("200", Value.group().put("description", "The report.").put("headers", Responses.uncached())
                .put("content", Responses.content("application/json", schema)).build());
        List.of(400, 401, 403, 405, 429, 500, 503).forEach(status -> responses.put(String.valueOf(status),
                Value.group().put("$ref", "#/components/responses/Problem" + status).build()));
        return Value.group().put("get", new Operation(id, "reports", summary, parameters, responses.build()).described()
                .put("description", "Needs a token with the scope read" + limits + ".")
                .put("security", Value.list(List.of(Value.group().put("token", Value.NONE).build()))).build()).build();
    }

    private static Value filter(String description, List<Field> fields, boolean operators) {
        var properties = Value.group();
        fields.forEach(field -> properties.put(field.name(), operators ? operated(field) : value(field)));
        return Value.group().put("name", "filter").put("in", "query").put("description", description).put("style", "deepObject")
                .put("explode", true).put("schema", Schemas.type("object").put("properties", properties.build()).build()).build();
    }

    private static Group operated(Field field) {
        return Value.group().put("description", field.description())
                .put("anyOf", Value.list(List.of(value(field), Schemas.type("object").build()))).build();
    }

    private static Group value(Field field) {
        var type = Schemas.type("string").put("description", field.description());
        return field.kind() instanceof Choice(var words) ? type.put("enum", Value.texts(words)).build() : type.build();
    }

    private static Group page(Value row, GroupBuilder summary) {
        var pagination = object(
                Value.group().put("size", integer()).put("number", integer()).put("pages", integer()).put("total", integer())
                        .build());
        var meta = Value.group().put("pagination", pagination).put("today", day()).putAll(summary.build()).build();
        return object(Value.group().put("data", array(row)).put("meta", object(meta)).build());
    }

    private static GroupBuilder words(GroupBuilder meta, String name, Stream<String> words) {
        var counted = Value.group();
        words.forEach(word -> counted.put(word, integer()));
        return meta.put(name, object(counted.build()));
    }

    private static Group counts() {
        return Schemas.type("object").put("additionalProperties", integer()).build();
    }

    private static Group day() {
        return Schemas.type("string").put("format", "date").build();
    }

    static void addTo(GroupBuilder schemas) {
        var number = Schemas.type("number").build();
        schemas.put("ReportOverdue", object(text().put("standing", string()).put("nextReview", HistoryDoc.nullable("string"))
                .put("daysOverdue", HistoryDoc.nullable("integer")).put("lastReviewed", HistoryDoc.nullable("string"))
                .put("reviewedBy", HistoryDoc.nullable("string")).put("changedSinceReview", HistoryDoc.nullable("boolean")).build()));
        schemas.put("ReportReadability", object(text().put("formula", string()).put("value", number).put("target", number)
                .put("aboveTarget", number).put("sentences", integer()).put("confidence", string()).build()));
        var users = object(Value.group().put("total", integer()).put("items", array(object(ref().build()))).build());
        schemas.put("ReportReferences", Value.group().put("description", "A citation, or a text that should cite or does.").put("anyOf",
                Value.list(List.of(object(text().put("issues", array(string())).put("retraction", string())
                        .put("checked", HistoryDoc.nullable("string")).put("design", HistoryDoc.nullable("string")).put("citedBy", users)
                        .build()),
                        object(text().put("issues", array(string())).put("works", integer()).put("doubtful", integer())
                                .put("designs", array(string())).build()))))
                .build());
        schemas.put("ReportFindings", object(ref().put("title", string()).put("severity", string()).put("rule", string())
                .put("line", integer()).put("column", integer()).put("message", string()).build()));
        schemas.put("ReportedLink", Value.group().put("allOf", Value.list(List.of(Schemas.ref("WebLink"),
                object(Value.group().put("items", array(object(ref().build()))).build())))).build());
        var figures = Value.group();
        Stream.of(Measure.values()).forEach(measure -> figures.put(measure.word(), integer()));
        schemas.put("DailyFigures", object(Value.group().put("date", day())
                .put("figures", Schemas.type("object").put("properties", figures.build()).put("additionalProperties", integer()).build())
                .build()));
    }

    private static GroupBuilder text() {
        return ref().put("title", string()).put("topics", array(string()));
    }

    private static GroupBuilder ref() {
        return Value.group().put("type", string()).put("slug", string()).put("locale", string());
    }
}
