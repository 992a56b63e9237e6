package org.kindred.references;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.kindred.kernel.citation.CslVocabulary;
import org.kindred.kernel.value.Value;

/** Checks items by the rules of the CSL-JSON schema: which members there are, and what each may hold. */
public final class CslSchema {

    /** At most so many parts has a date: year, month, day. */
    private static final int DATE_PARTS = 3;
    private static final Set<String> DATE_WORDS = Set.of("literal", "raw", "edtf");

    private final List<Violation> violations = new ArrayList<>();

    private CslSchema() {
    }

    /**
     * Something that the schema does not allow.
     *
     * @param path    of the member, by names and numbers: {@code /author/0/family}
     * @param message what is expected there: {@code a text}
     */
    public record Violation(String path, String message) {
    }

    /** What is wrong with an item; nothing if it is valid. */
    public static List<Violation> check(Value item) {
        var schema = new CslSchema();
        if (item instanceof Value.Group group) {
            schema.item(group);
        } else {
            schema.expect(false, "", "an object with the members of a CSL item");
        }
        return List.copyOf(schema.violations);
    }

    private void expect(boolean fulfilled, String path, String expected) {
        if (!fulfilled) {
            violations.add(new Violation(path, expected));
        }
    }

    private void item(Value.Group item) {
        expect(item.members().containsKey("id"), "/id", "a name for the item");
        expect(item.text("type").filter(CslVocabulary.TYPES::contains).isPresent(), "/type", "one of CSL's types of works");
        item.members().forEach((name, value) -> member(name, value, "/" + name));
    }

    private void member(String name, Value value, String path) {
        if (CslVocabulary.TEXTS.contains(name)) {
            expect(value instanceof Value.Text, path, "a text");
        } else if (CslVocabulary.NUMBERS.contains(name) || name.equals("id")) {
            expect(value instanceof Value.Text || value instanceof Value.Number, path, "a text or a number");
        } else if (CslVocabulary.NAMES.contains(name)) {
            elements(value, path, "a list of names", this::name);
        } else if (CslVocabulary.DATES.contains(name)) {
            date(value, path);
        } else if (name.equals("categories")) {
            elements(value, path, "a list of texts", (one, at) -> expect(one instanceof Value.Text, at, "a text"));
        } else if (name.equals(CslVocabulary.CUSTOM)) {
            expect(value instanceof Value.Group, path, "an object");
        } else {
            expect(name.equals("type"), path, "a member that CSL has; others go under custom");
        }
    }

    private void elements(Value value, String path, String expected, java.util.function.BiConsumer<Value, String> each) {
        if (value instanceof Value.Many(var values)) {
            for (int i = 0; i < values.size(); i++) {
                each.accept(values.get(i), path + "/" + i);
            }
        } else {
            expect(false, path, expected);
        }
    }

    private void name(Value value, String path) {
        members(value, path, "an object with the parts of a name", (part, text) -> {
            if (CslVocabulary.NAME_PARTS.contains(part)) {
                expect(text instanceof Value.Text, path + "/" + part, "a text");
            } else {
                expect(CslVocabulary.NAME_OPTIONS.contains(part) && isSimple(text), path + "/" + part, "a part of a name");
            }
        });
    }

    private void members(Value value, String path, String expected, java.util.function.BiConsumer<String, Value> each) {
        if (value instanceof Value.Group(Map<String, Value> members)) {
            members.forEach(each);
        } else {
            expect(false, path, expected);
        }
    }

    private static boolean isSimple(Value value) {
        return value instanceof Value.Text || value instanceof Value.Number || value instanceof Value.Flag;
    }

    private void date(Value value, String path) {
        if (value instanceof Value.Text(var text)) {
            expect(CslDate.edtf(text).isPresent(), path, "a date in EDTF: 2010, 2010-10 or 2010-10-19");
            return;
        }
        members(value, path, "a date", (part, inner) -> {
            String at = path + "/" + part;
            if (DATE_WORDS.contains(part)) {
                expect(inner instanceof Value.Text, at, "a text");
            } else if (part.equals("date-parts")) {
                dateParts(inner, at);
            } else {
                boolean known = part.equals("season") || part.equals("circa");
                expect(known && isSimple(inner) && !(part.equals("season") && inner instanceof Value.Flag), at, "a part of a date");
            }
        });
    }

    private void dateParts(Value value, String path) {
        Predicate<Value> isPart = part -> part instanceof Value.Text || part instanceof Value.Number;
        boolean fits = value instanceof Value.Many(var dates) && !dates.isEmpty() && dates.size() <= 2
                && dates.stream().allMatch(date -> date instanceof Value.Many(var parts) && !parts.isEmpty() && parts.size() <= DATE_PARTS
                        && parts.stream().allMatch(isPart));
        expect(fits, path, "one or two lists of year, month and day");
    }
}
