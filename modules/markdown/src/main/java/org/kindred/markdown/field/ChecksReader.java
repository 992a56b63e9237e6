package org.kindred.markdown.field;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kindred.kernel.check.CheckSettings;
import org.kindred.kernel.check.RuleSettings;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.Severity;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Written;
import org.kindred.kernel.value.Written.Mapping;
import org.kindred.kernel.value.Written.Scalar;

/**
 * Reads {@code checks: {heading-jump: error, vague-link: off, hard-to-read: {severity: info, grade: 8}}}. Which rules there are is known to
 * others.
 */
final class ChecksReader {

    static final String KEY = "checks";

    private static final String OFF = "off";
    private static final String SEVERITY = "severity";

    private final String file;
    private final List<Finding> findings;

    private ChecksReader(String file, List<Finding> findings) {
        this.file = file;
        this.findings = findings;
    }

    static CheckSettings read(Mapping site, String file, List<Finding> findings) {
        return site.get(KEY).filter(written -> !(written.value() instanceof Value.Nothing))
                .map(written -> new ChecksReader(file, findings).read(written)).orElse(CheckSettings.NONE);
    }

    private CheckSettings read(Written written) {
        Map<String, RuleSettings> rules = new LinkedHashMap<>();
        if (written instanceof Mapping mapping) {
            mapping.entries().forEach((rule, entry) -> rules.put(rule, rule(rule, entry.value())));
        } else {
            wrong("", written, "is no list of rules", "Write one on each line: heading-jump: error");
        }
        return new CheckSettings(rules);
    }

    private RuleSettings rule(String rule, Written written) {
        return switch (written) {
            case Scalar scalar -> settings(rule, Optional.of(scalar), Value.EMPTY);
            case Mapping mapping -> settings(rule, mapping.get(SEVERITY), ((Value.Group) mapping.value()).without(SEVERITY));
            case Written.Sequence sequence -> {
                wrong("." + rule, sequence, "is neither a severity nor settings", "Write off, info, warning or error.");
                yield RuleSettings.USUAL;
            }
        };
    }

    private RuleSettings settings(String rule, Optional<Written> severity, Value.Group more) {
        if (severity.isEmpty()) {
            return new RuleSettings(false, Optional.empty(), more);
        }
        String word = severity.get() instanceof Scalar scalar ? scalar.text().strip().toLowerCase(Locale.ROOT) : "";
        var known = Stream.of(Severity.values()).filter(one -> one.word().equals(word)).findFirst();
        if (known.isEmpty() && !word.equals(OFF)) {
            wrong("." + rule, severity.get(), "is no severity", "Write off, info, warning or error.");
        }
        return new RuleSettings(word.equals(OFF), known, more);
    }

    private void wrong(String key, Written value, String what, String help) {
        findings.add(Finding.error("invalid-site", file, value.place(),
                "%s%s: “%s” %s.".formatted(KEY, key, Reading.shown(value), what), help));
    }
}
