package org.kindred.markdown.yaml;

import java.util.Map;
import org.kindred.kernel.value.Written.Place;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in an editor's words what a YAML library found. */
final class Wording {

    private static final String QUOTE = "Put the value between double quotes.";
    private static final Map<String, String> HELP = Map.of(
            "mapping values are not allowed", "A value that contains a colon and a space must stand between double quotes.",
            "could not find expected ':'", "Every line here needs a name, a colon and a value.",
            "cannot start any token",
            "A value that begins with this character must stand between double quotes; indent with spaces, not tabs.",
            "did not find expected key", "Check the indentation: names of one level begin in the same column.",
            "expected <block end>", "Check the indentation, and put quotes around a value that has quotes inside.",
            "unexpected end of stream", "A quote or bracket that is opened here is never closed.",
            "expected ',' or", "A bracket that is opened here is never closed, or a comma is missing.",
            "found unknown escape character", "Within double quotes, write a backslash twice.",
            "undefined alias", QUOTE,
            "scanning an alias", QUOTE);

    private Wording() {
    }

    static Yaml.Wrong of(MarkedYamlEngineException e, int firstLine) {
        var place = e.getProblemMark().or(e::getContextMark)
                .map(mark -> new Place(mark.getLine() + firstLine, mark.getColumn() + 1)).orElse(new Place(firstLine, 1));
        String said = e.getProblem() + " " + e.getContext();
        String help = HELP.entrySet().stream().filter(hint -> said.contains(hint.getKey())).map(Map.Entry::getValue).findFirst()
                .orElse("");
        return new Yaml.Wrong(place, "The front matter is not valid YAML here: " + firstSentence(e.getProblem()) + ".", help);
    }

    private static String firstSentence(String problem) {
        String line = problem.strip().lines().findFirst().orElse("it cannot be read");
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
