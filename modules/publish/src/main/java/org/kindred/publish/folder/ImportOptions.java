package org.kindred.publish.folder;

/**
 * How to import a folder.
 *
 * @param prune whether to archive even if over a fifth of the folder's items have lost their files
 */
public record ImportOptions(boolean prune) {

    /** Archives up to a fifth. */
    public static final ImportOptions USUAL = new ImportOptions(false);
}
