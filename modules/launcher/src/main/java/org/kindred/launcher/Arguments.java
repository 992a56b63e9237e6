package org.kindred.launcher;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the command line. A mistake in it is a {@link CannotStart} with one friendly sentence. */
final class Arguments {

    /** Which setting an option stands for. */
    private static final Map<String, String> SETTINGS = Map.of("host", "kindred.http.host", "port", "kindred.http.port",
            "public-url", "kindred.http.public-url", "data", "kindred.data.dir", "content", "kindred.content.dir",
            "head", "kindred.audit.head", "links", "kindred.check.links");
    /** Those of imports, by the same names. */
    private static final Set<String> OF_IMPORTS = Set.of("prune", "dry-run", "publish", "images", "duplicates");
    /** Those of tokens, by the same names. */
    private static final Set<String> OF_TOKENS = Set.of("name", "scope", "types", "locales", "expires");
    /** Those of backups and reports. */
    private static final Map<String, String> OF_OTHERS = Map.of("force", "kindred.backup.force", "check", "kindred.restore.check",
            "new-audit-key", "kindred.restore.new-audit-key", "output", "kindred.report.output", "locale", "kindred.report.locale");
    private static final Set<String> SWITCHES = Set.of("prune", "dry-run", "publish", "images", "force", "check", "new-audit-key", "links");
    private static final String PROPERTY = "-Dkindred.";
    private static final String SEE_HELP = " 'java -jar kindred.jar --help' lists what there is.";

    private final Deque<String> words;
    private final Settings environment;
    private final Map<String, String> given = new LinkedHashMap<>();
    private final List<String> operands = new ArrayList<>();

    private Arguments(List<String> words, Settings environment) {
        this.words = new ArrayDeque<>(words);
        this.environment = environment;
    }

    static Invocation read(List<String> words, Settings environment, String version) {
        return new Arguments(words, environment).read(version);
    }

    /** Settings may stand before the command, too, as other programs of Java have them there. */
    private Invocation read(String version) {
        while (!words.isEmpty() && words.peek().startsWith(PROPERTY)) {
            property(words.remove().substring("-D".length()));
        }
        String first = words.isEmpty() ? "" : words.peek();
        return switch (first) {
            case "--version", "version" -> new Invocation.Tell("Kindred " + version + System.lineSeparator());
            case "--help", "-h" -> new Invocation.Tell(Command.HELP);
            case "help" -> help();
            default -> isAsked(first) ? overview(first) : run(command(first));
        };
    }

    /** Whether no more is asked than what can follow a word. */
    private boolean isAsked(String first) {
        return !Command.after(first).isEmpty() && words.size() == 2 && List.of("--help", "-h").contains(words.peekLast());
    }

    private Invocation help() {
        words.remove();
        if (words.isEmpty()) {
            return new Invocation.Tell(Command.HELP);
        }
        String first = words.remove();
        if (words.isEmpty() && !Command.after(first).isEmpty()) {
            return overview(first);
        }
        String name = Command.after(first).isEmpty() || words.isEmpty() ? first : first + " " + words.remove();
        return new Invocation.Tell(Command.named(name).orElseThrow(() -> unknown(name)).help());
    }

    /** All that can follow a word. */
    private static Invocation overview(String first) {
        return new Invocation.Tell(Command.after(first).stream().map(second -> Command.named(first + " " + second).orElseThrow().help())
                .collect(Collectors.joining(System.lineSeparator())));
    }

    private Command command(String first) {
        if (first.isEmpty() || first.startsWith("-")) {
            return Command.SERVE;
        }
        words.remove();
        String name = Command.after(first).isEmpty() ? first : first + " " + second(first);
        return Command.named(name).orElseThrow(() -> unknown(name));
    }

    private String second(String first) {
        if (words.isEmpty() || words.peek().startsWith("-")) {
            throw CannotStart.wrongUsage("'" + first + "' is followed by one of these: " + String.join(", ", Command.after(first)) + "."
                    + SEE_HELP);
        }
        return words.remove();
    }

    private Invocation run(Command command) {
        while (!words.isEmpty()) {
            String word = words.remove();
            if (word.equals("--help") || word.equals("-h")) {
                return new Invocation.Tell(command.help());
            }
            take(command, word);
        }
        requireOperand(command);
        return new Invocation.Run(command, operands, environment.with(given));
    }

    private void take(Command command, String word) {
        if (word.startsWith(PROPERTY)) {
            property(word.substring("-D".length()));
        } else if (word.startsWith("-D")) {
            throw CannotStart.wrongUsage("'" + word + "' is no setting of Kindred: those begin with " + PROPERTY
                    + " What is meant for Java itself goes into the environment variable JDK_JAVA_OPTIONS.");
        } else if (word.startsWith("--")) {
            option(command, word.substring("--".length()));
        } else if (word.startsWith("-")) {
            throw CannotStart.wrongUsage("There is no option '" + word + "'." + Guess.of("-" + word, command.dashed()) + SEE_HELP);
        } else {
            operands.add(word);
        }
    }

    private void property(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw CannotStart.wrongUsage("'-D" + text + "' has no value; write -D" + text + "=VALUE.");
        }
        given.put(text.substring(0, equals), text.substring(equals + 1));
    }

    private void option(Command command, String text) {
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals);
        if (!command.knows(name)) {
            throw CannotStart.wrongUsage("'" + command.word() + "' has no option '--" + name
                    + "'." + Guess.of("--" + name, command.dashed()) + " 'java -jar kindred.jar " + command.word()
                    + " --help' lists those it has.");
        }
        given.put(setting(name), equals < 0 ? next(name) : text.substring(equals + 1));
    }

    private static String setting(String option) {
        if (OF_IMPORTS.contains(option)) {
            return "kindred.import." + option;
        }
        return OF_TOKENS.contains(option) ? "kindred.token." + option
                : OF_OTHERS.getOrDefault(option, SETTINGS.getOrDefault(option, option));
    }

    private String next(String option) {
        if (SWITCHES.contains(option)) {
            return "true";
        }
        if (words.isEmpty() || words.peek().startsWith("--")) {
            throw CannotStart.wrongUsage("'--" + option + "' needs a value after it.");
        }
        return words.remove();
    }

    private void requireOperand(Command command) {
        boolean none = command.operand() == Command.Operand.NONE;
        boolean some = command.operand() == Command.Operand.FOLDER_OR_FILES;
        if (operands.isEmpty() && !none) {
            boolean file = command.operand() == Command.Operand.FILE;
            throw CannotStart.wrongUsage("'" + command.word() + "' needs " + (file ? "a file" : "a folder") + (some ? ", or files" : "")
                    + ": java -jar kindred.jar " + command.word() + (file ? " FILE." : " DIR."));
        }
        if (command == Command.SERVE && operands.stream().anyMatch(Command.words()::contains)) {
            throw CannotStart.wrongUsage("The command comes first, then its options: java -jar kindred.jar "
                    + operands.get(0) + " …");
        }
        int wanted = none ? 0 : 1;
        if (operands.size() > wanted && !some) {
            throw CannotStart.wrongUsage("'" + command.word() + "' does not know what to do with '"
                    + operands.get(wanted) + "'.");
        }
    }

    private static CannotStart unknown(String word) {
        return CannotStart.wrongUsage("There is no command '" + word + "'." + Guess.of(word, Command.words()) + SEE_HELP);
    }
}
