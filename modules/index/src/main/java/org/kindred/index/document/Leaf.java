package org.kindred.index.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.kindred.kernel.type.CommonFields;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind;
import org.kindred.kernel.type.FieldKind.Date;
import org.kindred.kernel.type.FieldKind.Moment;
import org.kindred.kernel.type.FieldKind.Relation;
import org.kindred.kernel.type.FieldKind.Text;
import org.kindred.kernel.type.FieldKind.Whole;
import org.kindred.kernel.value.PartialDate;
import org.kindred.kernel.value.Value;

/**
 * A delivered field of a content type at its path; a group has others inside.
 *
 * @param name  as in its group
 * @param path  dotted, from the card
 * @param kind  what it holds
 * @param inner of a group
 */
public record Leaf(String name, String path, FieldKind kind, List<Leaf> inner) {

    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE + 1);
    private static final BigInteger GREATEST = BigInteger.valueOf(Long.MAX_VALUE - 1);
    private static final int LONGEST_NUMBER = 100;

    /** How values are compared by {@code lt} and in sorting. */
    enum Order {
        /** By size or time. */
        NUMBER,
        /** By the rules of the reader's language. */
        TEXT,
        /** By code points: tokens, days, flags. */
        WORD
    }

    static Leaf of(String prefix, Field field) {
        String path = prefix + field.name();
        return new Leaf(field.name(), path, field.kind(), field.inner().stream().map(inner -> of(path + ".", inner)).toList());
    }

    /** The works that an item cites: compared by their slugs, and by what is known of them. */
    static Leaf citations() {
        var field = CommonFields.CITATIONS;
        return new Leaf(field.name(), field.name(), field.kind(),
                CommonFields.OF_CITATIONS.stream().map(inner -> of(field.name() + ".", inner)).toList());
    }

    boolean isGroup() {
        return kind instanceof FieldKind.Group || kind instanceof FieldKind.Composed;
    }

    /** Whether it is made of two other fields. */
    boolean isSpan() {
        return kind instanceof FieldKind.Span;
    }

    /** Whether it holds dates that may be known only in part. */
    boolean isDate() {
        return kind instanceof Date;
    }

    /** Whether it holds one of few words, by which people look through many items. */
    public boolean isOfFew() {
        return kind instanceof FieldKind.Choice || kind instanceof FieldKind.Country || kind instanceof FieldKind.Language
                || kind instanceof FieldKind.Flag || kind instanceof FieldKind.Relation;
    }

    /** What a word in canonical form is counted under: a date under its year. */
    String counted(String word) {
        return isDate() ? PartialDate.parse(word).map(PartialDate::year).orElse(word) : word;
    }

    Order order() {
        return switch (kind) {
            case Text() -> Order.TEXT;
            case Whole() -> Order.NUMBER;
            case Moment() -> Order.NUMBER;
            case Date() -> Order.NUMBER;
            default -> Order.WORD;
        };
    }

    /** A value in canonical form, as filters give it. */
    Optional<String> word(Value value) {
        return switch (value) {
            case Value.Text(var text) -> Optional.of(kind instanceof Moment ? canonicalMoment(text) : text);
            case Value.Number(var number) -> Optional.of(canonical(number));
            case Value.Flag(var flag) -> Optional.of(String.valueOf(flag));
            case Value.Group group when kind instanceof Relation -> group.text("slug");
            case Value.Group group when kind instanceof Date -> PartialDate.ofCsl(group).map(PartialDate::text);
            default -> Optional.empty();
        };
    }

    /** What a canonical form of a number or a moment is compared by; moments count in microseconds. */
    OptionalLong number(String word) {
        try {
            return OptionalLong.of(switch (kind) {
                case Moment() -> micros(Instant.parse(word));
                case Date() -> PartialDate.parse(word).orElseThrow(() -> new DateTimeException(word)).first().toEpochDay();
                default -> clamp(new BigDecimal(word));
            });
        } catch (DateTimeException | NumberFormatException | ArithmeticException notOfThisKind) {
            return OptionalLong.empty();
        }
    }

    /** The words that a reader searching for words should find here. */
    Optional<String> searchable(Value value) {
        return switch (kind) {
            case Text() -> word(value);
            case Relation(var type) -> value instanceof Value.Group group ? group.text("title") : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static String canonicalMoment(String text) {
        try {
            return Instant.parse(text).toString();
        } catch (DateTimeException notAMoment) {
            return text;
        }
    }

    private static String canonical(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return Math.abs((long) bare.scale()) > LONGEST_NUMBER ? bare.toString() : bare.toPlainString();
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    /** Beyond a long all numbers are alike; its two ends stand for no value. */
    private static long clamp(BigDecimal number) {
        if (Math.abs((long) number.scale()) > LONGEST_NUMBER) {
            return number.signum() * GREATEST.longValueExact();
        }
        return number.toBigInteger().max(LEAST).min(GREATEST).longValueExact();
    }
}
