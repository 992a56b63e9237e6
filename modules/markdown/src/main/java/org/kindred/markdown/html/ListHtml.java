package org.kindred.markdown.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.renderer.html.HtmlWriter;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ListRequest;
import org.kindred.kernel.content.ListedEntry;
import org.kindred.kernel.content.LiveList;
import org.kindred.kernel.content.RenderContext;
import org.kindred.kernel.type.CodeNames;
import org.kindred.kernel.type.FieldKind;
import org.kindred.kernel.value.Value;

/**
 * Writes live lists: each entry with its name, a sentence, and what a reader must know to use it, in terms and descriptions, so that it can be
 * heard as well as seen. A list that cannot be understood, or has nothing to show, is left out and told.
 */
final class ListHtml {

    private static final Pattern NO_NUMBER = Pattern.compile("[^0-9+]");

    private final Map<FencedCodeBlock, ListRequest> lists;
    private final RenderContext context;
    private final Wording wording;
    private final Source source;
    private final List<Finding> findings;
    private final List<LiveList> rendered = new ArrayList<>();

    ListHtml(Map<FencedCodeBlock, ListRequest> lists, RenderContext context, Wording wording, Source source, List<Finding> findings) {
        this.lists = lists;
        this.context = context;
        this.wording = wording;
        this.source = source;
        this.findings = findings;
    }

    /** What was written so far. */
    List<LiveList> rendered() {
        return List.copyOf(rendered);
    }

    /** Writes a block: a live list, or code like any other. */
    void write(FencedCodeBlock block, HtmlWriter html) {
        Optional.ofNullable(lists.get(block)).ifPresentOrElse(list -> write(list, html), () -> code(block, html));
    }

    private void write(ListRequest list, HtmlWriter html) {
        if (list.fault().isPresent()) {
            findings.add(Finding.error("invalid-list", source.file(), list.place(),
                    "The list of %ss is left out: %s.".formatted(list.type(), list.fault().get()),
                    "Write a slug on each line, or conditions such as conditions: diabetes."));
            return;
        }
        var entries = context.entries(list);
        rendered.add(new LiveList(list, entries));
        if (!entries.isEmpty()) {
            list(list, entries, html);
        }
    }

    private void list(ListRequest list, List<ListedEntry> entries, HtmlWriter html) {
        html.line();
        html.tag("ul", Map.of("class", "entries entries-" + list.type()));
        entries.forEach(entry -> entry(entry, html));
        html.tag("/ul");
        html.line();
    }

    private void entry(ListedEntry entry, HtmlWriter html) {
        html.tag("li", entry.ref().locale().equals(source.locale()) ? Map.of() : Map.of("lang", entry.ref().locale()));
        html.tag("p");
        html.tag("strong");
        entry.shown().text("url").flatMap(SafeUrl::link).ifPresentOrElse(url -> link(url, entry.title(), html),
                () -> html.text(entry.title()));
        html.tag("/strong");
        entry.shown().text("summary").ifPresent(summary -> html.text(" " + summary));
        html.tag("/p");
        facts(entry, html);
        html.tag("/li");
    }

    private static void link(String address, String text, HtmlWriter html) {
        html.tag("a", Map.of("href", address));
        html.text(text);
        html.tag("/a");
    }

    private void facts(ListedEntry entry, HtmlWriter html) {
        var shown = entry.shown();
        boolean reaches = shown.text("phone").or(() -> shown.text("text")).isPresent();
        var facts = new LinkedHashMap<String, Runnable>();
        shown.text("phone").ifPresent(number -> facts.put("phone", () -> link("tel:" + digits(number), number, html)));
        shown.text("text").ifPresent(number -> facts.put("text-message", () -> link("sms:" + digits(number), number, html)));
        shown.text("hours").ifPresent(hours -> facts.put("hours", () -> html.text(hours)));
        shown.text("cost").ifPresent(cost -> facts.put("cost", () -> html.text(cost)));
        names(shown, "languages", new FieldKind.Language()).ifPresent(names -> facts.put("languages", () -> html.text(names)));
        names(shown, "countries", new FieldKind.Country()).filter(any -> reaches)
                .ifPresent(names -> facts.put("countries", () -> html.text(names)));
        shown.text("assured").ifPresent(day -> facts.put("last-checked", () -> time(day, html)));
        if (!facts.isEmpty()) {
            html.tag("dl");
            facts.forEach((word, value) -> fact(word, value, html));
            html.tag("/dl");
        }
    }

    private void fact(String word, Runnable value, HtmlWriter html) {
        html.tag("dt");
        html.text(wording.word(word));
        html.tag("/dt");
        html.tag("dd");
        value.run();
        html.tag("/dd");
    }

    private static void time(String day, HtmlWriter html) {
        html.tag("time", Map.of("datetime", day));
        html.text(day);
        html.tag("/time");
    }

    private static String digits(String number) {
        return NO_NUMBER.matcher(number).replaceAll("");
    }

    private Optional<String> names(Value.Group shown, String field, FieldKind kind) {
        String names = shown.get(field).each().map(code -> code instanceof Value.Text(var text) ? text : "").filter(code -> !code.isEmpty())
                .map(code -> CodeNames.of(kind, code, source.locale()).orElse(code)).collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    /** As CommonMark has it. */
    private static void code(FencedCodeBlock block, HtmlWriter html) {
        String info = block.getInfo() == null ? "" : block.getInfo().split(" ", 2)[0];
        html.line();
        html.tag("pre");
        html.tag("code", info.isEmpty() ? Map.of() : Map.of("class", "language-" + info));
        html.text(block.getLiteral());
        html.tag("/code");
        html.tag("/pre");
        html.line();
    }
}
