package org.kindred.rest.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.kindred.kernel.check.Phrase;
import org.kindred.kernel.check.Rule;
import org.kindred.rest.json.JsonBuffer;

/** Explains what is asked of content, to programs and to people, in the languages of findings. */
final class RulePage {

    private RulePage() {
    }

    static String json(Rule rule) {
        var json = new JsonBuffer(800).raw("{\"rule\":").string(rule.name()).raw(",\"severity\":").string(rule.usual().word())
                .raw(",\"advice\":" + rule.advice()).raw(",\"settings\":[")
                .raw(String.join(",", rule.settings().keySet().stream().sorted().map("\"%s\""::formatted).toList())).raw("]");
        phrase(json, "title", rule.title());
        phrase(json, "why", rule.why());
        phrase(json, "mend", rule.mend());
        return new String(json.raw("}").toBytes(), UTF_8);
    }

    private static void phrase(JsonBuffer json, String name, Phrase phrase) {
        json.raw(",\"" + name + "\":{\"en\":").string(phrase.english()).raw(",\"es\":").string(phrase.spanish()).raw("}");
    }

    static String json(List<Rule> rules) {
        return "{\"data\":[" + String.join(",", rules.stream().map(RulePage::json).toList()) + "]}";
    }

    static String html(List<Rule> rules) {
        String title = rules.size() == 1 ? rules.getFirst().title().english() : "Rules for content";
        var entries = String.join("", rules.stream().map(RulePage::section).toList());
        return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
                + "<title>" + escaped(title) + "</title><link rel=\"stylesheet\" href=\"/page/kindred.css\"></head><body><main>" + entries
                + "<p><a href=\"/rules\">All rules</a> · <a href=\"/\">The API</a></p></main></body></html>\n";
    }

    private static String section(Rule rule) {
        return "<section><h1>" + escaped(rule.title().english()) + "</h1><p><code>" + rule.name() + "</code>, " + rule.usual().word()
                + (rule.advice() ? "; advice, never a gate" : "") + "</p>" + paragraph("", rule.why().english(), rule.mend().english())
                + "<h2 lang=\"es\">" + escaped(rule.title().spanish()) + "</h2>"
                + paragraph(" lang=\"es\"", rule.why().spanish(), rule.mend().spanish()) + "</section>";
    }

    private static String paragraph(String language, String why, String mend) {
        return "<p" + language + ">" + escaped(why) + "</p><p" + language + ">" + escaped(mend) + "</p>";
    }

    /** They are ours, but name tags. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
