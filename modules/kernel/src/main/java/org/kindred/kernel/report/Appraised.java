package org.kindred.kernel.report;

import java.util.Set;

/**
 * A public text, as reports tell of it.
 *
 * @param appraisal what was made of it when it was compiled; without its findings
 * @param users     how many public texts, each locale by itself, embed it
 * @param issues    what is wrong with what it is founded on, or with it as a source
 */
public record Appraised(Appraisal appraisal, long users, Set<Issue> issues) {
    public Appraised {
        issues = Set.copyOf(issues);
    }
}
