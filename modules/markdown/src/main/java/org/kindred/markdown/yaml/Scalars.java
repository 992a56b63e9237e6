package org.kindred.markdown.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.kindred.kernel.value.Value;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;

/** What YAML 1.2's core schema makes of a scalar: a text, a number, a flag or nothing. */
final class Scalars {

    private static final ScalarResolver CORE = new CoreScalarResolver(false);
    /** Longer digits are an identifier or a joke, and stay text. */
    private static final int LONGEST_NUMBER = 40;
    private static final int LARGEST_EXPONENT = 308;

    private Scalars() {
    }

    static Value resolve(ScalarEvent scalar) {
        boolean plain = scalar.getTag().isEmpty() && scalar.getImplicit().canOmitTagInPlainScalar() && scalar.isPlain();
        return plain ? resolve(scalar.getValue()) : Value.of(scalar.getValue());
    }

    /** The meaning of a plain scalar. */
    static Value resolve(String text) {
        if (text.isEmpty()) {
            return Value.NOTHING;
        }
        if ("-+.0123456789tTfFnN~".indexOf(text.charAt(0)) < 0) {
            return Value.of(text); // nothing else can be more than text
        }
        Tag tag = CORE.resolve(text, true);
        if (tag.equals(Tag.NULL)) {
            return Value.NOTHING;
        }
        if (tag.equals(Tag.BOOL)) {
            return Value.of(Boolean.parseBoolean(text));
        }
        return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? number(text) : Value.of(text);
    }

    private static Value number(String text) {
        if (text.length() > LONGEST_NUMBER || text.toLowerCase(java.util.Locale.ROOT).matches("[-+]?\\.(inf|nan)")) {
            return Value.of(text);
        }
        if (text.startsWith("0x") || text.startsWith("0o")) {
            return new Value.Number(new BigDecimal(new BigInteger(text.substring(2), text.charAt(1) == 'x' ? 16 : 8)));
        }
        return decimal(text).filter(number -> Math.abs((long) number.precision() - number.scale()) <= LARGEST_EXPONENT)
                .<Value>map(Value.Number::new).orElse(Value.of(text));
    }

    /** Empty where the exponent alone has more digits than anybody can count. */
    private static Optional<BigDecimal> decimal(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
