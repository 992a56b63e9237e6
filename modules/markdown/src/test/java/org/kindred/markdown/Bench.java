package org.kindred.markdown;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.kindred.kernel.content.ContentPath;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.Parsed;
import org.kindred.kernel.content.RenderContext;
import org.kindred.kernel.content.Rendered;
import org.kindred.kernel.content.SourceFile;
import org.kindred.kernel.plugin.Registry;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind;

/** A workbench: a format with a few content types, and short ways to put text through it. */
final class Bench {

    static final ContentType NOTE = new ContentType("note", "notes", "A note with a field of every kind.", List.of(
            Field.of("subtitle", new FieldKind.Text(), "A second line."),
            Field.of("code", new FieldKind.Keyword(), "A token."),
            Field.of("home", new FieldKind.Address(), "An address."),
            Field.of("day", new FieldKind.Day(), "A day."),
            Field.of("moment", new FieldKind.Moment(), "A moment."),
            Field.of("count", new FieldKind.Whole(), "A number."),
            Field.of("open", new FieldKind.Flag(), "A flag."),
            Field.of("kind", new FieldKind.Choice(List.of("forum", "temporarily closed")), "A choice."),
            Field.many("languages", new FieldKind.Language(), "Languages."),
            Field.many("countries", new FieldKind.Country(), "Countries."),
            Field.of("next", new FieldKind.Relation("note"), "Another note."),
            Field.many("codes", new FieldKind.Group(List.of(
                    Field.of("system", new FieldKind.Keyword(), "Whose.").asRequired(),
                    Field.of("code", new FieldKind.Keyword(), "Which.").asRequired(),
                    Field.of("by", new FieldKind.Relation("note"), "Whose."))), "Codes.")));

    static final ContentTypes TYPES = new ContentTypes(List.of(NOTE,
            new ContentType("article", "articles", "An article.", List.of()),
            new ContentType("citation", "citations", "A citation.",
                    List.of(Field.of("must", new FieldKind.Text(), "Must be.").asRequired()))));

    static final Site SITE = new SiteYaml().read("""
            name: Bench
            baseUrl: https://example.org
            defaultLocale: en
            locales: [en, es, zh, ja, de, ar, th, pt-BR, fr]
            timeZone: Europe/Paris
            """.getBytes(StandardCharsets.UTF_8)).site();

    static final MarkdownFormat FORMAT = new MarkdownFormat(TYPES, new Registry());

    private Bench() {
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Parsed parse(String path, byte[] bytes) {
        return FORMAT.parse(new SourceFile(ContentPath.of(path, TYPES, SITE).orElseThrow().ref(), path, bytes), SITE);
    }

    static Parsed parse(String file) {
        return parse("notes/a.md", utf8(file));
    }

    static Draft draft(String file) {
        return draft("notes/a.md", file);
    }

    static Draft draft(String path, String file) {
        return switch (parse(path, utf8(file))) {
            case Parsed.Readable(var draft) -> draft;
            case Parsed.Bad(var findings) -> throw new AssertionError(findings);
        };
    }

    /** A draft whose front matter has a title and these lines. */
    static Draft fields(String yaml) {
        return draft("---\ntitle: A\n" + yaml + "\n---\n");
    }

    static Rendered render(String body) {
        return render(body, World.of("heisler-2010", "wilson-2011", "k"));
    }

    static Rendered render(String body, RenderContext world) {
        return draft("---\ntitle: A\n---\n" + body).body().render(world);
    }

    static String html(String body) {
        return render(body).html();
    }

    /** Findings as {@code line:column rule}. */
    static String places(List<Finding> findings) {
        return findings.stream().map(finding -> finding.place().line() + ":" + finding.place().column() + " " + finding.rule())
                .collect(Collectors.joining("\n"));
    }
}
