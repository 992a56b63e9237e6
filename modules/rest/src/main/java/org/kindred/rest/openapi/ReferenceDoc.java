package org.kindred.rest.openapi;

import static org.kindred.rest.openapi.DocumentSchemas.string;

import java.util.ArrayList;
import java.util.List;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.value.Value;
import org.kindred.rest.http.Forms;
import org.kindred.rest.http.Header;
import org.kindred.rest.http.ReferenceForm;
import org.kindred.rest.query.Members;

/** Describes references to take away, in each format that a plugin writes. */
record ReferenceDoc(Forms forms) {

    private static final List<Integer> PROBLEMS = List.of(400, 401, 403, 404, 405, 406, 422, 500, 503);
    private static final List<String> HEADERS = List.of("Content-Language", "Content-Disposition", "Link", Header.LOSSES,
            Header.PREVIEW);

    /** The media types in which references are had by {@code Accept}. */
    Value.Group contents() {
        var contents = Value.group();
        forms.references().forEach(form -> contents.putAll(Responses.content(form.type(), string())));
        return contents.build();
    }

    /** Whether a list of items of a type can be taken away. */
    static boolean isListed(ContentType type) {
        return type.name().equals(Members.CITATION);
    }

    /** The operations for one item of a type, by the suffix of their address. */
    List<Suffixed> ofItem(ContentType type, List<Value> parameters) {
        String what = isListed(type) ? "It as " : "All references that it cites, in the order of its list, as ";
        return all("get-" + type.name(), type, what, parameters).stream()
                .map(one -> new Suffixed(one.suffix(), one.operation().withSlug())).toList();
    }

    /** The operations for a list of a type, by the suffix of their address. */
    List<Suffixed> ofList(ContentType type, List<Value> parameters) {
        return all("list-" + type.plural(), type, "All references that the filters let through, or the page asked for, as ", parameters);
    }

    private List<Suffixed> all(String id, ContentType type, String what, List<Value> parameters) {
        var operations = new ArrayList<Suffixed>();
        for (ReferenceForm form : forms.references()) {
            var ok = Responses.ok("A file of references.", Responses.content(form.type(), string()), HEADERS);
            operations.add(new Suffixed(form.suffix(), new Operation(id + form.suffix().replace('.', '-'), type.plural(),
                    what + form.media().name(), parameters, Responses.all(ok, PROBLEMS))));
        }
        return operations;
    }

    /** An operation and how its address ends. */
    record Suffixed(String suffix, Operation operation) {
    }
}
