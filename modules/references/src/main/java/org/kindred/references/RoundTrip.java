package org.kindred.references;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kindred.kernel.citation.CslVocabulary;
import org.kindred.kernel.imports.ReferenceReader.Reading;
import org.kindred.kernel.value.Value;

/** Tells what a format cannot hold of an item, by reading again what was written: nothing can be forgotten in that way. */
public final class RoundTrip {

    private RoundTrip() {
    }

    /**
     * What was lost, as {@code heisler-2010: PMCID}; of what is under {@code custom}, as {@code custom.nbib.MH}.
     *
     * @param reading what a reader makes of the item as it was written
     */
    public static List<String> losses(Value.Group item, Reading reading) {
        var again = reading.references().size() == 1 ? reading.references().getFirst().csl() : Value.EMPTY;
        var lost = new ArrayList<String>();
        item.members().forEach((name, value) -> {
            if (name.equals(CslVocabulary.CUSTOM)) {
                custom(value, again.get(name), lost);
            } else if (!isSame(name, value, again.get(name))) {
                lost.add(name);
            }
        });
        String id = item.get("id") instanceof Value.Number(var number) ? number.toString() : item.text("id").orElse("");
        return lost.stream().map(name -> id + ": " + name).toList();
    }

    private static void custom(Value before, Value after, List<String> lost) {
        members(before).forEach((format, own) -> {
            var kept = members(members(after).getOrDefault(format, Value.NOTHING));
            if (members(own).isEmpty() || kept.isEmpty()) {
                lost.add(CslVocabulary.CUSTOM + "." + format);
                return;
            }
            members(own).forEach((name, value) -> {
                if (!value.equals(kept.get(name))) {
                    lost.add(CslVocabulary.CUSTOM + "." + format + "." + name);
                }
            });
        });
    }

    private static Map<String, Value> members(Value value) {
        return value instanceof Value.Group(var members) ? members : Map.of();
    }

    private static boolean isSame(String name, Value before, Value after) {
        boolean isDate = CslVocabulary.DATES.contains(name) && CslDate.of(before).equals(CslDate.of(after)) && !after.isEmpty();
        return before.equals(after) || before.isEmpty() && after.isEmpty() || isDate
                || before instanceof Value.Number(var number) && after.equals(Value.of(number.toPlainString()));
    }
}
