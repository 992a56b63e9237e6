package org.kindred.plugin.citation;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.kindred.kernel.citation.CslVocabulary;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.type.ComposedReader;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Written;
import org.kindred.kernel.value.Written.Mapping;
import org.kindred.kernel.value.Written.Place;
import org.kindred.kernel.value.Written.Scalar;
import org.kindred.kernel.value.Written.Sequence;

/** Reads a CSL-JSON item out of front matter; what comes out is valid by CSL's schema, whatever went in. */
final class CslReader implements ComposedReader {

    /** What CSL has too, but means something else in front matter: a field of every content type, and no variable at all. */
    private static final Set<String> NOT_TAKEN = Set.of("license", "categories");

    @Override
    public boolean takes(String key) {
        return CslVocabulary.isMember(key) && !NOT_TAKEN.contains(key);
    }

    @Override
    public Value.Group read(String slug, String file, Mapping taken, Consumer<Finding> findings) {
        var faults = new Faults(file, findings);
        var item = Value.group().put("id", slug).put("type", type(taken, faults));
        taken.entries().forEach((key, entry) -> variable(key, entry.value(), faults).ifPresent(value -> item.put(key, value)));
        return item.build();
    }

    private static String type(Mapping taken, Faults faults) {
        var written = taken.get("type").flatMap(CslReader::text);
        if (written.isEmpty()) {
            faults.warn("missing-field", taken.get("type").map(Written::place).orElse(Place.START),
                    "There is no type; it is taken for a document.",
                    "Say what kind of work it is: type: article-journal");
            return "document";
        }
        String word = written.get();
        if (CslVocabulary.TYPES.contains(word)) {
            return word;
        }
        Place place = taken.get("type").map(Written::place).orElse(Place.START);
        var known = CslVocabulary.typeOfCrossref(word);
        known.ifPresentOrElse(
                type -> faults.info("mapped-type", place, "type: “%s” is Crossref's word; it is taken as %s.".formatted(word, type), ""),
                () -> faults.error("unknown-choice", place, "type: “%s” is no kind of work that CSL knows; it is taken for a document."
                        .formatted(Faults.shown(word)), "Allowed are: " + String.join(", ", CslVocabulary.TYPES) + "."));
        return known.orElse("document");
    }

    private static Optional<Value> variable(String key, Written written, Faults faults) {
        if (key.equals("type") || key.equals("id") || written instanceof Scalar scalar && scalar.text().isBlank()) {
            return Optional.empty();
        }
        if (CslVocabulary.NAMES.contains(key)) {
            return CslNames.read(key, written, faults);
        }
        if (CslVocabulary.DATES.contains(key)) {
            return CslDates.read(key, written, faults);
        }
        if (key.equals("custom")) {
            return custom(written, faults);
        }
        var text = text(key, written);
        if (text.isEmpty()) {
            faults.error("invalid-value", written.place(), "%s is not one value; it is left out.".formatted(key), "");
        }
        return text.flatMap(value -> Identifiers.check(key, value, written.place(), faults)).map(Value::of);
    }

    /** Keywords may be a list in a file; in CSL they are one text. */
    private static Optional<String> text(String key, Written written) {
        if (key.equals("keyword") && written instanceof Sequence list && list.elements().stream().allMatch(Scalar.class::isInstance)) {
            return Optional.of(String.join(", ", list.elements().stream().flatMap(element -> text(element).stream()).toList()));
        }
        return text(written);
    }

    private static Optional<Value> custom(Written written, Faults faults) {
        if (written instanceof Mapping mapping) {
            return Optional.of(mapping.value());
        }
        faults.error("invalid-value", written.place(), "custom is no group of named values; it is left out.", "");
        return Optional.empty();
    }

    /** The text of a scalar as it is written: a volume of 08 stays 08. */
    static Optional<String> text(Written written) {
        return written instanceof Scalar scalar && !scalar.text().isBlank() ? Optional.of(Faults.clean(scalar.text())) : Optional.empty();
    }
}
