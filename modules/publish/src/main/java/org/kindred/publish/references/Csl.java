package org.kindred.publish.references;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kindred.kernel.value.Value;

/** Looks into CSL-JSON items. */
final class Csl {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[5-9]|20)\\d\\d(?!\\d)");

    private Csl() {
    }

    /** A variable as one text, whether it is written as text or as a number. */
    static Optional<String> text(Value.Group item, String variable) {
        return plain(item.get(variable)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A text, or a number as it is written. */
    static Optional<String> plain(Value value) {
        return switch (value) {
            case Value.Text(var text) -> Optional.of(text);
            case Value.Number(var number) -> Optional.of(number.toPlainString());
            default -> Optional.empty();
        };
    }

    /** The family name, or the whole name, of whoever is named first: an author, else an editor. */
    static Optional<String> firstName(Value.Group item) {
        return Stream.of("author", "editor", "container-author", "collection-editor", "translator")
                .flatMap(role -> names(item, role).stream())
                .findFirst().flatMap(Csl::surname);
    }

    /** The names of a role, those that are names. */
    static List<Value.Group> names(Value.Group item, String role) {
        return item.get(role).each().filter(Value.Group.class::isInstance).map(Value.Group.class::cast).toList();
    }

    /** The part of a name by which it is sorted. */
    static Optional<String> surname(Value.Group name) {
        return Stream.of("family", "literal", "given").flatMap(part -> text(name, part).stream()).findFirst();
    }

    /** The year in which a work came out. */
    static Optional<String> year(Value.Group item) {
        if (!(item.get("issued") instanceof Value.Group issued)) {
            return Optional.empty();
        }
        var first = issued.get("date-parts").each().findFirst().flatMap(date -> date.each().findFirst()).flatMap(Csl::plain);
        return first.or(() -> Stream.of("literal", "raw").flatMap(part -> text(issued, part).stream()).flatMap(text -> year(text).stream())
                .findFirst());
    }

    private static Optional<String> year(String text) {
        Matcher year = YEAR.matcher(text);
        return year.find() ? Optional.of(year.group()) : Optional.empty();
    }
}
