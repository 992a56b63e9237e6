package org.kindred.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every example of CommonMark 0.31.2, with every extension and the sanitiser on. What comes out otherwise is listed with its reason, and
 * what is listed must come out otherwise.
 */
class CommonMarkTest {

    private static final Map<Integer, String> DEVIATIONS = deviations();
    private static final List<Example> EXAMPLES = ExampleReader.readExamples(TestResources.getSpec());

    @Test
    void theSpecificationHas652Examples() {
        assertEquals(652, EXAMPLES.size());
    }

    @TestFactory
    Stream<DynamicTest> rendersAsTheSpecificationSaysUnlessListed() {
        return IntStream.rangeClosed(1, EXAMPLES.size())
                .mapToObj(number -> DynamicTest.dynamicTest("example " + number, () -> judge(number, EXAMPLES.get(number - 1))));
    }

    private static void judge(int number, Example example) {
        String expected = HtmlTree.of(example.getHtml().replace("→", "\t"));
        String actual = HtmlTree.of(Bench.render(example.getSource(), World.of()).html());
        if (DEVIATIONS.containsKey(number)) {
            assertNotEquals(expected, actual, "no longer deviates; take it off the list");
        } else {
            assertEquals(expected, actual, example.getSource());
        }
    }

    private static Map<Integer, String> deviations() {
        Map<Integer, String> deviations = new TreeMap<>();
        try (var in = CommonMarkTest.class.getResourceAsStream("commonmark-deviations.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> deviations.put(Integer.valueOf(line.substring(0, line.indexOf(' '))),
                            line.substring(line.indexOf(' ') + 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return deviations;
    }
}
