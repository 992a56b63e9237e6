package org.kindred.kernel.query;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The operators of a filter. A missing value matches only {@code ne} and {@code exists=false}. */
public enum Operator {
    /** Any of its values is this one. */
    EQ,
    /** None of its values is this one. */
    NE,
    /** Any of its values is one of these. */
    IN,
    /** Before. */
    LT,
    /** Before or the same. */
    LTE,
    /** After. */
    GT,
    /** After or the same. */
    GTE,
    /** Whether there is a value: {@code true} or {@code false}. */
    EXISTS,
    /** Begins with. */
    PREFIX;

    /** As in {@code filter[field][lte]}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By its word, {@code $eq} and {@code _eq} included. */
    public static Optional<Operator> named(String word) {
        String bare = word.startsWith("$") || word.startsWith("_") ? word.substring(1) : word;
        return Stream.of(values()).filter(operator -> operator.word().equals(bare)).findFirst();
    }
}
