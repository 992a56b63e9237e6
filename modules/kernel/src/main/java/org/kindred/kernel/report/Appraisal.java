package org.kindred.kernel.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kindred.kernel.check.ReadingScore;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemRef;

/**
 * What reports tell of one public text. Made when the text is compiled and kept with what readers get of it, so that a report reads rows and
 * no texts.
 *
 * @param ref      which
 * @param title    its title
 * @param topics   slugs of what it is about
 * @param review   by whom it was approved, and until when
 * @param reading  how hard it is; empty where that cannot be told
 * @param sources  what it is founded on, and what it is as a source itself
 * @param findings what checks found in it, but for what changes without it: links outside, and days that pass
 */
public record Appraisal(ItemRef ref, String title, List<String> topics, Reviewed review, Optional<ReadingScore> reading, Sources sources,
        List<Finding> findings) {

    public Appraisal {
        topics = List.copyOf(topics);
        findings = List.copyOf(findings);
    }

    /** Of one of which nothing but the title is known. */
    public static Appraisal bare(ItemRef ref, String title) {
        return new Appraisal(ref, title, List.of(), Reviewed.NEVER, Optional.empty(), Sources.NONE, List.of());
    }

    /**
     * The newest approving review.
     *
     * @param on      on which day
     * @param by      slug of the person
     * @param due     when the next one is due; overdue from the next day on
     * @param changed whether the words are others than those that were approved; empty where that is not known
     */
    public record Reviewed(Optional<LocalDate> on, Optional<String> by, Optional<LocalDate> due, Optional<Boolean> changed) {

        /** Nobody has approved it. */
        public static final Reviewed NEVER = new Reviewed(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Sources.
     *
     * @param works      how many works the text cites
     * @param designs    how those were studied, each once
     * @param doubtful   against how many of them something is known
     * @param unsourced  whether it is a text of some length that should cite works, and cites none
     * @param design     of a citation: how the work was studied
     * @param retraction of a citation: the word of what became of the work
     * @param checked    of a citation: when somebody last looked for that
     */
    public record Sources(int works, List<String> designs, int doubtful, boolean unsourced, Optional<String> design,
            Optional<String> retraction, Optional<LocalDate> checked) {

        /** None. */
        public static final Sources NONE = new Sources(0, List.of(), 0, false, Optional.empty(), Optional.empty(), Optional.empty());

        public Sources {
            designs = List.copyOf(designs);
        }
    }
}
