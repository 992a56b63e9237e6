package org.kindred.rest.openapi;

import java.util.List;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.value.Value;

/** The document at {@code /openapi.json}. */
public final class OpenApi {

    private static final String DESCRIPTION = """
            Published content, read-only and without a token: articles, guides, references and the directory of peer support. \
            Every declared field is present, null or an empty list when it has no content. What is not understood is refused with a \
            problem document that names it; nothing is silently ignored or cut.""";

    private final ContentTypes types;
    private final Site site;
    private final String publicUrl;

    /**
     * @param types     the content types of this installation
     * @param site      whose locales are allowed
     * @param publicUrl where the service is reached, without a slash at the end
     */
    public OpenApi(ContentTypes types, Site site, String publicUrl) {
        this.types = types;
        this.site = site;
        this.publicUrl = publicUrl;
    }

    /** The whole document. */
    public Value.Group document() {
        var parameters = new Parameters(types, site);
        return Value.group()
                .put("openapi", "3.1.0")
                .put("jsonSchemaDialect", "https://spec.openapis.org/oas/3.1/dialect/base")
                .put("info", Value.group()
                        .put("title", site.name() + ": content API")
                        .put("version", "1")
                        .put("description", DESCRIPTION)
                        .put("license", Value.group().put("name", "Apache-2.0").put("identifier", "Apache-2.0").build())
                        .build())
                .put("servers", Value.list(List.of(Value.group().put("url", publicUrl).build())))
                .put("tags", Value.list(types.all(), OpenApi::tag))
                .put("paths", new Operations(types).paths())
                .put("components", Value.group()
                        .put("schemas", new Schemas(types).all())
                        .put("parameters", parameters.all())
                        .put("headers", Answers.headers())
                        .put("responses", Answers.shared())
                        .put("securitySchemes", Value.group()
                                .put("token", Value.group().put("type", "http").put("scheme", "bearer").build())
                                .build())
                        .build())
                .build();
    }

    private static Value tag(ContentType type) {
        return Value.group().put("name", type.plural()).put("description", type.description()).build();
    }
}
