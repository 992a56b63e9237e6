package org.kindred.plugin.readability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kindred.kernel.check.ContentCheck;
import org.kindred.kernel.check.Notice;
import org.kindred.kernel.check.Phrase;
import org.kindred.kernel.check.Rule;
import org.kindred.kernel.check.Subject;
import org.kindred.kernel.value.Written.Place;

/** Tells of texts that are harder than the site's target, and of their hardest sentences. */
final class HardText implements ContentCheck {

    /** Grade 9 is about the age of 14; plain language for everybody aims at it or below. */
    static final double GRADE = 9;
    static final double EASE = 60;
    /** Fewer sentences than these say nothing at all. */
    static final int FEW = 5;
    /** What a text of few sentences must miss the target by. */
    private static final double UNSURE_GRADES = 2;
    private static final double UNSURE_EASE = 10;
    private static final double LONG_SENTENCE = 25;
    private static final double MOST = 3;

    @Override
    public List<Rule> rules() {
        return List.of(ReadabilityRules.HARD_TO_READ, ReadabilityRules.HARD_SENTENCE);
    }

    @Override
    public List<Notice> look(Subject subject) {
        var read = Reading.of(subject);
        var notices = new ArrayList<Notice>();
        if (read.size() >= FEW) {
            hardText(subject, Reading.sum(read), read.getFirst()).ifPresent(notices::add);
        }
        notices.addAll(hardSentences(subject, read));
        return notices;
    }

    private static Optional<Notice> hardText(Subject subject, Counted text, Reading.Read first) {
        var settings = subject.settings(ReadabilityRules.HARD_TO_READ);
        boolean unsure = text.sentences() < ReadabilityMeasure.ENOUGH;
        var place = first.block().at(first.sentence().from());
        if (subject.language().equals("en")) {
            double grade = settings.number("grade").orElse(GRADE);
            double is = Formulas.fleschKincaidGrade(text);
            return is <= grade + (unsure ? UNSURE_GRADES : 0) ? Optional.empty()
                    : Optional.of(notice(place, new Phrase(
                            "The text reads like grade %.1f by Flesch and Kincaid; the site aims at %.1f or lower%s.",
                            "El texto se lee como el grado %.1f según Flesch y Kincaid; el sitio quiere %.1f o menos%s."), is, grade,
                            unsure));
        }
        double ease = settings.number("ease").orElse(EASE);
        return ease(subject.language(), text).filter(is -> is < ease - (unsure ? UNSURE_EASE : 0))
                .map(is -> notice(place, new Phrase(
                        "The text has a reading ease of %.1f by the formula of its language; the site aims at %.1f or higher%s.",
                        "El texto tiene una facilidad de lectura de %.1f según la fórmula de su idioma; el sitio quiere %.1f o más%s."), is,
                        ease, unsure));
    }

    private static Optional<Double> ease(String language, Counted text) {
        return switch (language) {
            case "es" -> Optional.of(Formulas.fernandezHuerta(text));
            case "de" -> Optional.of(Formulas.amstad(text));
            case "fr" -> Optional.of(Formulas.kandelMoles(text));
            default -> Optional.empty();
        };
    }

    private static Notice notice(Place place, Phrase words, double is, double target, boolean unsure) {
        var doubt = unsure ? new Phrase(" (fewer than 30 sentences: not a sure number)", " (menos de 30 frases: no es un número seguro)")
                : Phrase.NONE;
        return new Notice(ReadabilityRules.HARD_TO_READ, place,
                new Phrase(words.with(is, target, doubt.english()).english(), words.with(is, target, doubt.spanish()).spanish()));
    }

    /** Those that cost most, the hardest first. */
    private static List<Notice> hardSentences(Subject subject, List<Reading.Read> read) {
        var settings = subject.settings(ReadabilityRules.HARD_SENTENCE);
        double most = settings.number("words").orElse(LONG_SENTENCE);
        return read.stream().filter(each -> each.counted().words() > most)
                .sorted(Comparator.comparingInt(HardText::cost).reversed()).limit(settings.number("most").orElse(MOST).longValue())
                .map(HardText::notice).toList();
    }

    private static int cost(Reading.Read read) {
        return read.counted().words() + 2 * read.counted().polysyllables();
    }

    private static Notice notice(Reading.Read read) {
        return new Notice(ReadabilityRules.HARD_SENTENCE, read.block().at(read.sentence().from()),
                new Phrase("A sentence of %d words, %d of them long: “%s”", "Una frase de %d palabras, %d de ellas largas: «%s»")
                        .with(read.counted().words(), read.counted().polysyllables(), read.shown()));
    }
}
