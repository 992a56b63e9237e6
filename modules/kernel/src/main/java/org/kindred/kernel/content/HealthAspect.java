package org.kindred.kernel.content;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What of health a text is about: schema.org's {@code HealthAspectEnumeration}, whole. */
public enum HealthAspect {
    /** Allergies. */
    ALLERGIES,
    /** What it is good for. */
    BENEFITS,
    /** What brings it about. */
    CAUSES,
    /** How it is passed on. */
    CONTAGIOUSNESS,
    /** How well it works. */
    EFFECTIVENESS,
    /** How one gets it, and what it costs. */
    GETTING_ACCESS,
    /** How it works. */
    HOW_IT_WORKS,
    /** How, or where, to find it. */
    HOW_OR_WHERE,
    /** What it is made of. */
    INGREDIENTS,
    /** How to live with it. */
    LIVING_WITH,
    /** What it may help against. */
    MAY_TREAT,
    /** What people wrongly believe of it. */
    MISCONCEPTIONS,
    /** The whole in short. */
    OVERVIEW,
    /** What those say who have it. */
    PATIENT_EXPERIENCE,
    /** While expecting a child. */
    PREGNANCY,
    /** How to keep it away. */
    PREVENTION,
    /** How it goes on. */
    PROGNOSIS,
    /** What to read next. */
    RELATED_TOPICS,
    /** What can go wrong. */
    RISKS_OR_COMPLICATIONS,
    /** How to be safe with it. */
    SAFETY,
    /** How it is looked for. */
    SCREENING,
    /** When to see a doctor. */
    SEE_DOCTOR,
    /** What one can do oneself. */
    SELF_CARE,
    /** What it does beside what it should. */
    SIDE_EFFECTS,
    /** How far it has gone. */
    STAGES,
    /** How it shows. */
    SYMPTOMS,
    /** What is done about it. */
    TREATMENTS,
    /** Which kinds there are. */
    TYPES,
    /** How and when it is used. */
    USAGE_OR_SCHEDULE;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final String term = term(word);

    /** As in addresses and texts: {@code self-care}. */
    public String word() {
        return word;
    }

    /** As schema.org has it: {@code SelfCareHealthAspect}. */
    public String term() {
        return term;
    }

    /** By its word. */
    public static Optional<HealthAspect> named(String word) {
        return Stream.of(values()).filter(aspect -> aspect.word.equals(word)).findFirst();
    }

    /** By schema.org's name for it. */
    public static Optional<HealthAspect> ofTerm(String term) {
        return Stream.of(values()).filter(aspect -> aspect.term.equals(term)).findFirst();
    }

    private static String term(String word) {
        var term = new StringBuilder();
        for (String piece : word.split("-")) {
            term.append(Character.toUpperCase(piece.charAt(0))).append(piece, 1, piece.length());
        }
        return term.append("HealthAspect").toString();
    }
}
