package org.kindred.plugin.readability;

import org.kindred.kernel.check.ContentCheck;
import org.kindred.kernel.check.TextMeasure;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.kernel.plugin.Registry;

/** Brings the counts and formulas of readability, and tells of what is hard to read. */
public final class ReadabilityPlugin implements Plugin {

    @Override
    public String id() {
        return "readability";
    }

    @Override
    public void install(Registry registry) {
        registry.add(TextMeasure.class, new ReadabilityMeasure());
        registry.add(ContentCheck.class, new HardText());
        registry.add(ContentCheck.class, new PlainerWords());
    }
}
