package org.kindred.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.check.CheckSettings;
import org.kindred.kernel.check.Checks;
import org.kindred.kernel.check.ContentCheck;
import org.kindred.kernel.check.Phrase;
import org.kindred.kernel.check.Rule;
import org.kindred.kernel.check.RuleSettings;
import org.kindred.kernel.check.Subject;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Parsed;
import org.kindred.kernel.content.Severity;
import org.kindred.kernel.content.SourceFile;
import org.kindred.kernel.plugin.Plugins;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Written.Place;
import org.kindred.markdown.MarkdownFormat;

/** What a plugin that brings checks promises beside what all do. The front matter of the texts here has three lines. */
public abstract class CheckContract extends PluginContract {

    private static final ContentType PAGE = new ContentType("page", "pages", "A page.", List.of());

    /** What the plugin finds in a body in a language. */
    protected final List<Finding> findings(String locale, String body) {
        return findings(locale, body, Map.of());
    }

    /** The same for a site that says that of rules. */
    protected final List<Finding> findings(String locale, String body, Map<String, RuleSettings> rules) {
        var subject = subject(locale, body, Value.EMPTY, rules);
        return new Checks(alone().registry().all(ContentCheck.class)).findings(subject, "pages/a.md");
    }

    /** The rules that a body breaks, each as often as it does, with lines and columns: {@code heading-jump 4:1}. */
    protected final List<String> told(String locale, String body) {
        return findings(locale, body).stream()
                .map(finding -> "%s %d:%d".formatted(finding.rule(), finding.place().line(), finding.place().column())).toList();
    }

    /** A text to be looked at. */
    protected final Subject subject(String locale, String body, Value.Group fields, Map<String, RuleSettings> rules) {
        var format = new MarkdownFormat(new ContentTypes(List.of(PAGE)), Plugins.of(List.of()).registry());
        var source = new SourceFile(new ItemRef("page", "a", locale), "pages/a.md",
                ("---\ntitle: A\n---\n" + body).getBytes(StandardCharsets.UTF_8));
        var draft = assertInstanceOf(Parsed.Readable.class, format.parse(source, Site.UNNAMED)).draft();
        return new Subject(draft.ref(), Optional.of(PAGE), fields, draft.body().text(), site(rules), field -> Place.START);
    }

    private static Site site(Map<String, RuleSettings> rules) {
        return Site.UNNAMED.with(policies -> policies.withChecks(new CheckSettings(rules)));
    }

    /** A severity for a rule. */
    protected static RuleSettings severity(Severity severity) {
        return new RuleSettings(false, Optional.of(severity), Value.EMPTY);
    }

    /** Settings of a rule beside its severity. */
    protected static RuleSettings settings(Value.Group more) {
        return new RuleSettings(false, Optional.empty(), more);
    }

    @Test
    void rulesHaveNamesOfTheirOwnInLowerCase() {
        var names = new Checks(alone().registry().all(ContentCheck.class)).rules().map(Rule::name).toList();
        assertFalse(names.isEmpty());
        assertEquals(names.size(), names.stream().distinct().count());
        names.forEach(name -> assertTrue(name.matches("[a-z]+(-[a-z]+)*"), name));
    }

    @Test
    void rulesSayInBothLanguagesWhatWhyAndHow() {
        new Checks(alone().registry().all(ContentCheck.class)).rules()
                .forEach(rule -> List.of(rule.title(), rule.why(), rule.mend()).forEach(words -> says(rule, words)));
    }

    private static void says(Rule rule, Phrase words) {
        assertFalse(words.english().isBlank() || words.spanish().isBlank(), rule.name());
        assertFalse(words.english().equals(words.spanish()), rule.name());
        assertFalse((words.english() + words.spanish()).contains("%"), () -> rule.name() + " is explained with something left out");
    }

    @Test
    void anEmptyTextBreaksNoRule() {
        assertEquals(List.of(), told("en", ""));
        assertEquals(List.of(), told("es", ""));
    }
}
