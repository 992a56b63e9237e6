package org.kindred.publish;

import java.util.Set;
import java.util.stream.Collectors;
import org.kindred.kernel.check.Checks;
import org.kindred.kernel.check.ContentCheck;
import org.kindred.kernel.check.Rule;
import org.kindred.kernel.plugin.Plugins;
import org.kindred.kernel.site.Site;

/** Which rules keep an item from being published. */
final class Gates {

    private Gates() {
    }

    /** Those that the site names, but none that is the opinion of a number. */
    static Set<String> of(Plugins plugins, Site site) {
        var advice = new Checks(plugins.registry().all(ContentCheck.class)).rules().filter(Rule::advice).map(Rule::name)
                .collect(Collectors.toSet());
        return site.blocking().stream().filter(rule -> !advice.contains(rule)).collect(Collectors.toUnmodifiableSet());
    }
}
