package org.kindred.rest.openapi;

import static org.kindred.rest.openapi.DocumentSchemas.string;

import java.util.List;
import java.util.Set;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Value.GroupBuilder;
import org.kindred.rest.http.DeliverySettings;
import org.kindred.rest.http.Forms;
import org.kindred.rest.http.Header;
import org.kindred.rest.http.Representation;
import org.kindred.rest.http.Routes;
import org.kindred.rest.query.ChangesQuery;
import org.kindred.rest.query.ItemQuery;
import org.kindred.rest.query.ListQuery;
import org.kindred.rest.query.PreviewQuery;
import org.kindred.rest.query.QueryParameter;
import org.kindred.rest.query.ResolveQuery;
import org.kindred.rest.query.StyleQuery;
import org.kindred.rest.query.SuggestQuery;
import org.kindred.rest.query.manage.AssetListQuery;
import org.kindred.rest.query.manage.DeliveriesQuery;
import org.kindred.rest.query.manage.EditingQuery;
import org.kindred.rest.query.manage.ExportQuery;
import org.kindred.rest.query.manage.ImportQuery;
import org.kindred.rest.query.manage.LinksQuery;
import org.kindred.rest.query.manage.TokensQuery;
import org.kindred.rest.query.manage.TrendQuery;

/** The OpenAPI 3.1 document of this installation. */
public final class OpenApi {

    private static final String ABOUT = "Published content, read without a token. HEAD works wherever GET does; conditional requests, gzip and "
            + "Brotli too. An unknown parameter, field or operator is a mistake that is named, never ignored.";
    private static final List<Integer> USUAL = List.of(400, 404, 405, 406, 500, 503);
    /** What can be asked about the past is refused to who may not. */
    private static final List<Integer> OF_THE_PAST = List.of(400, 401, 403, 404, 405, 406, 500, 503);

    /** A draft that somebody previews may be one that can no longer be read. */
    private static final List<Integer> OF_ITEMS = List.of(400, 401, 403, 404, 405, 406, 422, 500, 503);

    private final ContentTypes types;
    private final ReferenceDoc references;
    private final OutputDoc outputs;
    private final GroupBuilder paths = Value.group();

    private OpenApi(ContentTypes types, Forms forms) {
        this.types = types;
        this.references = new ReferenceDoc(forms);
        this.outputs = new OutputDoc(forms);
    }

    /** The document. */
    public static Value.Group document(ContentTypes types, DeliverySettings settings, Forms forms) {
        var description = new OpenApi(types, forms);
        description.describe();
        var info = Value.group().put("title", "Kindred").put("version", "1").put("description", ABOUT)
                .put("license", Value.group().put("name", "Apache-2.0").put("identifier", "Apache-2.0").build()).build();
        var schemes = new SecuritySchemes(settings.openIdProvider());
        var components = Value.group().put("schemas", DocumentSchemas.all(types)).put("responses", Responses.shared())
                .put("headers", Responses.headers()).put("securitySchemes", schemes.all()).build();
        return Value.group().put("openapi", "3.1.0").put("info", info)
                .put("servers", Value.list(List.of(Value.group().put("url", settings.publicUrl()).build())))
                .put("security", Value.NONE).put("paths", schemes.openedToPeople(description.paths.build()))
                .put("webhooks", WebhookDoc.events()).put("components", components).build();
    }

