package org.kindred.kernel.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindred.kernel.type.ContentType;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind.Keyword;

class PluginsTest {

    /** A plugin that brings one content type. */
    private record Bringing(String id, ContentType type) implements Plugin {

        @Override
        public void install(Registry registry) {
            registry.contentType(type);
        }
    }

    private static Plugin plugin(String id, String name, String plural) {
        return new Bringing(id, new ContentType(name, plural, "Something.", List.of()));
    }

    private static String refusal(Plugin... plugins) {
        return assertThrows(IllegalArgumentException.class, () -> Plugins.of(List.of(plugins))).getMessage();
    }

    @Test
    void twoOfOneIdFailTheStart() {
        assertTrue(refusal(plugin("a", "walk", "walks"), plugin("a", "talk", "talks")).contains("two plugins are called a"));
    }

    @ParameterizedTest
    @CsvSource({"walk, hikes", "hike, walks"})
    void twoContentTypesOfOneNameOrOnePluralFailTheStart(String name, String plural) {
        assertTrue(refusal(plugin("a", "walk", "walks"), plugin("b", name, plural)).contains("two content types"));
    }

    @ParameterizedTest
    @CsvSource({"changes", "feeds", "manage", "resolve", "search", "site", "suggest"})
    void aContentTypeWhosePluralTheAddressesOfTheApiHaveFailsTheStart(String plural) {
        assertTrue(refusal(plugin("a", "walk", plural)).contains(plural));
    }

    @Test
    void theirOrderIsThatOfTheirIdsAndNotOfTheClassPath() {
        var plugins = Plugins.of(List.of(plugin("b", "talk", "talks"), plugin("a", "walk", "walks")));
        assertEquals(List.of("a", "b"), plugins.ids());
        assertEquals(List.of("walk", "talk"), plugins.registry().all(ContentType.class).stream().map(ContentType::name).toList());
    }

    @Test
    void aSystemWithoutAnyIsEmptyButWhole() {
        assertEquals(List.of(), Plugins.of(List.of()).types().all());
        assertEquals(List.of(), Plugins.of(List.of()).registry().all(Runnable.class));
    }

    @ParameterizedTest
    @CsvSource({"title", "slug", "topics", "or", "two words", "a.b", "1st"})
    void aFieldCannotTakeThePlaceOfACommonOneNorOfTheQueryLanguage(String name) {
        assertThrows(IllegalArgumentException.class, () -> new ContentType("walk", "walks", "Something.",
                List.of(Field.of(name, new Keyword(), "Something."))));
    }

    @ParameterizedTest
    @CsvSource({"Walk, walks", "walk, Walks", "walk, a/b", "'', walks", "walk, ''"})
    void aTypeHasNamesThatCanStandInAnAddress(String name, String plural) {
        assertThrows(IllegalArgumentException.class, () -> new ContentType(name, plural, "Something.", List.of()));
    }
}
