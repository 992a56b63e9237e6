package org.kindred.plugin.soundness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.check.ContentCheck;
import org.kindred.kernel.check.Lexicon;
import org.kindred.kernel.check.Notice;
import org.kindred.kernel.check.Phrase;
import org.kindred.kernel.check.Rule;
import org.kindred.kernel.check.Sentences;
import org.kindred.kernel.check.Subject;
import org.kindred.kernel.check.TextBlock;
import org.kindred.kernel.content.Severity;
import org.kindred.kernel.value.Value;

/** How much of a medicine to take stands in no text that nobody has reviewed. Values of laboratories and amounts of food are no doses. */
final class Doses implements ContentCheck {

    static final Rule UNREVIEWED = new Rule("dose-without-review", Severity.WARNING,
            new Phrase("Doses are reviewed before they are public", "Las dosis se revisan antes de publicarse"),
            new Phrase("A slip in a number can do harm, and what is right for one person is wrong for another.",
                    "Un error en un número puede hacer daño, y lo que va bien a una persona va mal a otra."),
            new Phrase("Have it reviewed by somebody who may prescribe (reviews in the front matter), or leave the dose to the prescriber.",
                    "Haga que lo revise alguien que pueda recetar (reviews en la cabecera) o deje la dosis a quien receta."));

    private static final String NUMBER = "(?<![\\p{L}\\d.,])(?:\\d[\\d.,]*(?:\\s*(?:-|–|to|or|a|o)\\s*\\d[\\d.,]*)?|one|two|three|four|half an?|an?|una?|dos|tres|medi[ao])\\s*-?";
    private static final Pattern ENGLISH_DOSE = Pattern.compile("(?iu)" + NUMBER
            + "(?:mg|mcg|µg|μg|milligrams?|micrograms?|iu|units?(?=[^.]{0,80}\\b(?:insulin|heparin))|ml|tablets?|capsules?|pills?|puffs?|"
            + "drops?|injections?|patch(?:es)?|sprays?)\\b(?!\\s*(?:/|per)\\s*(?:d?l|ml|litre|liter|deci))");
    private static final Pattern ENGLISH_TAKEN = Pattern.compile(
            "(?iu)\\b(?:take|takes|took|taking|swallow|inject|inhale|apply|use|start(?:s|ed|ing)? (?:with|on|at)|doses?|dosage|prescribed|"
                    + "increase[ds]? (?:it )?to|up to|daily|a day|per day|each day|every day|twice|once|(?:three|four|\\d) times|every \\d+ hours|at bedtime|at night|"
                    + "each morning|every morning|per kilo(?:gram)?|a week|with food)\\b");
    private static final Pattern SPANISH_DOSE = Pattern.compile("(?iu)" + NUMBER
            + "(?:mg|mcg|µg|μg|miligramos?|microgramos?|ui|unidades(?=[^.]{0,80}\\b(?:insulina|heparina))|ml|comprimidos?|cápsulas?|pastillas?|"
            + "inhalaciones|gotas|inyecciones|parches|pulverizaciones)\\b(?!\\s*(?:/|por)\\s*(?:d?l|ml|litro|decilitro))");
    private static final Pattern SPANISH_TAKEN = Pattern.compile(
            "(?iu)\\b(?:tom[aeo]n?|tomar|tomamos|tragu?e|trag[ao]r?|inyect[aeo]r?(?:se)?|inhal[aeo]r?|apli(?:ca|que|car)|us[aeo]r?|empie[zc][aeo]|empezar|dosis|"
                    + "al día|diari[oa]s?|cada día|por día|cada \\d+ horas|dos veces|una vez|\\d veces|por la noche|por la mañana|a la semana|con la comida)\\b");
    private static final Map<String, Pattern> DOSE = Map.of("en", ENGLISH_DOSE, "es", SPANISH_DOSE);
    private static final Map<String, Pattern> TAKEN = Map.of("en", ENGLISH_TAKEN, "es", SPANISH_TAKEN);
    private static final int MOST = 10;

    /** A sentence without any of these needs no closer look. */
    private static final Lexicon<Boolean> UNITS = new Lexicon<>(Stream.concat(
            Stream.of("mg", "mcg", "µg", "μg", "iu", "ui", "ml", "patch", "patches", "unidades", "inhalaciones", "inyecciones", "parches",
                    "pulverizaciones"),
            Stream.of("milligram", "microgram", "unit", "tablet", "capsule", "pill", "puff", "drop", "injection", "spray", "miligramo",
                    "microgramo", "comprimido", "cápsula", "pastilla", "gota").flatMap(unit -> Stream.of(unit, unit + "s")))
            .collect(Collectors.toMap(unit -> unit, any -> true)), false);

    @Override
    public List<Rule> rules() {
        return List.of(UNREVIEWED);
    }

    @Override
    public List<Notice> look(Subject subject) {
        var dose = Optional.ofNullable(DOSE.get(subject.language()));
        if (dose.isEmpty() || subject.type().isEmpty() || subject.type().get().name().equals("citation") || isApproved(subject.fields())) {
            return List.of();
        }
        var taken = java.util.Objects.requireNonNull(TAKEN.get(subject.language()));
        var notices = new ArrayList<Notice>();
        for (TextBlock block : subject.text().blocks()) {
            boolean maySay = block.kind() != TextBlock.Kind.CODE && block.kind() != TextBlock.Kind.TITLE && notices.size() < MOST;
            if (maySay && UNITS.isIn(block.text(), 0, block.text().length())) {
                look(block, subject.language(), dose.get(), taken, notices);
            }
        }
        return notices;
    }

    private static void look(TextBlock block, String language, Pattern dose, Pattern taken, List<Notice> notices) {
        var matcher = dose.matcher(block.text()).useTransparentBounds(true).useAnchoringBounds(false);
        for (var sentence : Sentences.of(block.text(), language)) {
            if (notices.size() < MOST && UNITS.isIn(block.text(), sentence.from(), sentence.to())
                    && matcher.region(sentence.from(), sentence.to()).find()
                    && taken.matcher(block.text().substring(sentence.from(), sentence.to())).find()) {
                notices.add(new Notice(UNREVIEWED, block.at(matcher.start()),
                        new Phrase("“%s” is how much of a medicine to take, and nobody has approved the text.",
                                "«%s» es cuánto tomar de un medicamento, y nadie ha aprobado el texto.")
                                .with(matcher.group().replaceAll("\\s+", " "))));
            }
        }
    }

    /** A review without an outcome is an approval, as its bare attestation says that the text was reviewed. */
    private static boolean isApproved(Value.Group fields) {
        return fields.at("reviews").filter(Value.Group.class::isInstance).map(Value.Group.class::cast)
                .anyMatch(review -> review.text("on").isPresent() && review.text("outcome").orElse("approved").equals("approved"));
    }
}
