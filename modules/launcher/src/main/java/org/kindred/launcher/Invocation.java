package org.kindred.launcher;

import java.util.List;

/** What the command line asks for. */
sealed interface Invocation {

    /**
     * To run a command.
     *
     * @param command which
     * @param operands what stands after its name
     * @param settings what the options say
     */
    record Run(Command command, List<String> operands, Settings settings) implements Invocation {
        public Run {
            operands = List.copyOf(operands);
        }
    }

    /**
     * To be told something.
     *
     * @param text what
     */
    record Tell(String text) implements Invocation {
    }
}
