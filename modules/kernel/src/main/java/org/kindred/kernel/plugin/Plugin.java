package org.kindred.kernel.plugin;

/**
 * One capability that can be taken out. Named in {@code META-INF/services/org.kindred.kernel.plugin.Plugin}; has a public constructor
 * without parameters.
 */
public interface Plugin {

    /** Its name, unique in an installation: {@code article}. */
    String id();

    /** Tells what it adds. Called once, at start; may not do anything else. */
    void install(Registry registry);
}
