package org.kindred.kernel.editing;

/** The port for what {@code site.yaml} declares of the workflow; what is wrong in it is told where the site's other settings are read. */
public interface WorkflowFormat {

    /** What the file declares; {@link Workflow#STANDARD} in whatever it does not, or not understandably. */
    Workflow workflow(byte[] source);
}
