package org.kindred.plugin.hsds.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kindred.kernel.value.Value;
import org.kindred.plugin.hsds.query.DirectoryParameter;
import org.kindred.plugin.hsds.query.OrganizationsQuery;
import org.kindred.plugin.hsds.query.PlacesQuery;
import org.kindred.plugin.hsds.query.ServicesQuery;
import org.kindred.plugin.hsds.query.TermsQuery;

/** Writes the OpenAPI document of what is served under {@code /hsds/v3}: made of the same lists that requests are checked by. */
public final class HsdsDescription {

    /** Where HSDS keeps its schemas, to which its own document refers in the same way. */
    private static final String SCHEMAS = "https://raw.githubusercontent.com/openreferral/specification/3.0/schema/";
    private static final String JSON = "application/json";
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private HsdsDescription() {
    }

    /**
     * The document.
     *
     * @param base the address of the API, absolute
     */
    public static Value.Group document(String base) {
        return Value.group().put("openapi", "3.1.0").put("info", info()).put("jsonSchemaDialect", DIALECT)
                .put("servers", Value.list(List.of(Value.group().put("url", base).build()))).put("paths", paths())
                .put("components", Value.group().put("schemas", Parts.schemas()).put("parameters", parameters())
                        .put("headers", Parts.headers()).put("responses", Parts.responses()).build())
                .build();
    }

    private static Value info() {
        return Value.group().put("title", "Directory of peer support and helplines").put("version", "3.0")
                .put("summary", "Forums and helplines as the Human Services Data Specification 3.0 has services.")
                .put("description",
                        "What HSDS has no table for is told as attributes of a service, each with a term of a taxonomy. Ids are "
                                + "UUIDs of version 5 and stay the same. Everything is public and may be read from any origin; answers have strong "
                                + "ETags. HEAD is answered wherever GET is. A parameter that is not named here is refused.")
                .build();
    }

    private static Value.Group paths() {
        var paths = Value.group().put("/", get("getOverview", "Which version of HSDS this is, and where it is described.", List.of(),
                Parts.ok(Parts.content(JSON, Parts.ref("Overview")))))
                .put("/openapi.json", get("getDescription", "This document.", List.of(),
                        Parts.ok(Parts.content(JSON, Value.group().put("type", "object").build()))));
        var service = schema("compiled/service.json");
        list(paths, "services", "Services", ServicesQuery.PARAMETERS, Parts.any(schema("compiled/service_list.json"), service));
        one(paths, "services", "Service", Set.of(), service);
        var organization = schema("compiled/organization.json");
        list(paths, "organizations", "Organizations", OrganizationsQuery.PARAMETERS,
                Parts.any(schema("compiled/organization_list.json"), organization));
        one(paths, "organizations", "Organization", OrganizationsQuery.OF_ONE, organization);
        list(paths, "taxonomies", "Taxonomies", TermsQuery.OF_TAXONOMIES, schema("taxonomy.json"));
        one(paths, "taxonomies", "Taxonomy", Set.of(), schema("taxonomy.json"));
        list(paths, "taxonomy_terms", "TaxonomyTerms", TermsQuery.PARAMETERS, schema("taxonomy_term.json"));
        one(paths, "taxonomy_terms", "TaxonomyTerm", Set.of(), schema("taxonomy_term.json"));
        list(paths, "service_at_locations", "ServicesAtLocations", PlacesQuery.PARAMETERS,
                schema("compiled/service_at_location_list.json"));
        return one(paths, "service_at_locations", "ServiceAtLocation", Set.of(), schema("compiled/service.json")).build();
    }

    private static Value.Group schema(String path) {
        return Value.group().put("$ref", SCHEMAS + path).build();
    }

    private static void list(Value.GroupBuilder paths, String path, String name, Set<DirectoryParameter> parameters, Value item) {
        var content = Value.group().putAll(Parts.content(JSON, Parts.page(item))).putAll(Parts.content("application/x-ndjson", item))
                .build();
        paths.put("/" + path, get("list" + name, "A page of " + path.replace('_', ' ') + ", or all of them as lines.", refs(parameters),
                Parts.ok(content)));
    }

    private static Value.GroupBuilder one(Value.GroupBuilder paths, String path, String name, Set<DirectoryParameter> parameters,
            Value schema) {
        var id = Value.group().put("name", "id").put("in", "path").put("required", true).put("description", "A UUID.")
                .put("schema", Value.group().put("type", "string").put("format", "uuid").build()).build();
        var all = new ArrayList<Value>(List.of(id));
        all.addAll(refs(parameters));
        return paths.put("/" + path + "/{id}",
                get("get" + name, "One of the " + path.replace('_', ' ') + ".", all, Parts.ok(Parts.content(JSON, schema))
                        .with("404", Parts.response("Problem404"))));
    }

    private static List<Value> refs(Set<DirectoryParameter> parameters) {
        return new TreeSet<>(parameters).stream()
                .<Value>map(each -> Value.group().put("$ref", "#/components/parameters/" + each.word()).build()).toList();
    }

    private static Value get(String id, String summary, List<Value> parameters, Value.Group responses) {
        var operation = Value.group().put("operationId", id).put("summary", summary);
        if (!parameters.isEmpty()) {
            operation.put("parameters", Value.list(parameters));
        }
        return Value.group().put("get", operation.put("responses", responses).build()).build();
    }

    private static Value.Group parameters() {
        var all = Value.group();
        for (DirectoryParameter parameter : DirectoryParameter.values()) {
            all.put(parameter.word(), Value.group().put("name", parameter.word()).put("in", "query").put("required", false)
                    .put("description", parameter.description()).put("schema", Parts.schema(parameter)).build());
        }
        return all.build();
    }
}
