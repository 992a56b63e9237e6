package org.kindred.app.control;

import java.util.List;
import org.kindred.publish.node.Progress.Phase;

/** One line of an answer. */
sealed interface ControlMessage {

    /** How far the work has come. */
    record At(Phase phase, int done, int total) implements ControlMessage {
    }

    /** A line for the terminal. */
    record Line(String text) implements ControlMessage {
    }

    /** The end, with the command's exit code. */
    record End(int exitCode) implements ControlMessage {
    }

    /** As it goes over the socket. */
    default String written() {
        return switch (this) {
            case At(var phase, var done, var total) ->
                    String.join("\t", "at", phase.name(), Integer.toString(done), Integer.toString(total));
            case Line(var text) -> "line\t" + text.replaceAll("\\R", " ");
            case End(var exitCode) -> "end\t" + exitCode;
        };
    }

    /** From what came over the socket. */
    static ControlMessage read(String line) {
        var words = List.of(line.split("\t", -1));
        return switch (words.getFirst()) {
            case "at" -> new At(Phase.valueOf(words.get(1)), Integer.parseInt(words.get(2)), Integer.parseInt(words.get(3)));
            case "end" -> new End(Integer.parseInt(words.get(1)));
            default -> new Line(line.substring(line.indexOf('\t') + 1));
        };
    }
}
