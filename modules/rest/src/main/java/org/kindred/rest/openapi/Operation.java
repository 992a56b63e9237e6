package org.kindred.rest.openapi;

import java.util.ArrayList;
import java.util.List;
import org.kindred.kernel.value.Value;

/**
 * One thing that can be asked.
 *
 * @param id         unique
 * @param tag        the group it is shown in
 * @param summary    a few words
 * @param parameters in the address or the query
 * @param responses  by status
 */
record Operation(String id, String tag, String summary, List<Value> parameters, Value.Group responses) {

    Operation {
        parameters = List.copyOf(parameters);
    }

    /** With the slug of an item in its path. */
    Operation withSlug() {
        var slug = Value.group().put("name", "slug").put("in", "path").put("required", true)
                .put("description", "The item's name in addresses.")
                .put("schema", Schemas.type("string").put("pattern", Schemas.SLUG).put("maxLength", 200).build()).build();
        var all = new ArrayList<Value>(List.of(slug));
        all.addAll(parameters);
        return new Operation(id, tag, summary, all, responses);
    }

    /** What tells of the past is open to all, but what it tells of it to those alone who may read drafts. */
    Value.Group get() {
        var described = described();
        if (takes("asOf")) {
            described.put("security", Value.list(List.of(Value.EMPTY, Value.group().put("token", Value.NONE).build())));
        }
        return Value.group().put("get", described.build()).build();
    }

    private boolean takes(String parameter) {
        return parameters.stream()
                .anyMatch(each -> each instanceof Value.Group group && group.text("name").filter(parameter::equals).isPresent());
    }

    Value.GroupBuilder described() {
        return Value.group().put("operationId", id).put("tags", Value.texts(List.of(tag))).put("summary", summary)
                .put("parameters", new Value.Many(parameters)).put("responses", responses);
    }
}