    private void describe() {
        document(Routes.API, "overview", "site", "The content types, their fields, and where to go from here", Set.of(),
                DocumentSchemas.data(Schemas.ref("Overview")));
        document(Routes.API + "/site", "site", "site", "What the site says of itself", Set.of(), DocumentSchemas.data(Schemas.ref("Site")));
        types.all().forEach(this::type);
        search();
        root();
        paths.put(Routes.MANAGE + "/render", RenderDoc.path(parameters(types.all(), StyleQuery.PARAMETERS)));
        paths.put(Routes.MANAGE + "/import", ImportDoc.path(parameters(types.all(), ImportQuery.PARAMETERS)));
        ImportDoc.jobs(parameters(types.all(), TokensQuery.PARAMETERS)).forEach(paths::put);
        paths.put(Routes.MANAGE + "/export", ImportDoc.export(parameters(types.all(), ExportQuery.PARAMETERS)));
        paths.put(Routes.MANAGE + "/audit", AuditDoc.path());
        EditingDoc.paths(parameters(types.all(), Set.of(QueryParameter.PAGE, QueryParameter.LOCALE)),
                parameters(types.all(), EditingQuery.LOOKING), parameters(types.all(), EditingQuery.SAVING)).forEach(paths::put);
        HistoryDoc.paths(parameters(types.all(), EditingQuery.PAGED), parameters(types.all(), EditingQuery.LOOKING)).forEach(paths::put);
        ReviewDoc.paths(parameters(types.all(), EditingQuery.PAGED), parameters(types.all(), EditingQuery.LOOKING),
                parameters(types.all(), EditingQuery.SAVING)).forEach(paths::put);
        PreviewDoc.paths(parameters(types.all(), PreviewQuery.MANAGING)).forEach(paths::put);
        InspectionDoc.paths(parameters(types.all(), EditingQuery.PAGED), parameters(types.all(), EditingQuery.LOOKING)).forEach(paths::put);
        paths.put(Routes.MANAGE + "/citations/parse", ParseDoc.path());
        paths.put(Routes.MANAGE + "/citations/format", FormatDoc.path());
        paths.put(Routes.MANAGE + "/tokens", TokenDoc.list(parameters(types.all(), TokensQuery.PARAMETERS)));
        paths.put(Routes.MANAGE + "/tokens/{id}", TokenDoc.one());
        AssetDoc.paths(parameters(types.all(), AssetListQuery.PARAMETERS)).forEach(paths::put);
        ReportDoc.paths(parameters(types.all(), Set.of(QueryParameter.SORT, QueryParameter.SIZE, QueryParameter.NUMBER)),
                parameters(types.all(), TrendQuery.PARAMETERS)).forEach(paths::put);
        LinkDoc.paths(parameters(types.all(), LinksQuery.PARAMETERS)).forEach(paths::put);
        WebhookDoc.paths(parameters(types.all(), DeliveriesQuery.PARAMETERS)).forEach(paths::put);
    }

    private void put(String path, Operation operation) {
        paths.put(path, operation.get());
    }

    private List<Value> parameters(List<ContentType> about, Set<QueryParameter> parameters) {
        return new ParameterDocs(about, types).of(parameters).values();
    }

    private void type(ContentType type) {
        String list = Routes.API + "/" + type.plural();
        var page = Responses.ok("A page of cards.", list(type), List.of("Content-Language", "Link"));
        put(list,
                new Operation("list-" + type.plural(), type.plural(), "A page of " + type.plural(),
                        parameters(List.of(type), ListQuery.LIST),
                        Responses.all(page, OF_THE_PAST)));
        item(type, list + "/{slug}", "", "One " + type.name(), ItemQuery.JSON, contents(type));
        item(type, list + "/{slug}.html", "-html", "Its rendered body", ItemQuery.HTML, content(Representation.HTML));
        item(type, list + "/{slug}.md", "-markdown", "Its Markdown", ItemQuery.MARKDOWN, content(Representation.MARKDOWN));
        references.ofItem(type, parameters(List.of(type), ItemQuery.REFERENCES))
                .forEach(file -> put(list + "/{slug}" + file.suffix(), file.operation()));
        outputs.ofItem(type, parameters(List.of(type), ItemQuery.WRITTEN))
                .forEach(file -> put(list + "/{slug}" + file.suffix(), file.operation()));
        outputs.feeds(type, parameters(List.of(type), ListQuery.FEED))
                .forEach(feed -> put(Routes.FEEDS + "/" + type.plural() + feed.suffix(), feed.operation()));
        if (ReferenceDoc.isListed(type)) {
            references.ofList(type, parameters(List.of(type), ListQuery.REFERENCES))
                    .forEach(file -> put(list + file.suffix(), file.operation()));
        }
    }

    private Value.Group list(ContentType type) {
        var cards = Responses.content("application/json", DocumentSchemas.list(type));
        return ReferenceDoc.isListed(type) ? Value.group().putAll(cards).putAll(references.contents()).build() : cards;
    }

    private void item(ContentType type, String path, String suffix, String summary, Set<QueryParameter> parameters, Value.Group content) {
        var headers = path.endsWith(".html") ? List.of("Content-Language", "Last-Modified", "Content-Security-Policy", Header.PREVIEW)
                : List.of("Content-Language", "Last-Modified", Header.PREVIEW);
        put(path, new Operation("get-" + type.name() + suffix, type.plural(), summary, parameters(List.of(type), parameters),
                Responses.all(Responses.ok("The item.", content, headers), OF_ITEMS)).withSlug());
    }

    private Value.Group contents(ContentType type) {
        return Value.group().putAll(Responses.content("application/json", DocumentSchemas.item(type))).putAll(content(Representation.HTML))
                .putAll(content(Representation.MARKDOWN)).putAll(outputs.contents()).putAll(references.contents()).build();
    }

    private static Value.Group content(Representation representation) {
        return Responses.content(representation.type(), string());
    }

