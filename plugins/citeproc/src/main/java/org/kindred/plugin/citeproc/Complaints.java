package org.kindred.plugin.citeproc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.problem.InvalidRequest.Fault;
import org.kindred.kernel.value.Value;

/** Collects what is wrong with a request, each at its pointer. */
final class Complaints {

    /** So many are told; who has more has made the same mistake again and again. */
    private static final int MOST = 50;
    private static final int SHOWN = 60;

    private final List<Fault> faults = new ArrayList<>();

    void add(String pointer, String detail) {
        if (faults.size() < MOST) {
            faults.add(new Fault(pointer, detail));
        }
    }

    void throwIfAny() {
        if (!faults.isEmpty()) {
            var first = faults.getFirst();
            throw new InvalidRequest("invalid-item", first.parameter() + ": " + first.detail()
                    + (faults.size() > 1 ? ", and " + (faults.size() - 1) + " more" : ""), faults);
        }
    }

    /** A member of what stands at a pointer. */
    static String at(String pointer, Object member) {
        return pointer + "/" + String.valueOf(member).replace("~", "~0").replace("/", "~1");
    }

    /** "; did you mean title?", or nothing. */
    static String hint(String word, Collection<String> known) {
        return NearNames.nearest(word, known.stream()).map(near -> "; did you mean " + near + "?").orElse("");
    }

    /** A value as it can be shown in a sentence. */
    static String shown(Value value) {
        return switch (value) {
            case Value.Nothing() -> "null";
            case Value.Text(var text) -> "“" + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text) + "”";
            case Value.Number(var number) -> number.toString().length() > SHOWN ? "a number" : number.toString();
            case Value.Flag(var flag) -> String.valueOf(flag);
            case Value.Many many -> "a list";
            case Value.Group group -> "an object";
        };
    }
}
