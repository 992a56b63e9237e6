package org.kindred.publish.checks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kindred.kernel.check.Checks;
import org.kindred.kernel.check.ContentCheck;
import org.kindred.kernel.check.Rule;
import org.kindred.kernel.check.Rule.Setting;
import org.kindred.kernel.check.RuleSettings;
import org.kindred.kernel.check.StandardRules;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.Severity;
import org.kindred.kernel.plugin.Plugins;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.value.Nearest;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Written.Place;

/** Holds what a site says of rules against the rules there are: a setting that nobody reads would change nothing without a word. */
public final class RuleNames {

    private final String file;
    private final String source;
    private final Map<String, Rule> rules;
    private final List<Finding> findings = new ArrayList<>();

    private RuleNames(String file, String source, Map<String, Rule> rules) {
        this.file = file;
        this.source = source;
        this.rules = rules;
    }

    /** What is wrong in {@code checks} and {@code publish.block}. */
    public static List<Finding> judge(String file, byte[] source, Site site, Plugins plugins) {
        var rules = StandardRules.with(new Checks(plugins.registry().all(ContentCheck.class)))
                .collect(Collectors.toMap(Rule::name, Function.identity(), (one, other) -> other, TreeMap::new));
        var names = new RuleNames(file, new String(source, UTF_8), rules);
        site.checks().rules().forEach(names::judge);
        site.blocking().stream().filter(name -> names.advice(name)).sorted().forEach(names::noGate);
        site.blocking().stream().filter(name -> !rules.containsKey(name)).sorted()
                .forEach(name -> names.unknownRule("publish.block", name));
        return names.findings;
    }

    private boolean advice(String name) {
        return rules.containsKey(name) && rules.get(name).advice();
    }

    private void noGate(String name) {
        tell(Severity.WARNING, "not-a-gate", name,
                "publish.block: “%s” is the opinion of a number, and keeps nothing back.".formatted(name),
                "Let people decide; take it from the list.");
    }

    private void judge(String name, RuleSettings settings) {
        var rule = rules.get(name);
        if (rule == null) {
            unknownRule("checks", name);
            return;
        }
        if (rule.advice() && settings.severity().filter(Severity.ERROR::equals).isPresent()) {
            tell(Severity.WARNING, "not-a-gate", name, "checks.%s: it is the opinion of a number, and a warning at most.".formatted(name),
                    "Write warning.");
        }
        settings.more().members().forEach((key, value) -> {
            var kind = rule.settings().get(key);
            if (kind == null) {
                unknown(name, key, rule.settings().keySet().stream().sorted().toList());
            } else if (!fits(kind, value)) {
                tell(Severity.WARNING, "invalid-setting", key, "checks.%s.%s: %s is expected.".formatted(name, key, expected(kind)),
                        "It is left as it usually is.");
            }
        });
    }

    private void unknownRule(String key, String name) {
        tell(Severity.WARNING, "unknown-rule", place(key.substring(key.indexOf('.') + 1), name),
                "%s: no rule is called “%s”, so this changes nothing.".formatted(key, name),
                (Nearest.question(name, rules.keySet()) + " All rules are at /rules.").strip());
    }

    private void unknown(String name, String key, List<String> known) {
        tell(Severity.WARNING, "unknown-setting", key, "checks.%s: “%s” is no setting of this rule.".formatted(name, key),
                (Nearest.question(key, known) + " "
                        + (known.isEmpty() ? "It has severity alone." : "It has severity, " + String.join(", ", known) + ".")).strip());
    }

    private static boolean fits(Setting kind, Value value) {
        return switch (kind) {
            case NUMBER -> value instanceof Value.Number(var number) && number.signum() > 0;
            case WORDS -> value instanceof Value.Text
                    || value instanceof Value.Many(var words) && words.stream().allMatch(Value.Text.class::isInstance);
            case REPLACEMENTS -> value instanceof Value.Group(var words) && words.values().stream().allMatch(Value.Text.class::isInstance);
        };
    }

    private static String expected(Setting kind) {
        return switch (kind) {
            case NUMBER -> "a number above zero";
            case WORDS -> "a list of words";
            case REPLACEMENTS -> "a group of words, each with what to write in its place,";
        };
    }

    private void tell(Severity severity, String rule, String at, String message, String help) {
        tell(severity, rule, place("checks", at), message, help);
    }

    private void tell(Severity severity, String rule, Place place, String message, String help) {
        findings.add(new Finding(severity, rule, file, place, message, help));
    }

    /** Where a word stands by itself, under a key if it does there. */
    private Place place(String key, String word) {
        var standing = Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])").matcher(source);
        boolean found = standing.find(Math.max(0, source.indexOf(key))) || standing.find(0);
        if (!found) {
            return Place.START;
        }
        int at = standing.start();
        return new Place((int) source.substring(0, at).chars().filter(c -> c == '\n').count() + 1, at - source.lastIndexOf('\n', at));
    }
}
