package org.kindred.publish.surroundings;

import org.kindred.kernel.citation.CitationEngine;
import org.kindred.kernel.plugin.Plugins;
import org.kindred.kernel.site.Site;

/** Which engine and style references are formatted with. */
public final class Citations {

    private Citations() {
    }

    /** The plugin's engine, or titles only. */
    public static CitationEngine engine(Plugins plugins) {
        return plugins.registry().all(CitationEngine.class).stream().findFirst().orElseGet(TitlesOnly::new);
    }

    /** The site, with the style that it asks for or, where nobody knows that one, the usual style. */
    public static Site withKnownStyle(Site site, CitationEngine engine) {
        return engine.knows(site.citationStyle()) ? site : site.withCitationStyle(Site.UNNAMED.citationStyle());
    }

    /** "; did you mean apa?", or nothing. */
    public static String hint(String style, CitationEngine engine) {
        return engine.nearest(style).map(near -> "; did you mean " + near + "?").orElse("");
    }
}
