package org.kindred.plugin.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindred.kernel.citation.CslVocabulary;
import org.kindred.kernel.citation.JoinedInitials;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Written;
import org.kindred.kernel.value.Written.Mapping;
import org.kindred.kernel.value.Written.Place;
import org.kindred.kernel.value.Written.Scalar;
import org.kindred.kernel.value.Written.Sequence;

/** Reads lists of names: {@code [{family: Heisler, given: Michele}, World Health Organization]}. */
final class CslNames {

    private static final String JOINED = "joined-initials";

    private CslNames() {
    }

    static Optional<Value> read(String variable, Written written, Faults faults) {
        List<Value> names = new ArrayList<>();
        for (Written element : written instanceof Sequence list ? list.elements() : List.of(written)) {
            name(variable, element, faults).ifPresent(names::add);
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(Value.list(names));
    }

    private static Optional<Value> name(String variable, Written written, Faults faults) {
        return switch (written) {
            case Scalar scalar -> CslReader.text(scalar).map(text -> Value.group().put("literal", text).build());
            case Mapping mapping -> parts(variable, mapping, faults);
            case Sequence list -> {
                faults.error("invalid-value", list.place(), "%s has a list within its list; it is left out.".formatted(variable), "");
                yield Optional.empty();
            }
        };
    }

    private static Optional<Value> parts(String variable, Mapping mapping, Faults faults) {
        var name = Value.group();
        mapping.entries().forEach((part, entry) -> {
            if (CslVocabulary.NAME_PARTS.contains(part)) {
                CslReader.text(entry.value()).ifPresent(text -> name.put(part, text));
            } else {
                faults.info("unknown-key", entry.key(), "%s: “%s” is no part of a name; it is kept in the file and shown nowhere."
                        .formatted(variable, Faults.shown(part)),
                        "Parts are family, given, suffix, particles, and literal for organisations.");
            }
        });
        var built = name.build();
        if (built.members().isEmpty()) {
            faults.error("invalid-value", mapping.place(), "%s: a name has no parts; it is left out.".formatted(variable), "");
        }
        initials(variable, mapping, built, faults);
        return built.members().isEmpty() ? Optional.empty() : Optional.of(built);
    }

    /** The file stays as it is written, so whoever wrote it is asked; what can be said as a name may be one, and is only asked about. */
    private static void initials(String variable, Mapping mapping, Value.Group name, Faults faults) {
        var joined = JoinedInitials.in(name.text("given").orElse(""), name.text("family").orElse(""));
        Place place = mapping.get("given").map(Written::place).orElse(mapping.place());
        joined.ifPresent(initials -> {
            String message = "%s: “%s” is read as one name, so that a style with initials writes “%s.” alone.".formatted(variable,
                    initials.written(), initials.first());
            if (initials.maybeName()) {
                faults.info(JOINED, place, message, "If these are initials, please write given: %s If it is a name, given: %s"
                        .formatted(initials.apart(), initials.asName()));
            } else {
                faults.warn(JOINED, place, message, "Please write the initials apart: given: " + initials.apart());
            }
        });
    }
}
