package org.kindred.markdown.field;

import java.util.List;
import org.kindred.kernel.content.Severity;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Written;
import org.kindred.kernel.value.Written.Mapping;

/**
 * Keeps back what its author meant to keep back. A {@code draft}, {@code publishDate} or {@code expiryDate} that cannot be read must not
 * show readers what was not for them, or not yet: the item is then taken for a draft until someone mends the line.
 */
final class Embargo {

    private static final List<String> GUARDS = List.of("draft", "publishDate", "expiryDate");

    private Embargo() {
    }

    static Value.Group kept(Value.Group values, Mapping written, Reading reading) {
        for (String guard : GUARDS) {
            var unread = written.get(guard).filter(value -> values.get(guard).isEmpty() && !isBlank(value));
            if (unread.isPresent()) {
                reading.tell(Severity.ERROR, "held-back", unread.get().place(),
                        "%s cannot be read, so this stays a draft until it can.".formatted(guard), "");
                return values.with("draft", Value.of(true));
            }
        }
        return values;
    }

    static boolean isBlank(Written written) {
        return written instanceof Written.Scalar scalar && (scalar.resolved().isEmpty() || scalar.text().isBlank());
    }
}
