package org.kindred.rest.delivery;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.CommonFields;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind;
import org.kindred.kernel.value.Value;
import org.kindred.rest.http.DeliverySettings;
import org.kindred.rest.http.FeedForm;
import org.kindred.rest.http.Form;
import org.kindred.rest.http.Forms;
import org.kindred.rest.http.Routes;
import org.kindred.rest.query.Members;

/** Tells what there is: the types and their fields, the site. */
public final class Overview {

    private final ContentTypes types;
    private final String publicUrl;
    private final Forms forms;

    /** @param settings for absolute addresses */
    public Overview(ContentTypes types, DeliverySettings settings, Forms forms) {
        this.types = types;
        this.publicUrl = settings.publicUrl();
        this.forms = forms;
    }

    Value types() {
        var links = Value.group();
        List.of(Routes.API + "/site", Routes.SEARCH, Routes.SUGGEST, Routes.CHANGES, Routes.API + "/resolve", Routes.OPENAPI)
                .forEach(path -> links.put(path.substring(path.lastIndexOf('/') + 1).replace(".json", ""), publicUrl + path));
        return data(Value.group().put("types", Value.list(types.all(), this::type)).put("links", links.build()).build());
    }

    private Value type(ContentType type) {
        return Value.group().put("name", type.name()).put("plural", type.plural()).put("description", type.description())
                .put("url", publicUrl + Routes.API + "/" + type.plural())
                .put("fields", fields(type.delivered())).put("shown", fields(Members.made(type)))
                .put("compared", Value.list(compared(type))).put("included", Value.list(citedBy(type).toList()))
                .put("forms", forms(forms.ofItems()))
                .put("feeds", Value.list(forms.feeds(), form -> feed(type, form)))
                .put("listForms", forms(forms.ofLists(type.name().equals(Members.CITATION)))).build();
    }

    private Value.Group feed(ContentType type, FeedForm form) {
        return Value.group().put("type", form.type()).put("url", publicUrl + Routes.FEEDS + "/" + type.plural() + form.suffix()).build();
    }

    private static Stream<Value.Group> citedBy(ContentType type) {
        return type.name().equals(Members.CITATION) ? Stream.of(field(Members.CITED_BY), field(Members.CITED_BY_TOTAL)) : Stream.of();
    }

    /** What an item is asked for by the works it cites; what it delivers of them is described in OpenAPI. */
    private static List<Value.Group> compared(ContentType type) {
        return Stream.concat(type.spans().stream().map(Overview::field), Stream.of(citations())).toList();
    }

    /** The list of references. */
    private static Value.Group citations() {
        return field(CommonFields.CITATIONS).with("fields", fields(CommonFields.OF_CITATIONS));
    }

    private static Value forms(List<? extends Form> forms) {
        return Value.list(forms.stream().map(form -> Value.group().put("type", form.type()).put("suffix", form.suffix()).build()).toList());
    }

    private static Value fields(List<Field> fields) {
        return Value.list(fields, Overview::field);
    }

    private static Value.Group field(Field field) {
        var described = Value.group().put("name", field.name()).put("kind", kind(field.kind())).put("many", field.many())
                .put("required", field.required()).put("description", field.description());
        switch (field.kind()) {
            case FieldKind.Choice(var values) -> described.put("values", Value.texts(values));
            case FieldKind.Relation(var type) -> described.put("type", type);
            default -> {
                if (!field.inner().isEmpty()) {
                    described.put("fields", fields(field.inner()));
                }
            }
        }
        return described.build();
    }

    private static String kind(FieldKind kind) {
        return kind.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    Value site(Site site) {
        var urls = Value.group();
        site.urls().forEach(urls::put);
        return data(Value.group().put("name", site.name()).put("baseUrl", textOrNothing(site.baseUrl()))
                .put("defaultLocale", site.defaultLocale())
                .put("locales", Value.texts(site.locales())).put("timeZone", site.timeZone().getId())
                .put("citationStyle", site.citationStyle()).put("license", textOrNothing(site.license()))
                .put("attribution", textOrNothing(site.attribution())).put("urls", urls.build()).build());
    }

    private static Value data(Value.Group data) {
        return Value.group().put("data", data).build();
    }

    private static Value textOrNothing(String text) {
        return text.isEmpty() ? Value.NOTHING : Value.of(text);
    }
}
