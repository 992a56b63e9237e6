package org.kindred.markdown;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kindred.kernel.content.ContentFormat;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Outline;
import org.kindred.kernel.content.Parsed;
import org.kindred.kernel.content.SourceFile;
import org.kindred.kernel.plugin.Registry;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Written;
import org.kindred.kernel.value.Written.Place;
import org.kindred.markdown.amending.AmendedFile;
import org.kindred.markdown.field.FieldReader;
import org.kindred.markdown.source.Utf8;
import org.kindred.markdown.yaml.YamlText;

/** Content files of Markdown with YAML front matter. Immutable, safe for threads; make one and keep it. */
public final class MarkdownFormat implements ContentFormat {

    private final Map<String, FieldReader> readers = new HashMap<>();
    private final Bodies bodies;

    /**
     * A format for an installation.
     *
     * @param types    what kinds of content there are
     * @param registry where plugins have put their {@link MarkdownExtension}s
     */
    public MarkdownFormat(ContentTypes types, Registry registry) {
        this.bodies = new Bodies(types, registry.all(MarkdownExtension.class));
        types.all().forEach(type -> readers.put(type.name(), new FieldReader(type)));
    }

    @Override
    public Parsed parse(SourceFile file, Site site) {
        return switch (Opened.of(file.bytes(), file.path())) {
            case Opened.Refused(var finding) -> new Parsed.Bad(List.of(finding));
            case Opened.Parts parts -> parse(file, parts, site);
        };
    }

    private Parsed parse(SourceFile file, Opened.Parts parts, Site site) {
        var reader = reader(file);
        var fields = reader.read(parts.frontMatter(), file, site);
        if (fields.values().text("title").isEmpty()) {
            return untitled(file, parts, fields.findings());
        }
        return switch (bodies.read(parts.file(), file.path(), file.ref(), site)) {
            case Bodies.Reading.Refused(var finding) -> new Parsed.Bad(concat(List.of(finding), fields.findings()));
            case Bodies.Reading.Read(var body, var findings) -> new Parsed.Readable(new Draft(file.ref(), reader.type(), fields.values(),
                    body, concat(fields.references(), body.references()), concat(fields.findings(), findings)));
        };
    }

    private FieldReader reader(SourceFile file) {
        return Optional.ofNullable(readers.get(file.ref().type()))
                .orElseThrow(() -> new IllegalArgumentException("there is no content type " + file.ref().type()));
    }

    @Override
    public Optional<Outline> outline(SourceFile file) {
        return Opened.of(file.bytes(), file.path()) instanceof Opened.Parts(var parts, var frontMatter)
                ? Optional.of(new Outline(reader(file).asWritten(frontMatter), parts.body()))
                : Optional.empty();
    }

    @Override
    public Optional<byte[]> amend(SourceFile file, Value.Group changes, Optional<String> body) {
        return Opened.of(file.bytes(), file.path()) instanceof Opened.Parts(var parts, var frontMatter)
                && Utf8.decode(file.bytes()) instanceof Utf8.Text(var text)
                        ? Optional.of(new AmendedFile(text, parts, frontMatter).with(file.bytes(),
                                reader(file).spelled(changes, frontMatter), body))
                        : Optional.empty();
    }

    private static Parsed untitled(SourceFile file, Opened.Parts parts, List<Finding> others) {
        var place = parts.frontMatter().get("title").map(Written::place).orElse(Place.START);
        return new Parsed.Bad(
                concat(List.of(Finding.error("no-title", file.path(), place, "The file has no title.", titleHelp(parts))), others));
    }

    private static String titleHelp(Opened.Parts parts) {
        if (parts.file().frontMatter().isPresent()) {
            return "Put a line such as title: A good title between the lines of three hyphens.";
        }
        return parts.file().body().startsWith("+++") ? "Its front matter is TOML; write it in YAML, between lines of three hyphens."
                : "Begin it with front matter: a line of three hyphens, a line such as title: A good title, and three hyphens again.";
    }

    @Override
    public LooseText read(byte[] markdown, Site site) {
        var nobody = new ItemRef("text", "text", site.defaultLocale());
        return switch (Opened.of(markdown, "")) {
            case Opened.Refused(var finding) -> new LooseText(Nothing.BODY, List.of(finding));
            case Opened.Parts parts -> switch (bodies.read(parts.file(), "", nobody, site)) {
                case Bodies.Reading.Refused(var finding) -> new LooseText(Nothing.BODY, List.of(finding));
                case Bodies.Reading.Read(var body, var findings) -> new LooseText(body, findings);
            };
        };
    }

    @Override
    public String write(Value.Group fields, String body) {
        return "---\n" + YamlText.of(fields) + "---\n" + body;
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
