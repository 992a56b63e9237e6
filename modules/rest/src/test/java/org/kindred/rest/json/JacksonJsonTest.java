package org.kindred.rest.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.value.Value;

class JacksonJsonTest {

    private final JacksonJson json = new JacksonJson();

    @Test
    void writesMembersInTheirOrderWithoutWhiteSpace() {
        var value = Value.group().put("z", "é\"\n😀").put("a", Value.list(List.of(Value.of(1), Value.of(true), Value.NOTHING))).build();

        assertEquals("{\"z\":\"é\\\"\\n😀\",\"a\":[1,true,null]}", text(value));
    }

    @Test
    void readsBackWhatItWrote() {
        var value = Value.group().put("text", "x").put("group", Value.EMPTY).put("none", Value.NONE)
                .put("number", new Value.Number(new BigDecimal("1.50"))).build();

        assertEquals(value, json.read(json.write(value)));
    }

    @Test
    void keepsNumbersAsTheyWereWritten() {
        assertEquals("[0.10,12345678901234567890]", text(read("[0.10,12345678901234567890]")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[-6014161e9997418877]", "{\"n\": 1e999999999}", "1e309", "1e-400"})
    void refusesANumberThatNobodyCanCountTo(String text) {
        assertTrue(assertThrows(InvalidRequest.class, () -> read(text)).getMessage().contains("1e308"));
    }

    @Test
    void writesHalfASurrogatePairAsTheReplacementCharacter() {
        assertEquals("{\"a\uFFFD\":\"b\uFFFD😀\"}", text(Value.group().put("a\uD83D", "b\uDE00😀").build()));
    }

    @Test
    void refusesAMemberThatIsThereTwice() {
        var refusal = assertThrows(InvalidRequest.class, () -> read("{\"a\":1,\n \"a\":2}"));

        assertTrue(refusal.getMessage().contains("\"a\" is there twice (line 2, column"), refusal.getMessage());
        assertEquals("invalid-json", refusal.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "[1,", "{\"a\"}", "nul", "{} {}", "[1 2]", "\"\n\"", "'a'", "]", "{\"a\":}", "NaN", "01"})
    void refusesWhatIsNotJson(String text) {
        var refusal = assertThrows(InvalidRequest.class, () -> read(text));

        assertTrue(refusal.getMessage().matches("(?s).*\\(line \\d+, column \\d+\\)"), refusal.getMessage());
        assertFalse(refusal.getMessage().matches("(?s).*(com\\.fasterxml|Source|Feature).*"), refusal.getMessage());
    }

    @Test
    void refusesWhatIsNotUtf8() {
        assertThrows(InvalidRequest.class, () -> json.read(new byte[] {'"', (byte) 0xC3, '"'}));
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        assertThrows(InvalidRequest.class, () -> read("[".repeat(100_000)));
    }

    private Value read(String text) {
        return json.read(text.getBytes(UTF_8));
    }

    private String text(Value value) {
        return new String(json.write(value), UTF_8);
    }
}
