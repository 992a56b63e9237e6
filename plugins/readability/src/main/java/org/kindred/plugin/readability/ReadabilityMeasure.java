package org.kindred.plugin.readability;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.kindred.kernel.check.Subject;
import org.kindred.kernel.check.TextMeasure;
import org.kindred.kernel.value.Value;

/** {@code readability} of an item: what was counted, and the formulas of its language; those of others are null. */
final class ReadabilityMeasure implements TextMeasure {

    /** Below so many sentences a formula says little: McLaughlin made his for 30. */
    static final int ENOUGH = 30;

    @Override
    public String name() {
        return "readability";
    }

    @Override
    public Value measure(Subject subject) {
        var counted = Reading.sum(Reading.of(subject));
        if (counted.sentences() == 0) {
            return Value.NOTHING;
        }
        String language = subject.language();
        var told = Value.group().put("language", language).put("confidence", confidence(counted)).put("sentences", counted.sentences())
                .put("words", counted.words()).put("syllables", known(counted.syllables()))
                .put("polysyllables", counted.syllables() == 0 ? Value.NOTHING : Value.of(counted.polysyllables()));
        for (var formula : Formula.values()) {
            told.put(formula.word(), formula.language.equals(language) ? rounded(formula, counted) : Value.NOTHING);
        }
        return told.build();
    }

    static String confidence(Counted counted) {
        return counted.sentences() < ENOUGH ? "low" : "normal";
    }

    private static Value known(int count) {
        return count == 0 ? Value.NOTHING : Value.of(count);
    }

    private static Value rounded(Formula formula, Counted counted) {
        return new Value.Number(BigDecimal.valueOf(formula.function.applyAsDouble(counted)).setScale(1, RoundingMode.HALF_UP));
    }

    /** The formulas, in the order in which they are told. */
    enum Formula {
        FLESCH_KINCAID_GRADE("en", Formulas::fleschKincaidGrade), FLESCH_READING_EASE("en", Formulas::fleschReadingEase),
        SMOG("en", Formulas::smog), FERNANDEZ_HUERTA("es", Formulas::fernandezHuerta), AMSTAD("de", Formulas::amstad),
        KANDEL_MOLES("fr", Formulas::kandelMoles);

        private final String language;
        private final ToDoubleFunction<Counted> function;

        Formula(String language, ToDoubleFunction<Counted> function) {
            this.language = language;
            this.function = function;
        }

        /** {@code fleschKincaidGrade}. */
        String word() {
            var word = new StringBuilder();
            for (String part : name().toLowerCase(Locale.ROOT).split("_")) {
                word.append(word.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
            }
            return word.toString();
        }
    }
}
