package org.kindred.kernel.type;

import java.util.Optional;
import org.kindred.kernel.value.Value;

/**
 * Reads what a field says out of another one, where the editor does not say it: whether something is free, out of the words about its cost. So
 * that what is written in words can be compared.
 *
 * @param field   the name of the field that is told so
 * @param from    the dotted path of the field that is read, of those that are written
 * @param reading how
 */
public record Derivation(String field, String from, Reading reading) {

    /** Reads one value. */
    public interface Reading {

        /** What a written value says, in the words of a language; empty where it does not say it without doubt. */
        Optional<Value> read(Value written, String locale);
    }

    /** What the field says of an item of these fields; empty where that is not told. */
    Optional<Value> of(Value.Group written, String locale) {
        return written.at(from).findFirst().flatMap(value -> reading.read(value, locale));
    }
}
