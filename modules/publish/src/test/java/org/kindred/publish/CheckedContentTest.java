package org.kindred.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.kernel.check.ContentCheck;
import org.kindred.kernel.check.Notice;
import org.kindred.kernel.check.Phrase;
import org.kindred.kernel.check.Rule;
import org.kindred.kernel.check.Rule.Setting;
import org.kindred.kernel.check.Subject;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Parsed;
import org.kindred.kernel.content.Severity;
import org.kindred.kernel.content.SourceFile;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.kernel.plugin.Plugins;
import org.kindred.kernel.plugin.Registry;
import org.kindred.kernel.site.Site;
import org.kindred.markdown.MarkdownFormat;
import org.kindred.markdown.SiteYaml;
import org.kindred.plugin.article.ArticlePlugin;
import org.kindred.publish.checks.CheckedFormat;
import org.kindred.publish.checks.RuleNames;
import org.kindred.publish.folder.FolderCheck;
import org.kindred.publish.publication.Gates;

/** Checks that plugins bring, in whatever reads content, as a site sets them. */
class CheckedContentTest {

    private static final Phrase WORDS = new Phrase("Said.", "Dicho.");
    private static final Rule LOUD = new Rule("loud-word", Severity.WARNING, WORDS, WORDS, WORDS).with("words", Setting.WORDS);
    private static final Rule LONG = new Rule("long-text", Severity.INFO, WORDS, WORDS, WORDS).with("most", Setting.NUMBER).asAdvice();

    /** Tells of capitals in title, summary and body, and of every text that it is long. */
    private record Loud() implements ContentCheck {
        @Override
        public List<Rule> rules() {
            return List.of(LOUD, LONG);
        }

        @Override
        public List<Notice> look(Subject subject) {
            return subject.text().blocks().stream().filter(block -> block.text().contains("LOUD"))
                    .flatMap(block -> List
                            .of(new Notice(LOUD, block.at(block.text().indexOf("LOUD")), WORDS), new Notice(LONG, block.place(), WORDS))
                            .stream())
                    .toList();
        }
    }

    private record LoudPlugin() implements Plugin {
        @Override
        public String id() {
            return "loud";
        }

        @Override
        public void install(Registry registry) {
            registry.add(ContentCheck.class, new Loud());
        }
    }

    private static final Plugins PLUGINS = Plugins.of(List.of(new ArticlePlugin(), new LoudPlugin()));

    @TempDir
    Path folder;

    private static Site site(String yaml) {
        return new SiteYaml().read(yaml.getBytes(UTF_8)).site();
    }

    private static List<String> told(String yaml, String text, String locale) {
        var format = CheckedFormat.of(new MarkdownFormat(PLUGINS.types(), PLUGINS.registry()), PLUGINS);
        var parsed = format.parse(new SourceFile(new ItemRef("article", "a", locale), "articles/a.md", text.getBytes(UTF_8)), site(yaml));
        assertTrue(parsed instanceof Parsed.Readable, parsed::toString);
        return parsed.findings().stream().map(Finding::line).toList();
    }

    @Test
    void titleSummaryAndBodyAreCheckedWhereTheyAreWritten() {
        var told = told("checks: {long-text: off}", "---\ntitle: A LOUD one\nsummary: >\n  Quite\n  LOUD\ntopics: []\n---\n\nText LOUD.\n",
                "en");
        assertEquals(
                List.of("articles/a.md:2:10 warning loud-word Said. Said. Said.", "articles/a.md:5:3 warning loud-word Said. Said. Said.",
                        "articles/a.md:9:6 warning loud-word Said. Said. Said."),
                told);
    }

    @Test
    void findingsAreInTheLanguageOfTheTextAndMatterAsTheSiteSays() {
        assertEquals(
                List.of("articles/a.md:4:1 error loud-word Dicho. Dicho. Dicho.", "articles/a.md:4:1 info long-text Dicho. Dicho. Dicho."),
                told("locales: [en, es]\nchecks:\n  loud-word: error\n", "---\ntitle: A\n---\nLOUD\n", "es"));
    }

    @Test
    void anOpinionOfANumberIsNeverAnErrorAndNoGate() {
        assertEquals(List.of("articles/a.md:4:1 warning long-text Said. Said. Said."),
                told("checks: {loud-word: off, long-text: error}", "---\ntitle: A\n---\nLOUD\n", "en"));
        assertEquals(Set.of("loud-word"), Gates.of(PLUGINS, site("publish.block: [loud-word, long-text]")));
    }

    @Test
    void rulesOfReadingCanBeTurnedDownButNotItsErrors() {
        String file = "---\ntitle: A\nodd: 1\ndate: never\n---\nText\n";
        assertEquals(List.of("invalid-date"), told("checks: {unknown-key: off, invalid-date: off}", file, "en").stream()
                .map(line -> line.split(" ")[2]).toList());
    }

    @Test
    void whatASiteSaysOfRulesIsHeldAgainstThem() {
        String yaml = "publish.block: [long-text]\nchecks:\n  loud-word:\n    words: {a: b}\n    size: 3\n  long-text: error\n";
        assertEquals(List.of("invalid-setting 4:5", "unknown-setting 5:5", "not-a-gate 6:3", "not-a-gate 6:3"),
                RuleNames.judge("site.yaml", yaml.getBytes(UTF_8), site(yaml), PLUGINS).stream()
                        .map(finding -> "%s %d:%d".formatted(finding.rule(), finding.place().line(), finding.place().column())).toList());
    }

    @Test
    void aRuleThatIsNotThereIsToldWithTheNearestThatIs() {
        String yaml = "publish:\n  block: [dead-lnk, dead-link]\nchecks:\n  loud-word: off\n  loud-wrd: error\n  web-link-ded: off\n  nothing-like-it: {a: 1}\n";
        assertEquals(List.of(
                "site.yaml:2:11 warning unknown-rule publish.block: no rule is called “dead-lnk”, so this changes nothing. Did you mean dead-link? All rules are at /rules.",
                "site.yaml:5:3 warning unknown-rule checks: no rule is called “loud-wrd”, so this changes nothing. Did you mean loud-word? All rules are at /rules.",
                "site.yaml:6:3 warning unknown-rule checks: no rule is called “web-link-ded”, so this changes nothing. Did you mean web-link-dead? All rules are at /rules.",
                "site.yaml:7:3 warning unknown-rule checks: no rule is called “nothing-like-it”, so this changes nothing. All rules are at /rules."),
                RuleNames.judge("site.yaml", yaml.getBytes(UTF_8), site(yaml), PLUGINS).stream().map(Finding::line).sorted().toList());
    }

    @Test
    void aFolderIsCheckedByTheSameRules() throws IOException {
        Files.createDirectories(folder.resolve("articles"));
        Files.writeString(folder.resolve("articles/a.md"), "---\ntitle: A\n---\nA LOUD word, and <b onclick=\"x()\">more</b>.\n");
        Files.writeString(folder.resolve("site.yaml"), "checks: {html-dropped: info, long-text: off}\n");
        var check = new FolderCheck(PLUGINS, new MarkdownFormat(PLUGINS.types(), PLUGINS.registry()), new SiteYaml());
        assertEquals(Map.of("loud-word", Severity.WARNING, "html-dropped", Severity.INFO), check.check(folder).stream()
                .collect(java.util.stream.Collectors.toMap(Finding::rule, Finding::severity)));
    }
}
