package org.kindred.kernel.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.Severity;

/**
 * What a site says of rules: {@code checks} in {@code site.yaml}. It goes for every rule, those of reading and rendering too; but what reading
 * takes for an error stays one, as something was lost there.
 *
 * @param rules by their names, in the order of the file
 */
public record CheckSettings(Map<String, RuleSettings> rules) {

    /** Nothing said. */
    public static final CheckSettings NONE = new CheckSettings(Map.of());

    public CheckSettings {
        rules = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(rules));
    }

    /** What it says of a rule. */
    public RuleSettings of(String rule) {
        return rules.getOrDefault(rule, RuleSettings.USUAL);
    }

    /** A finding that is not of a check, as the site wants to hear of it, if it does. */
    public Stream<Finding> applied(Finding finding) {
        var settings = of(finding.rule());
        if (finding.severity() == Severity.ERROR) {
            return Stream.of(finding);
        }
        return settings.off() ? Stream.of() : Stream.of(settings.severity().map(finding::with).orElse(finding));
    }
}
