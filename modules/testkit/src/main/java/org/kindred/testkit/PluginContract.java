package org.kindred.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Parsed;
import org.kindred.kernel.content.Severity;
import org.kindred.kernel.content.SourceFile;
import org.kindred.kernel.plugin.Plugin;
import org.kindred.kernel.plugin.Plugins;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind.Composed;
import org.kindred.kernel.value.Value;
import org.kindred.markdown.MarkdownFormat;

/**
 * What every plugin promises, tested with that plugin alone. A plugin's own test extends this class and names the plugin; what more it
 * promises, it tests below.
 */
public abstract class PluginContract {

    /** The plugin, freshly made. */
    protected abstract Plugin plugin();

    /** A system that holds only this plugin. */
    protected final Plugins alone() {
        return Plugins.of(List.of(plugin()));
    }

    /** Reads a content file of the plugin's first content type. */
    protected final Draft draft(String file) {
        return draft(alone().types().all().getFirst(), file);
    }

    private Draft draft(ContentType type, String file) {
        var installed = alone();
        var ref = new ItemRef(type.name(), "a", "en");
        var source = new SourceFile(ref, type.plural() + "/a.md", file.getBytes(StandardCharsets.UTF_8));
        var parsed = new MarkdownFormat(installed.types(), installed.registry()).parse(source, Site.UNNAMED);
        return assertInstanceOf(Parsed.Readable.class, parsed, parsed::toString).draft();
    }

    @Test
    void isFoundByItsServiceFile() {
        assertTrue(ServiceLoader.load(Plugin.class).stream().anyMatch(provider -> provider.type().equals(plugin().getClass())),
                "name it in META-INF/services/" + Plugin.class.getName());
    }

    @Test
    void hasAnIdInLowerCase() {
        assertTrue(plugin().id().matches("[a-z]+(-[a-z]+)*"), plugin().id());
    }

    @Test
    void installsTheSameEachTime() {
        assertEquals(names(alone()), names(alone()));
    }

    private static List<String> names(Plugins plugins) {
        return plugins.types().all().stream()
                .flatMap(type -> Stream.concat(Stream.of(type.name()), type.fields().stream().map(Field::name)))
                .toList();
    }

    @Test
    void describesEveryTypeAndFieldInASentence() {
        for (ContentType type : alone().types().all()) {
            assertTrue(type.description().endsWith("."), type.name());
            type.fields().forEach(field -> isDescribed(type.name(), field));
        }
    }

    private static void isDescribed(String path, Field field) {
        String name = path + "." + field.name();
        assertTrue(field.description().matches("\\p{Lu}.+\\."), name);
        field.inner().forEach(inner -> isDescribed(name, inner));
    }

    @Test
    void namesEveryFieldOnce() {
        for (ContentType type : alone().types().all()) {
            assertEquals(type.delivered().size(), type.delivered().stream().map(Field::name).distinct().count(), type.name());
            type.fields().forEach(field -> assertEquals(field, type.field(field.name()).orElseThrow()));
        }
    }

    @Test
    void readsAFileThatHasOnlyATitle() {
        for (ContentType type : alone().types().all()) {
            assertEquals("A", draft(type, "---\ntitle: A\n---\nText\n").title());
        }
    }

    @Test
    void readsEveryFieldItDeclaresAndWritesItBack() {
        for (ContentType type : alone().types().all()) {
            var values = Samples.of(type);
            var draft = draft(type, write(values, "Text\n"));
            assertEquals(List.of(), told(draft, Severity.ERROR));
            values.members().forEach((name, value) -> assertEquals(value, draft.fields().get(name), type.name() + "." + name));
            assertEquals("Text\n", draft.body().markdown());
        }
    }

    private String write(Value.Group values, String body) {
        var installed = alone();
        return new MarkdownFormat(installed.types(), installed.registry()).write(values, body);
    }

    @Test
    void tellsOfNonsenseInEveryFieldAndThrowsNothing() {
        for (ContentType type : alone().types().all()) {
            for (Field field : type.fields()) {
                for (String nonsense : List.of("[[[]]]", "{a: {b: [c]}}", "\"\\0\"", "- - x", "999999999999999999999999", "~", "''",
                        "\uD83D\uDE00")) {
                    assertDoesNotThrow(() -> draft(type,
                            "---\ntitle: A\n" + field.name() + ": " + nonsense.replace("- - x", "\n  - - x") + "\n---\n"));
                }
            }
        }
    }

    /** The findings of at least a severity. */
    protected static List<Finding> told(Draft draft, Severity least) {
        return draft.findings().stream().filter(finding -> finding.severity().compareTo(least) >= 0).toList();
    }

    /** Whether a field is read whole by its plugin, which then has tests of its own. */
    static boolean isComposed(Field field) {
        return field.kind() instanceof Composed;
    }
}
