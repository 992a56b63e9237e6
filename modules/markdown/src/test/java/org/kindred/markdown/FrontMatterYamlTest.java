package org.kindred.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Written.Place;
import org.kindred.kernel.value.Written.Scalar;
import org.kindred.markdown.yaml.Yaml;
import org.kindred.markdown.yaml.YamlText;

/** YAML 1.2 by its core schema, and back. */
class FrontMatterYamlTest {

    private static Value.Group read(String yaml) {
        return (Value.Group) assertInstanceOf(Yaml.Understood.class, Yaml.read(yaml, 1)).mapping().value();
    }

    private static Value value(String scalar) {
        return read("a: " + scalar).get("a");
    }

    @ParameterizedTest
    @CsvSource({"yes", "on", "No", "0b1", "1_000", "12:30:45", "2026-01-05", "=", "<<", "!!str 5", ".inf", "NaN", "1e400", "-6e9997418877",
            "0x", "+"})
    void isTextByYaml12(String scalar) {
        assertInstanceOf(Value.Text.class, value(scalar));
    }

    @Test
    void numbersFlagsAndNothingAreWhatTheCoreSchemaSays() {
        assertEquals(new Value.Number(new BigDecimal("8")), value("08"));
        assertEquals(new Value.Number(new BigDecimal("255")), value("0xFF"));
        assertEquals(new Value.Number(new BigDecimal("8")), value("0o10"));
        assertEquals(new Value.Number(new BigDecimal("-1.50")), value("-1.50"));
        assertEquals(Value.of(true), value("TRUE"));
        assertEquals(Value.NOTHING, value("Null"));
        assertEquals(Value.NOTHING, value("~"));
        assertEquals(Value.NOTHING, value(""));
    }

    @Test
    void everyScalarKeepsItsSpellingAndPlace() {
        var mapping = assertInstanceOf(Yaml.Understood.class, Yaml.read("a:\n  b: [x, 08]", 2)).mapping();
        var list = (org.kindred.kernel.value.Written.Sequence) ((org.kindred.kernel.value.Written.Mapping) mapping.get("a").orElseThrow())
                .get("b").orElseThrow();
        assertEquals(new Scalar("08", Value.of(8), new Place(3, 10)), list.elements().get(1));
    }

    @Test
    void anchorsRepeatWhatTheyMark() {
        assertEquals(read("a: [1, 2]\nb: [1, 2]"), read("a: &x [1, 2]\nb: *x"));
    }

    @Test
    void valuesWrittenAreReadBackTheSame() {
        var awkward = Value.group().put("title", "A: b # c").put("empty", "").put("number", "08").put("flag", "true").put("nothing", "null")
                .put("space", " x ").put("lines", "a\nb\r\n\tc").put("quotes", "\"'\\").put("dash", "- a").put("emoji", "🫶🏽 日本 \u2028")
                .put("n", new Value.Number(new BigDecimal("-1.50"))).put("f", false).put("none", Value.NONE).put("nil", Value.EMPTY)
                .put("url", "https://example.org/a?b=c#d").put("day", "2026-01-05").put("tilde", "~").put("at", "@a").put("pct", "%x")
                .put("long", "x".repeat(5000)).put("key: odd", "v").put("list", Value.list(java.util.List.of(Value.of("a"),
                        Value.group().put("b", "c").put("d", Value.texts(java.util.List.of("e", "f: g"))).build(),
                        Value.texts(java.util.List.of("x")), Value.EMPTY)))
                .put("group", Value.group().put("inner", Value.group().put("deep", 1).build()).build()).build();
        assertEquals(awkward, read(YamlText.of(awkward)));
    }

    @Test
    void aFileWrittenIsAFileRead() {
        var fields = Value.group().put("title", "A: B").put("gone", Value.NOTHING).put("day", "2026-01-05").build();
        var draft = Bench.draft(Bench.FORMAT.write(fields, "Body\n"));
        assertEquals(fields.without("gone"), draft.fields());
        assertEquals("Body\n", draft.body().markdown());
    }
}
