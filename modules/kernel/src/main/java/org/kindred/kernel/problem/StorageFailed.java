package org.kindred.kernel.problem;

/** The database, the index or a file failed us: 500, or a sentence on the console. */
public final class StorageFailed extends KindredException {

    private static final long serialVersionUID = 1L;

    /** Of what we found out ourselves: one sentence for an operator, what failed and where. */
    public StorageFailed(String detail) {
        super(detail);
    }

    /**
     * @param detail one sentence for an operator: what failed and where
     * @param cause  what was thrown
     */
    public StorageFailed(String detail, Throwable cause) {
        super(detail, cause);
    }
}
