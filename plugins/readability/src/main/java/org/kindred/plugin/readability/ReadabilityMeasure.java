package org.kindred.plugin.readability;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kindred.kernel.check.CheckSettings;
import org.kindred.kernel.check.ReadingScore;
import org.kindred.kernel.check.RuleSettings;
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

    @Override
    public Optional<ReadingScore> score(Value measured, CheckSettings settings) {
        return measured instanceof Value.Group group && number(group, "sentences").orElse(0.0) >= HardText.FEW
                ? Stream.of(Formula.values()).filter(Formula::counts).flatMap(formula -> score(formula, group, settings).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<ReadingScore> score(Formula formula, Value.Group measured, CheckSettings settings) {
        int sentences = number(measured, "sentences").orElse(0.0).intValue();
        double target = formula.target(settings.of(ReadabilityRules.HARD_TO_READ.name()));
        return number(measured, formula.word()).map(value -> new ReadingScore(formula.word(), value, target,
                formula == Formula.FLESCH_KINCAID_GRADE ? value - target : target - value, sentences, sentences >= ENOUGH));
    }

    private static Optional<Double> number(Value.Group measured, String member) {
        return measured.get(member) instanceof Value.Number(var number) ? Optional.of(number.doubleValue()) : Optional.empty();
    }

    static String confidence(Counted counted) {
        return counted.sentences() < ENOUGH ? "low" : "normal";
    }

    private static Value known(int count) {
        return count == 0 ? Value.NOTHING : Value.of(count);
    }

    private static Value rounded(Formula formula, Counted counted) {
        return new Value.Number(BigDecimal.valueOf(formula.of(counted)).setScale(1, RoundingMode.HALF_UP));
    }

    /** The formulas, in the order in which they are told. */
    enum Formula {
        FLESCH_KINCAID_GRADE("en"), FLESCH_READING_EASE("en"), SMOG("en"), FERNANDEZ_HUERTA("es"), AMSTAD("de"), KANDEL_MOLES("fr");

        private final String language;

        Formula(String language) {
            this.language = language;
        }

        /** Whether the site's target is one of its numbers. */
        boolean counts() {
            return this != FLESCH_READING_EASE && this != SMOG;
        }

        /** What a site aims at that says this of the rule. */
        double target(RuleSettings settings) {
            return this == FLESCH_KINCAID_GRADE ? settings.number("grade").orElse(HardText.GRADE)
                    : settings.number("ease").orElse(HardText.EASE);
        }

        double of(Counted counted) {
            return switch (this) {
                case FLESCH_KINCAID_GRADE -> Formulas.fleschKincaidGrade(counted);
                case FLESCH_READING_EASE -> Formulas.fleschReadingEase(counted);
                case SMOG -> Formulas.smog(counted);
                case FERNANDEZ_HUERTA -> Formulas.fernandezHuerta(counted);
                case AMSTAD -> Formulas.amstad(counted);
                case KANDEL_MOLES -> Formulas.kandelMoles(counted);
            };
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
