package org.kindred.publish.publication;

import java.util.Set;
import java.util.stream.Collectors;
import org.kindred.kernel.check.Checks;
import org.kindred.kernel.check.ContentCheck;
import org.kindred.kernel.check.Rule;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.plugin.Plugins;
import org.kindred.kernel.problem.Conflict;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.value.Value;
import org.kindred.publish.compile.Compiled;

/** Which rules keep an item from being published. */
public final class Gates {

    private Gates() {
    }

    /** Those that the site names, but none that is the opinion of a number. */
    public static Set<String> of(Plugins plugins, Site site) {
        var advice = new Checks(plugins.registry().all(ContentCheck.class)).rules().filter(Rule::advice).map(Rule::name)
                .collect(Collectors.toSet());
        return site.blocking().stream().filter(rule -> !advice.contains(rule)).collect(Collectors.toUnmodifiableSet());
    }

    /** Why an item is not published: every finding of those rules. */
    static Conflict held(Compiled compiled, Set<String> rules) {
        var held = compiled.findings().stream().filter(finding -> rules.contains(finding.rule())).toList();
        String named = held.stream().map(Finding::rule).distinct().sorted().collect(Collectors.joining(", "));
        return new Conflict("publish-blocked", "A rule of the site keeps it from being published: " + named + ".",
                Value.group().put("findings", Value.list(held, Finding::told)).build());
    }
}
