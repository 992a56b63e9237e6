package org.kindred.rest.openapi;

import static org.kindred.rest.openapi.DocumentSchemas.integer;
import static org.kindred.rest.openapi.DocumentSchemas.string;

import java.util.List;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Value.GroupBuilder;

/** The schemas of what the site and the service say of themselves. */
final class SiteSchemas {

    private SiteSchemas() {
    }

    static void addTo(GroupBuilder schemas) {
        schemas.put("Site", Schemas.object(Value.group().put("name", string()).put("baseUrl", stringOrNull()).put("defaultLocale", string())
                .put("locales", Schemas.array(string())).put("timeZone", string()).put("citationStyle", string())
                .put("license", stringOrNull()).put("attribution", stringOrNull())
                .put("urls",
                        Schemas.type("object").put("description", "By the singular name of a type, where its items are on the website.")
                                .put("additionalProperties", string()).build())
                .build()));
        var types = Value.group().put("types", Schemas.array(Schemas.ref("ContentType")))
                .put("links", Schemas.type("object").put("additionalProperties", string()).build()).build();
        schemas.put("Overview", Schemas.object(types));
        schemas.put("ContentType", Schemas.object(Value.group().put("name", string()).put("plural", string()).put("description", string())
                .put("url", string()).put("fields", Schemas.array(Schemas.ref("Field")))
                .put("shown", fields("What cards show that items cannot be filtered or sorted by."))
                .put("compared", fields("What items can be filtered and counted by that is not on their cards."))
                .put("included", fields("What include can add that is no member of theirs."))
                .put("forms", forms("The forms of an item."))
                .put("feeds", feeds()).put("listForms", forms("The forms of a list.")).build()));
        schemas.put("Field", field());
        schemas.put("ProblemKind", Schemas.object(Value.group().put("type", string()).put("title", string()).put("status", integer())
                .put("detail", string()).build()));
        var phrase = Schemas.object(Value.group().put("en", string()).put("es", string()).build());
        schemas.put("Rule", Schemas.object(Value.group().put("rule", string()).put("severity", string())
                .put("advice", Schemas.type("boolean").build()).put("settings", Schemas.array(string())).put("title", phrase)
                .put("why", phrase)
                .put("mend", phrase).build()));
        var check = Schemas.object(Value.group().put("name", string()).put("status", upOrDown()).build());
        schemas.put("Health", Schemas.object(Value.group().put("status", upOrDown()).put("checks", Schemas.array(check)).build()));
    }

    private static Value.Group feeds() {
        return Schemas.array(Schemas.object(Value.group().put("type", string()).put("url", string()).build())).with("description",
                Value.of("Their feeds, newest first."));
    }

    private static Value.Group forms(String description) {
        var form = Schemas.object(Value.group().put("type", string()).put("suffix", string()).build());
        return Schemas.array(form).with("description", Value.of(description));
    }

    private static Value.Group fields(String description) {
        return Schemas.array(Schemas.ref("Field")).with("description", Value.of(description));
    }

    /** Which members a field has beside the common ones goes by its kind. */
    private static Value.Group field() {
        var always = Value.group().put("name", string()).put("kind", string()).put("many", bool()).put("required", bool())
                .put("description", string()).build();
        var all = Value.group().putAll(always)
                .put("values", Schemas.array(string()).with("description", Value.of("Of a choice: the words it can be.")))
                .put("type", string().with("description", Value.of("Of a relation: the type it leads to.")))
                .put("fields", Schemas.array(Schemas.ref("Field")).with("description", Value.of("Of a whole: what is in it."))).build();
        return Schemas.object(always).with("properties", all);
    }

    private static Value.Group upOrDown() {
        return Schemas.type("string").put("enum", Value.texts(List.of("UP", "DOWN"))).build();
    }

    private static Value.Group stringOrNull() {
        return Value.group().put("type", Value.texts(List.of("string", "null"))).build();
    }

    private static Value.Group bool() {
        return Schemas.type("boolean").build();
    }
}
