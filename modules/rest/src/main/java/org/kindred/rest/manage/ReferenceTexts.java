package org.kindred.rest.manage;

import java.util.ArrayList;
import java.util.List;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.problem.InvalidRequest.Fault;
import org.kindred.kernel.value.Value;

/** The references in the body of a request: {@code {"text": ["…"]}}. */
final class ReferenceTexts {

    static final int MOST = 1000;
    static final int LONGEST = 10_000;

    private static final int MOST_FAULTS = 20;

    private ReferenceTexts() {
    }

    /** @throws InvalidRequest if it is anything else, with a pointer to each place that is wrong */
    static List<String> in(Value body) {
        if (!(body instanceof Value.Group group)) {
            throw InvalidRequest.member("invalid-value", "#", "The body is an object with one member, text: a list of references.");
        }
        group.members().keySet().stream().filter(name -> !name.equals("text")).findFirst().ifPresent(name -> {
            throw InvalidRequest.member("invalid-value", "#/" + escaped(name), "There is no member of that name; there is text.");
        });
        return texts(group.get("text"));
    }

    private static List<String> texts(Value text) {
        if (!(text instanceof Value.Many(var values))) {
            throw InvalidRequest.member("invalid-value", "#/text",
                    text instanceof Value.Nothing ? "text is missing: a list of references."
                            : "text is a list of references, each a string.");
        }
        if (values.size() > MOST) {
            throw InvalidRequest.member("invalid-value", "#/text",
                    "There are %,d references; at most %,d are read at once.".formatted(values.size(), MOST));
        }
        var texts = new ArrayList<String>();
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < values.size(); i++) {
            read(values.get(i), "#/text/" + i, texts, faults);
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest("invalid-value", "%d of the references cannot be read.".formatted(faults.size()),
                    faults.subList(0, Math.min(faults.size(), MOST_FAULTS)));
        }
        return texts;
    }

    private static void read(Value value, String pointer, List<String> texts, List<Fault> faults) {
        if (!(value instanceof Value.Text(var text))) {
            faults.add(new Fault(pointer, "A reference is a string."));
        } else if (text.length() > LONGEST) {
            faults.add(new Fault(pointer, "A reference has at most %,d characters, this one %,d.".formatted(LONGEST, text.length())));
        } else {
            texts.add(text);
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
