package org.kindred.kernel.check;

import java.util.Optional;
import org.kindred.kernel.content.Severity;
import org.kindred.kernel.value.Value;

/**
 * What a site says of one rule.
 *
 * @param off      whether it wants to hear nothing of it
 * @param severity how much it matters there; empty for the usual
 * @param more     its other settings, as written
 */
public record RuleSettings(boolean off, Optional<Severity> severity, Value.Group more) {

    /** As the rule is. */
    public static final RuleSettings USUAL = new RuleSettings(false, Optional.empty(), Value.EMPTY);

    /** Whole number or fraction above zero; empty where none is set. */
    public Optional<Double> number(String name) {
        return more.get(name) instanceof Value.Number(var number) && number.signum() > 0 ? Optional.of(number.doubleValue())
                : Optional.empty();
    }
}
