package org.kindred.publish.references;

import java.util.List;
import org.kindred.kernel.citation.CslVocabulary;
import org.kindred.kernel.citation.JoinedInitials;
import org.kindred.kernel.value.Value;

/** Takes initials apart that stand together in references that come in. */
final class GivenInitials {

    private GivenInitials() {
    }

    /** The item with {@code P. N.} for {@code PN}; a name that is all in capitals stays, as nobody can tell. */
    static Value.Group apart(Value.Group item) {
        var read = item;
        for (String role : CslVocabulary.NAMES) {
            if (item.get(role) instanceof Value.Many(var names)) {
                List<Value> apart = names.stream().map(GivenInitials::name).toList();
                read = apart.equals(names) ? read : read.with(role, new Value.Many(apart));
            }
        }
        return read;
    }

    private static Value name(Value value) {
        if (!(value instanceof Value.Group name)) {
            return value;
        }
        return JoinedInitials.in(name.text("given").orElse(""), name.text("family").orElse(""))
                .<Value>map(initials -> name.with("given", Value.of(initials.apart()))).orElse(name);
    }
}
