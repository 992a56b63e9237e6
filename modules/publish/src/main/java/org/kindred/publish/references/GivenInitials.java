package org.kindred.publish.references;

import java.util.List;
import java.util.regex.Pattern;
import org.kindred.kernel.citation.CslVocabulary;
import org.kindred.kernel.value.Value;

/**
 * Takes initials apart that stand together, as PubMed and Vancouver write them: processors of CSL read {@code Pfeiffer PN} as one given
 * name, and a style that asks for initials would write {@code Pfeiffer P}.
 */
final class GivenInitials {

    private static final Pattern TOGETHER = Pattern.compile("\\p{Lu}{2,3}");
    private static final Pattern LOWER_CASE = Pattern.compile("\\p{Ll}");

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
        String given = name.text("given").orElse("");
        boolean initials = TOGETHER.matcher(given).matches() && LOWER_CASE.matcher(name.text("family").orElse("")).find();
        return initials ? name.with("given", Value.of(given.replaceAll("(?<=.)(?=.)", ". ") + ".")) : name;
    }
}
