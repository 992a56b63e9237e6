package org.kindred.markdown.field;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.Reference;
import org.kindred.kernel.content.Severity;
import org.kindred.kernel.content.SourceFile;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.CommonFields;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind;
import org.kindred.kernel.type.FieldKind.Composed;
import org.kindred.kernel.type.FieldKind.Group;
import org.kindred.kernel.value.Nearest;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Written;
import org.kindred.kernel.value.Written.Entry;
import org.kindred.kernel.value.Written.Mapping;
import org.kindred.kernel.value.Written.Place;

/** Reads the front matter of one content type. Immutable, safe for threads. */
public final class FieldReader {

    private final ContentType type;
    private final List<Field> declared;
    private final List<Field> composed;
    private final Map<String, String> ours;

    /** A reader for a type. */
    public FieldReader(ContentType type) {
        this.type = type;
        this.declared = type.written().stream().filter(field -> !(field.kind() instanceof Composed)).toList();
        this.composed = type.written().stream().filter(field -> field.kind() instanceof Composed).toList();
        this.ours = new LinkedHashMap<>();
        declared.forEach(field -> ours.put(field.name(), field.name()));
        CommonFields.FAMILIAR.forEach(ours::putIfAbsent);
    }

    /**
     * What the front matter says.
     *
     * @param values     by declared names, in the order of declaration, only those there are
     * @param references the items it refers to
     * @param findings   what was noticed
     */
    public record Fields(Value.Group values, List<Reference> references, List<Finding> findings) {
    }

    /** The type it reads. */
    public ContentType type() {
        return type;
    }

    /** The front matter as plain data by our names, judged in nothing. */
    public Value.Group asWritten(Mapping written) {
        return AsWritten.group(known(written), declared);
    }

    /**
     * Changes by the keys under which the file has them: by a familiar name, where it has that one alone. What a file says already is no
     * change.
     */
    public Map<String, Value> spelled(Value.Group changes, Mapping written) {
        var now = asWritten(written);
        var spelled = new LinkedHashMap<String, Value>();
        changes.members().forEach((name, value) -> {
            if (!AsWritten.isSame(now.get(name), value) || now.members().containsKey(name) && value instanceof Value.Nothing) {
                spelled.put(key(name, written), AsWritten.withoutNothing(value));
            }
        });
        return spelled;
    }

    private String key(String name, Mapping written) {
        return written.entries().containsKey(name) ? name
                : written.entries().keySet().stream().filter(key -> name.equals(ours.get(key))).findFirst().orElse(name);
    }

    /** Reads the front matter of a file. */
    public Fields read(Mapping written, SourceFile file, Site site) {
        var reading = new Reading(file.path(), site);
        var values = Value.group();
        var known = known(written);
        read(declared, "", known, reading).members().forEach(values::put);
        for (Field whole : composed) {
            composed(whole, written, file, reading).ifPresent(value -> values.put(whole.name(), value));
        }
        tellUnknown(written, reading);
        tellMissing(known, values.build(), reading);
        return new Fields(Embargo.kept(values.build(), known, reading), reading.references(), reading.findings());
    }

    /** The entries by our names for them; where a familiar name stands beside ours, ours counts. */
    private Mapping known(Mapping written) {
        var entries = new LinkedHashMap<String, Entry>();
        written.entries().forEach((key, entry) -> {
            String name = ours.getOrDefault(key, key);
            if (name.equals(key) || !written.entries().containsKey(name)) {
                entries.putIfAbsent(name, entry);
            }
        });
        return new Mapping(entries, written.place());
    }

    private void tellUnknown(Mapping written, Reading reading) {
        written.entries().forEach((key, entry) -> {
            if (!ours.containsKey(key) && composed.stream().noneMatch(field -> takes(field, key))) {
                unknown(key, entry, ours.keySet().stream().toList(), reading);
            }
        });
    }

    /** A missing title is another matter: it makes the file bad; what is there but wrong was told already. */
    private void tellMissing(Mapping written, Value.Group values, Reading reading) {
        declared.stream().filter(field -> field.required() && !field.name().equals("title") && values.get(field.name()).isEmpty())
                .filter(field -> written.get(field.name()).filter(value -> !Embargo.isBlank(value)).isEmpty())
                .forEach(field -> reading.tell(Severity.WARNING, "missing-field", Place.START,
                        "The field %s is missing.".formatted(field.name()),
                        field.description()));
    }

