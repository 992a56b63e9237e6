package org.kindred.plugin.citeproc;

import static org.kindred.plugin.citeproc.Complaints.at;
import static org.kindred.plugin.citeproc.Complaints.shown;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kindred.kernel.citation.CslVocabulary;
import org.kindred.kernel.value.Value;

/**
 * Whether items are valid by the schema of CSL-JSON. Some things that all processors take are taken though the schema does not have them:
 * an item without a type (it is a document), null for no value, no date in {@code date-parts}, and a handful of members that other
 * processors write.
 */
final class ItemCheck {

    /** Members beyond the schema that processors write or once wrote. */
    private static final Set<String> TOLERATED = Set.of("key", "label", "multi", "system_id", "url", "collection-title-short", "container",
            "translated-title", "translated-title-short", "ISAN", "ISCI", "ISMN", "ISRC", "ISWC",
            "part-number", "printing-number", "supplement-number");
    private static final Set<String> TOLERATED_IN_NAMES = Set.of("isInstitution", "multi");
    private static final Set<String> OF_DATES = Set.of("date-parts", "season", "circa", "literal", "raw", "edtf");
    private static final List<String> KNOWN = Stream.concat(CslVocabulary.variables(), Stream.of("id", "type", "custom", "categories"))
            .toList();

    private final Complaints complaints;

    ItemCheck(Complaints complaints) {
        this.complaints = complaints;
    }

    /** Complains of what is not valid in an item. */
    void check(Value value, String pointer) {
        if (!(value instanceof Value.Group item)) {
            complaints.add(pointer, "an item is an object, not " + shown(value));
            return;
        }
        if (!isTextOrNumber(item.get("id")) || item.get("id").equals(Value.of(""))) {
            complaints.add(at(pointer, "id"), "an item has an id, a text or a number");
        }
        type(item.get("type"), at(pointer, "type"));
        item.members().forEach((name, member) -> {
            if (!(member instanceof Value.Nothing)) {
                member(name, member, at(pointer, name));
            }
        });
    }

    private void type(Value type, String pointer) {
        switch (type) {
            case Value.Nothing() -> {}
            case Value.Text(var word) when word.isEmpty() || CslVocabulary.TYPES.contains(word) -> {}
            case Value.Text(var word) -> complaints.add(pointer, shown(type) + " is no type of CSL" + CslVocabulary.typeOfCrossref(word)
                    .map(csl -> "; Crossref's " + word + " is " + csl + " there").orElseGet(
                            () -> Complaints.hint(word, CslVocabulary.TYPES)));
            default -> complaints.add(pointer, "a type is a text, not " + shown(type));
        }
    }

    private void member(String name, Value value, String pointer) {
        if (CslVocabulary.NAMES.contains(name)) {
            names(value, pointer);
        } else if (CslVocabulary.DATES.contains(name)) {
            date(value, pointer);
        } else if (CslVocabulary.NUMBERS.contains(name)) {
            expect(isTextOrNumber(value), pointer, "a text or a number", value);
        } else if (CslVocabulary.TEXTS.contains(name)) {
            expect(value instanceof Value.Text, pointer, "a text", value);
        } else if (name.equals(CslVocabulary.CUSTOM)) {
            expect(value instanceof Value.Group, pointer, "an object", value);
        } else if (name.equals("categories")) {
            expect(value instanceof Value.Many(var all) && all.stream().allMatch(Value.Text.class::isInstance), pointer, "a list of texts",
                    value);
        } else if (!name.equals("id") && !name.equals("type") && !TOLERATED.contains(name)) {
            complaints.add(pointer, "CSL has no such variable" + Complaints.hint(name, KNOWN) + "; what it has no variable for goes under "
                    + "custom");
        }
    }

    private void names(Value value, String pointer) {
        if (!(value instanceof Value.Many(var names))) {
            expect(false, pointer, "a list of names", value);
            return;
        }
        for (int i = 0; i < names.size(); i++) {
            name(names.get(i), at(pointer, i));
        }
    }

    private void name(Value value, String pointer) {
        if (!(value instanceof Value.Group name)) {
            expect(false, pointer, "an object with family, given or literal", value);
            return;
        }
        for (Map.Entry<String, Value> part : name.members().entrySet()) {
            String place = at(pointer, part.getKey());
            if (CslVocabulary.NAME_PARTS.contains(part.getKey())) {
                expect(part.getValue() instanceof Value.Text || part.getValue() instanceof Value.Nothing, place, "a text", part.getValue());
            } else if (CslVocabulary.NAME_OPTIONS.contains(part.getKey())) {
                expect(isScalar(part.getValue()), place, "true or false", part.getValue());
            } else if (!TOLERATED_IN_NAMES.contains(part.getKey())) {
                complaints.add(place, "a name has no such part" + Complaints.hint(part.getKey(), CslVocabulary.NAME_PARTS));
            }
        }
    }

    private void date(Value value, String pointer) {
        if (value instanceof Value.Text(var text)) {
            expect(text.isEmpty() || text.chars().anyMatch(Character::isDigit), pointer, "a date as EDTF writes it (2010-09)", value);
            return;
        }
        if (!(value instanceof Value.Group date)) {
            expect(false, pointer, "an object with date-parts, or a text in EDTF", value);
            return;
        }
        for (Map.Entry<String, Value> member : date.members().entrySet()) {
            String place = at(pointer, member.getKey());
            switch (member.getKey()) {
                case "date-parts" -> dateParts(member.getValue(), place);
                case "season", "circa" -> expect(isScalar(member.getValue()), place, "a text, a number or a flag", member.getValue());
                case "literal", "raw", "edtf" -> expect(member.getValue() instanceof Value.Text, place, "a text", member.getValue());
                default -> complaints.add(place, "a date has no such member" + Complaints.hint(member.getKey(), OF_DATES));
            }
        }
    }

    private void dateParts(Value value, String pointer) {
        if (!(value instanceof Value.Many(var dates)) || dates.size() > 2) {
            complaints.add(pointer, "a list of one date, or of the first and the last, is expected");
            return;
        }
        for (int i = 0; i < dates.size(); i++) {
            if (!(dates.get(i) instanceof Value.Many(var parts)) || parts.size() > 3) {
                complaints.add(at(pointer, i), "a date is a list of a year, a month and a day: [2010, 9, 28]");
                continue;
            }
            for (int j = 0; j < parts.size(); j++) {
                expect(isWhole(parts.get(j)), at(at(pointer, i), j), "a whole number", parts.get(j));
            }
        }
    }

    private void expect(boolean holds, String pointer, String what, Value instead) {
        if (!holds) {
            complaints.add(pointer, what + " is expected, not " + shown(instead));
        }
    }

    private static boolean isTextOrNumber(Value value) {
        return value instanceof Value.Text || value instanceof Value.Number;
    }

    private static boolean isScalar(Value value) {
        return isTextOrNumber(value) || value instanceof Value.Flag || value instanceof Value.Nothing;
    }

    private static boolean isWhole(Value value) {
        return switch (value) {
            case Value.Number(var number) -> number.stripTrailingZeros().scale() <= 0 && number.precision() < 10;
            case Value.Text(var text) -> text.strip().matches("([-+]?\\d{1,9})?");
            case Value.Nothing() -> true;
            default -> false;
        };
    }
}
