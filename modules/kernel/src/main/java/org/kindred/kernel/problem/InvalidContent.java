package org.kindred.kernel.problem;

import java.util.List;
import org.kindred.kernel.content.Finding;

/** A content file that came in by itself and is bad: 422, with what is wrong by line and column. Nothing was stored. */
public final class InvalidContent extends KindredException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    /**
     * @param detail   one sentence for the caller
     * @param findings what was noticed; at least one is an error
     */
    public InvalidContent(String detail, List<Finding> findings) {
        super(detail);
        this.findings = List.copyOf(findings);
    }

    /** What was noticed. */
    public List<Finding> findings() {
        return findings;
    }
}
