package org.kindred.markdown.yaml;

import java.util.List;
import java.util.Optional;
import org.kindred.kernel.value.Written.Place;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in an editor's words what a YAML library found. */
final class Wording {

    private static final String QUOTE = "Put the whole value between double quotes.";
    private static final String CLOSE = "Close it, or put the whole value between double quotes.";

    /** In the order in which they are tried. */
    private static final List<Hint> HINTS = List.of(
            new Hint("mapping values are not allowed", "A value has a colon with a space behind it.", QUOTE, false),
            new Hint("(TAB)", "This line begins with a tab.", "Indent with spaces.", false),
            new Hint("cannot start any token", "A value may not begin with this character.", QUOTE, false),
            new Hint("unknown escape character", "A backslash within double quotes stands before a character it does not go with.",
                    "Write the backslash twice.", false),
            new Hint("quoted scalar", "A quote is opened here and never closed.", CLOSE, true),
            new Hint("flow sequence", "A bracket is opened here and never closed, or a comma is missing.", CLOSE, true),
            new Hint("flow mapping", "A brace is opened here and never closed, or a comma is missing.", CLOSE, true),
            new Hint("expected <block end>", "This does not fit what stands before it.",
                    "Let names of one level begin in the same column, and put a value with quotes inside between quotes of the other kind.",
                    false),
            new Hint("could not find expected ':'", "This line has no name with a colon behind it.",
                    "Write each as a name, a colon, a space and the value.", false),
            new Hint("scanning an alias", "A value may not begin with a star.", QUOTE, true),
            new Hint("scanning an anchor", "A value may not begin with an ampersand.", QUOTE, true));

    /**
     * What to say instead of the library's own sentence.
     *
     * @param part    of the library's sentence
     * @param begun   whether the place to look at is where the library began to read what it did not understand
     */
    private record Hint(String part, String sentence, String help, boolean begun) {

        Optional<Mark> mark(MarkedYamlEngineException e) {
            return begun ? e.getContextMark().or(e::getProblemMark) : e.getProblemMark().or(e::getContextMark);
        }
    }

    private Wording() {
    }

    static Yaml.Wrong of(MarkedYamlEngineException e, int firstLine) {
        String said = e.getProblem() + " " + e.getContext();
        var hint = HINTS.stream().filter(known -> said.contains(known.part())).findFirst()
                .orElseGet(() -> new Hint("", "It is not valid YAML: " + firstSentence(e.getProblem()) + ".", "", false));
        var place = hint.mark(e).map(mark -> new Place(mark.getLine() + firstLine, mark.getColumn() + 1))
                .orElse(new Place(firstLine, 1));
        return new Yaml.Wrong(place, "The front matter cannot be understood here. " + hint.sentence(), hint.help());
    }

    private static String firstSentence(String problem) {
        String line = problem.strip().lines().findFirst().orElse("it cannot be read");
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