    private void search() {
        var hits = Responses.ok("A page of hits.", Responses.content("application/json", DocumentSchemas.search(types)),
                List.of("Content-Language", "Link"));
        put(Routes.SEARCH, new Operation("search", "search", "Ranked hits of every type", parameters(types.all(), ListQuery.SEARCH),
                Responses.all(hits, List.of(400, 401, 403, 404, 405, 406, 410, 500, 503))));
        document(Routes.SUGGEST, "suggest", "search", "Completions while typing", SuggestQuery.PARAMETERS,
                DocumentSchemas.data(Schemas.array(Schemas.ref("Completion"))));
        var next = Value.group().put("next", string()).build();
        var meta = Schemas.object(next).with("properties", next.with("asOf", Schemas.ref("AsOf")));
        document(Routes.CHANGES, "changes", "changes", "What was published, changed or withdrawn, oldest first", ChangesQuery.PARAMETERS,
                Schemas.object(Value.group().put("data", Schemas.array(Schemas.ref("Change"))).put("meta", meta).build()));
        var cards = Value.list(types.all(), type -> Schemas.ref(TypeSchemas.name(type) + "Card"));
        document(Routes.API + "/resolve", "resolve", "search", "The card of the item that an old address leads to", ResolveQuery.PARAMETERS,
                DocumentSchemas.data(Value.group().put("anyOf", cards).build()));
    }

    private void document(String path, String id, String tag, String summary, Set<QueryParameter> parameters, Value.Group schema) {
        var ok = Responses.ok("Found.", Responses.content("application/json", schema), List.of());
        put(path, new Operation(id, tag, summary, parameters(types.all(), parameters),
                Responses.all(ok, parameters.contains(QueryParameter.AS_OF) ? OF_THE_PAST : USUAL)));
    }

    private void root() {
        var html = Responses.content("text/html", string());
        rootPath("/", "page", "A page where a person can look around", html);
        rootPath(Routes.OPENAPI, "openapi", "This document", Responses.content("application/json", Schemas.type("object").build()));
        rootPath(Routes.PROBLEMS, "problems", "The kinds of problems",
                orHtml(DocumentSchemas.data(Schemas.array(Schemas.ref("ProblemKind")))));
        var name = Value.group().put("name", "name").put("in", "path").put("required", true).put("schema", string()).build();
        put(Routes.PROBLEMS + "/{name}", new Operation("problem", "root", "One kind of problem, explained", List.of(name),
                Responses.all(Responses.ok("Explained.", orHtml(Schemas.ref("ProblemKind")), List.of()), List.of(404, 405))));
        rootPath(Routes.RULES, "rules", "What is asked of content, in English and Spanish",
                orHtml(DocumentSchemas.data(Schemas.array(Schemas.ref("Rule")))));
        put(Routes.RULES + "/{name}", new Operation("rule", "root", "One rule for content, explained", List.of(name),
                Responses.all(Responses.ok("Explained.", orHtml(Schemas.ref("Rule")), List.of()), List.of(404, 405))));
        OutputDoc.root().forEach(rooted -> put(rooted.path(), rooted.operation()));
        health();
    }

    private static Value.Group orHtml(Value schema) {
        return Value.group().putAll(Responses.content("application/json", schema)).putAll(Responses.content("text/html", string())).build();
    }

    private void rootPath(String path, String id, String summary, Value.Group content) {
        put(path, new Operation(id, "root", summary, List.of(), Responses.all(Responses.ok("Found.", content, List.of()), List.of(405))));
    }

    /** MicroProfile Health and Metrics. */
    private void health() {
        var health = Responses.content("application/json", Schemas.ref("Health"));
        ofTheMoment(Routes.HEALTH, "health", "How the service is", health, true);
        ofTheMoment(Routes.HEALTH + "/live", "health-live", "Whether the service lives", health, true);
        ofTheMoment(Routes.HEALTH + "/started", "health-started", "Whether the service has started", health, true);
        ofTheMoment(Routes.HEALTH + "/ready", "health-ready", "Whether the service can answer", health, true);
        ofTheMoment(Routes.METRICS, "metrics", "Figures of the machine and of the cache, in the format of Prometheus",
                Responses.content("text/plain", string()), false);
    }

    private void ofTheMoment(String path, String id, String summary, Value.Group content, boolean canBeDown) {
        var responses = Value.group().put("200", Value.group().put("description", canBeDown ? "It is." : "The figures.")
                .put("headers", Responses.uncached()).put("content", content).build());
        if (canBeDown) {
            responses.put("503", Value.group().put("description", "It is not.").put("content", content).build());
        }
        put(path, new Operation(id, "health", summary, List.of(), responses.build()));
    }
}
