package org.kindred.rest.query;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind;

/** Reads {@code fields=title,authors.title}. */
final class SelectionReader {

    private static final List<String> REFERENCE = List.of("slug", "title");

    private final Scope scope;
    private final ContentTypes types;
    private final Map<String, List<Inclusion>> inclusions;

    SelectionReader(Scope scope, ContentTypes types, Map<String, List<Inclusion>> inclusions) {
        this.scope = scope;
        this.types = types;
        this.inclusions = inclusions;
    }

    /** What is wanted; a member is known if any type in scope has it. */
    Selection read(String text, Faults faults) {
        var paths = Commas.split(text);
        for (String path : paths) {
            if (scope.types().stream().noneMatch(type -> has(type, path))) {
                faults.add("unknown-field", "fields", Wording.quoted(path) + " is no member" + hint(path));
            }
        }
        var selection = Selection.of(paths);
        inclusions.values().stream().flatMap(List::stream).map(Inclusion::path).distinct()
                .filter(included -> !reaches(selection, included))
                .forEach(included -> faults.add("invalid-value", "include", "fields leaves " + included + " out"));
        return selection;
    }

    private static boolean reaches(Selection selection, String path) {
        int dot = path.indexOf('.');
        String head = dot < 0 ? path : path.substring(0, dot);
        if (!selection.wants(head)) {
            return false;
        }
        var inner = selection.members().getOrDefault(head, Selection.ALL);
        return dot < 0 || reaches(inner, path.substring(dot + 1));
    }

    private boolean has(ContentType type, String path) {
        var included = inclusions.getOrDefault(type.name(), List.of());
        return has(Members.of(type), path, included)
                || included.stream().filter(Inclusion::isCitedBy).anyMatch(citedBy -> brings(citedBy, path))
                || included.stream().anyMatch(Inclusion::isHelplines) && has(List.of(Members.HELPLINES), path, included);
    }

    /** Whether a member comes with the items that cite a citation. */
    private boolean brings(Inclusion citedBy, String path) {
        return path.equals(citedBy.path()) || path.equals(Members.CITED_BY_TOTAL.name())
                || path.startsWith(citedBy.path() + ".") && types.all().stream()
                        .anyMatch(type -> has(type.delivered(), path.substring(citedBy.path().length() + 1), citedBy.inner()));
    }

    /** Whether a path leads from these fields to a member, through groups and through what is included. */
    private boolean has(List<Field> fields, String path, List<Inclusion> included) {
        int dot = path.indexOf('.');
        String head = dot < 0 ? path : path.substring(0, dot);
        var field = fields.stream().filter(candidate -> candidate.name().equals(head)).findFirst();
        if (dot < 0 || field.isEmpty()) {
            return field.isPresent();
        }
        String rest = path.substring(dot + 1);
        return switch (field.get().kind()) {
            case FieldKind.Composed(var inner, var reader) -> true;
            case FieldKind.Group(var inner) -> has(inner, rest, within(head, included)) || includes(head, rest, included);
            case FieldKind.Relation(var type) -> REFERENCE.contains(rest)
                    || head.equals(Members.HELPLINES.name()) && rest.equals("suppliedBy") || includes(head, rest, included);
            default -> false;
        };
    }

    /** Whether a card that is included at this relation has that member. */
    private boolean includes(String relation, String rest, List<Inclusion> included) {
        return included.stream().filter(inclusion -> inclusion.path().equals(relation))
                .anyMatch(inclusion -> types.named(inclusion.type()).filter(type -> has(type.delivered(), rest, inclusion.inner()))
                        .isPresent());
    }

    /** What is included inside a group, seen from there. */
    private static List<Inclusion> within(String group, List<Inclusion> included) {
        return included.stream().filter(inclusion -> inclusion.path().startsWith(group + "."))
                .map(inclusion -> new Inclusion(inclusion.path().substring(group.length() + 1), inclusion.type(), inclusion.inner()))
                .toList();
    }

    private String hint(String path) {
        var names = scope.types().stream().flatMap(type -> Members.of(type).stream()).map(Field::name).distinct().toList();
        String near = Spelling.hint(path, Stream.concat(names.stream(), scope.comparablePaths().stream()).distinct().toList());
        return near.isEmpty() ? Spelling.hintOrAll(path, names) : near;
    }
}
