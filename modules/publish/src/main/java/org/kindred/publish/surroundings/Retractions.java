package org.kindred.publish.surroundings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kindred.kernel.citation.Retraction;
import org.kindred.kernel.citation.RetractionStatus;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.Reference;
import org.kindred.kernel.content.SourceFile;
import org.kindred.kernel.value.Value;

/** What is wrong with what an item leans on: works that were taken back, doubted or corrected, and checks that nobody made. */
public final class Retractions {

    /** The field of a citation that tells it. */
    public static final String FIELD = "retraction";

    private static final Set<String> RULES = Set.of("retracted-citation", "doubted-citation", "corrected-citation");

    private Retractions() {
    }

    /** Findings on a draft: at each place where it cites such a work, and on a citation that claims more than it can. */
    public static List<Finding> in(SourceFile file, Draft draft, Targets targets) {
        var findings = new ArrayList<Finding>();
        draft.references().stream().filter(reference -> reference.target().type().equals(Target.CITATION))
                .forEach(reference -> finding(reference, file.path(), targets).ifPresent(findings::add));
        if (claimsTooMuch(draft)) {
            findings.add(Finding.warning("unchecked-retraction", file.path(), Places.of(new String(file.bytes(), UTF_8), FIELD + ":"),
                    "retraction: “none” without the day on which somebody looked is shown as unchecked.",
                    "Add the day: checked: 2026-01-05"));
        }
        return findings;
    }

    /** Whether a finding is about works that were taken back, doubted or corrected. */
    public static boolean isOurs(Finding finding) {
        return RULES.contains(finding.rule());
    }

    private static boolean claimsTooMuch(Draft draft) {
        return isCitation(draft.ref().key()) && draft.fields().get(FIELD) instanceof Value.Group told
                && told.text("status").filter(RetractionStatus.NONE.word()::equals).isPresent() && told.text("checked").isEmpty();
    }

    public static boolean isCitation(ItemKey key) {
        return key.type().equals(Target.CITATION);
    }

    private static Optional<Finding> finding(Reference reference, String file, Targets targets) {
        var known = targets.retraction(reference.target());
        String slug = reference.target().slug();
        return switch (known.status()) {
            case RETRACTED -> Optional.of(Finding.error("retracted-citation", file, reference.place(),
                    "“%s” was retracted%s".formatted(slug, when(known)), "Do not lean on it; say so where it must be named."));
            case EXPRESSION_OF_CONCERN -> Optional.of(Finding.warning("doubted-citation", file, reference.place(),
                    "Its publisher expressed concern about “%s”%s".formatted(slug, when(known)), "Read the notice before you lean on it."));
            case CORRECTED -> Optional.of(Finding.info("corrected-citation", file, reference.place(),
                    "“%s” was corrected%s".formatted(slug, when(known)), "See whether what you take from it still holds."));
            case NONE, UNCHECKED -> Optional.empty();
        };
    }

    private static String when(Retraction known) {
        return known.date().map(day -> " on " + day).orElse("") + known.notice().map(notice -> " (" + notice + ").").orElse(".");
    }

    /** A citation of which somebody else knows this too; the worse counts. */
    static Draft joined(Draft draft, Retraction known) {
        var fields = draft.fields().with(FIELD, told(draft).and(known).members());
        return new Draft(draft.ref(), draft.type(), fields, draft.body(), draft.references(), draft.findings());
    }

    private static Retraction told(Draft draft) {
        return Retraction.of(draft.fields().get(FIELD) instanceof Value.Group told ? told : Value.EMPTY);
    }

    /** A citation's {@code retraction} as it is delivered: never absent, so that silence cannot be read as good news. */
    public static Value.Group delivered(Draft draft) {
        return told(draft).members();
    }
}