    private static boolean takes(Field field, String key) {
        return field.kind() instanceof Composed(var fields, var reader) && reader.takes(key);
    }

    private static void unknown(String key, Entry entry, List<String> names, Reading reading) {
        reading.tell(Severity.INFO, "unknown-key", entry.key(), "“%s” is no field of this type; it is kept in the file and shown nowhere."
                .formatted(key), Nearest.question(key, names));
    }

    private Optional<Value> composed(Field field, Mapping written, SourceFile file, Reading reading) {
        if (!(field.kind() instanceof Composed(var fields, var reader))) {
            return Optional.empty();
        }
        var taken = new LinkedHashMap<String, Entry>();
        written.entries().forEach((key, entry) -> {
            if (reader.takes(key)) {
                taken.put(key, entry);
            }
        });
        return Optional.of(reader.read(file.ref().slug(), file.path(), new Mapping(taken, written.place()), reading::tell));
    }

    private static Value.Group read(List<Field> fields, String path, Mapping written, Reading reading) {
        var values = new LinkedHashMap<String, Value>();
        for (Field field : fields) {
            written.get(field.name()).flatMap(value -> read(field, path + field.name(), value, reading))
                    .ifPresent(value -> values.put(field.name(), value));
        }
        return new Value.Group(values);
    }

    private static Optional<Value> read(Field field, String path, Written written, Reading reading) {
        if (!field.many()) {
            return one(field.kind(), path, written, reading);
        }
        var elements = written instanceof Written.Sequence sequence ? sequence.elements() : List.of(written);
        var values = new LinkedHashSet<Value>();
        for (Written element : elements) {
            one(field.kind(), path, element, reading).ifPresent(values::add);
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(new Value.Many(new ArrayList<>(values)));
    }

    private static Optional<Value> one(FieldKind kind, String path, Written written, Reading reading) {
        return switch (written) {
            case Written.Scalar scalar when isBlank(scalar) -> Optional.empty();
            case Written.Scalar scalar when kind instanceof Group(var fields) && soleRequired(fields).isPresent() ->
                    soleRequired(fields).flatMap(field -> one(field.kind(), path + "." + field.name(), scalar, reading)
                            .map(value -> Value.group().put(field.name(), value).build()));
            case Written.Scalar scalar -> Scalars.read(path, kind, scalar, reading);
            case Mapping mapping when kind instanceof Group(var fields) -> group(fields, path, mapping, reading);
            default -> misshapen(path, written, kind, reading);
        };
    }

    private static boolean isBlank(Written.Scalar scalar) {
        return scalar.resolved().isEmpty() || scalar.text().isBlank();
    }

    /** A value where a group is expected stands for the one field it cannot do without: {@code image: /pictures/a.png}. */
    private static Optional<Field> soleRequired(List<Field> fields) {
        var required = fields.stream().filter(Field::required).toList();
        return required.size() == 1 ? Optional.of(required.getFirst()) : Optional.empty();
    }

    private static Optional<Value> group(List<Field> fields, String path, Mapping mapping, Reading reading) {
        int mark = reading.mark();
        var values = read(fields, path + ".", mapping, reading);
        var names = fields.stream().map(Field::name).toList();
        mapping.entries().forEach((key, entry) -> {
            if (!names.contains(key)) {
                unknown(key, entry, names, reading);
            }
        });
        var missing = fields.stream().filter(field -> field.required() && values.get(field.name()).isEmpty()).map(Field::name)
                .collect(Collectors.joining(" and "));
        if (!missing.isEmpty()) {
            reading.tell(Severity.ERROR, "missing-field", mapping.place(), "%s has no %s; it is left out.".formatted(path, missing), "");
            reading.forgetSince(mark);
            return Optional.empty();
        }
        return values.members().isEmpty() ? Optional.empty() : Optional.of(values);
    }

    private static Optional<Value> misshapen(String path, Written written, FieldKind kind, Reading reading) {
        String expected = kind instanceof Group ? "a group of named values" : "one value";
        reading.tell(Severity.ERROR, "invalid-value", written.place(), "%s is %s, where %s is expected; it is left out.".formatted(path,
                Reading.shown(written), expected), "");
        return Optional.empty();
    }
}
