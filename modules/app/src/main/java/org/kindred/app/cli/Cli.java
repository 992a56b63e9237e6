package org.kindred.app.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.LogManager;
import org.kindred.app.backup.BackupCommand;
import org.kindred.app.backup.RestoreCommand;
import org.kindred.app.command.AuditCommands;
import org.kindred.app.command.ContentCommands;
import org.kindred.app.command.FileCommands;
import org.kindred.app.command.FileOptions;
import org.kindred.app.command.TerminalConsole;
import org.kindred.app.command.TokenCommands;
import org.kindred.app.command.TokenOptions;
import org.kindred.app.control.ControlClient;
import org.kindred.app.node.Node;
import org.kindred.app.report.ReportCommand;
import org.kindred.app.server.LogFile;
import org.kindred.kernel.problem.KindredException;
import org.kindred.launcher.CannotStart;
import org.kindred.launcher.Command;
import org.kindred.launcher.DataFolder;
import org.kindred.launcher.ExitCode;
import org.kindred.launcher.Launcher;
import org.kindred.launcher.Settings;
import org.kindred.publish.checks.LinkLook;
import org.kindred.publish.folder.ImportOptions;

/** The main class of the commands that need no container. */
public final class Cli {

    private final Settings settings;
    private final TerminalConsole console;

    private Cli(Settings settings, TerminalConsole console) {
        this.settings = settings;
        this.console = console;
    }

    /** Runs one of them: its name, then its operands. */
    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var console = new TerminalConsole(out, System.err, isTerminal());
        System.exit(run(new Cli(Settings.of(System.getProperties(), System.getenv()), console), List.of(arguments)));
    }

    private static int run(Cli cli, List<String> arguments) {
        try {
            return cli.run(Command.named(arguments.getFirst()).orElseThrow(),
                    arguments.stream().skip(1).map(path -> Path.of(path).toAbsolutePath().normalize()).toList());
        } catch (CannotStart e) {
            System.err.println(e.sentence());
            return e.exitCode();
        } catch (KindredException e) {
            System.err.println(e.getMessage());
            return ExitCode.FAILED;
        } finally {
            cli.console.wipe();
        }
    }

    private int run(Command command, List<Path> paths) {
        return switch (command) {
            case CHECK -> checkFolder(paths.getFirst());
            case IMPORT -> isOfFiles(paths) ? importFiles(paths) : importFolder(paths.getFirst());
            case EXPORT -> exportFolder(paths.getFirst());
            case TOKEN_CREATE -> createToken();
            case TOKEN_LIST -> onNode(List.of(TokenOptions.LIST), node -> new TokenCommands(node).list(console));
            case TOKEN_REVOKE -> revokeToken();
            case AUDIT_VERIFY -> verifyAudit();
            case BACKUP -> backUp(paths.getFirst());
            case RESTORE -> restore(paths.getFirst());
            case REPORT -> report();
            case SERVE -> throw CannotStart.wrongUsage("'serve' is not a command of this process.");
        };
    }

    private int checkFolder(Path folder) {
        var look = isOn("kindred.check.links") ? Optional.of(Node.look(settings, console)) : Optional.<LinkLook>empty();
        return ContentCommands.checkFolder(folder, retractions(), look, console);
    }

    private Optional<Path> retractions() {
        return settings.find("kindred.retractions.file").map(file -> Path.of(file).toAbsolutePath().normalize());
    }

    /** Whether files are named, and no folder, which is imported alone. */
    private boolean isOfFiles(List<Path> paths) {
        boolean files = paths.size() > 1 || Files.isRegularFile(paths.getFirst());
        paths.stream().filter(path -> files && Files.isDirectory(path)).findFirst().ifPresent(folder -> {
            throw CannotStart.wrongUsage(folder + " is a folder; import it by itself, without files beside it.");
        });
        if (!files && FileOptions.areGiven(settings)) {
            throw CannotStart
                    .wrongUsage("--dry-run, --publish, --images and --duplicates are for files; 'check' says what is wrong in a folder.");
        }
        return files;
    }

    private int importFolder(Path folder) {
        boolean prune = isOn("kindred.import.prune");
        return onNode(List.of("import", folder.toString(), Boolean.toString(prune)),
                node -> new ContentCommands(node).importFolder(folder, new ImportOptions(prune), console));
    }

    private int importFiles(List<Path> files) {
        var options = FileOptions.of(settings);
        return onNode(FileOptions.words(options, files), node -> new FileCommands(node).importFiles(files, options, console));
    }

    private int exportFolder(Path folder) {
        return onNode(List.of("export", folder.toString()), node -> new ContentCommands(node).exportFolder(folder, console));
    }

    private int verifyAudit() {
        String head = settings.find("kindred.audit.head").orElse("");
        return onNode(List.of(AuditCommands.VERIFY, head), node -> new AuditCommands(node).verify(head, console));
    }

    private int backUp(Path file) {
        boolean force = isOn("kindred.backup.force");
        return onNode(List.of(BackupCommand.WORD, file.toString(), Boolean.toString(force)),
                node -> new BackupCommand(node).backUp(file, force, console));
    }

    private int report() {
        var file = Path.of(settings.find("kindred.report.output").orElse("kindred-report.html")).toAbsolutePath().normalize();
        String locale = settings.find("kindred.report.locale").orElse("");
        return onNode(List.of(ReportCommand.WORD, file.toString(), locale), node -> new ReportCommand(node).write(file, locale, console));
    }

    /** Not through a service: one that runs has more in it than what a backup may be put into. */
    private int restore(Path file) {
        var restore = new RestoreCommand(settings, console);
        if (isOn("kindred.restore.check")) {
            LogManager.getLogManager().reset(); // a service that runs has the log
            return restore.check(file);
        }
        var data = DataFolder.prepare(settings.data());
        data.lock();
        log(data);
        var done = new CountDownLatch(1);
        try {
            stopGently(done);
            return restore.run(file, isOn("kindred.restore.new-audit-key"));
        } finally {
            done.countDown();
        }
    }

    private boolean isOn(String setting) {
        return settings.find(setting).map(Boolean::parseBoolean).orElse(false);
    }

    private int createToken() {
        var grant = TokenOptions.of(settings, Clock.systemUTC());
        int code = onNode(TokenOptions.words(grant), node -> new TokenCommands(node).create(grant, console));
        if (code == ExitCode.OK) {
            System.err.println("Keep it safe: it is told this once.");
        }
        return code;
    }

    private int revokeToken() {
        String name = TokenOptions.name(settings);
        return onNode(List.of(TokenOptions.REVOKE, name), node -> new TokenCommands(node).revoke(name, console));
    }

    /** Through the service, where one runs on the data folder; else on a node of our own. */
    private int onNode(List<String> words, java.util.function.ToIntFunction<Node> work) {
        var data = DataFolder.prepare(settings.data());
        if (data.tryLock().isEmpty()) {
            return new ControlClient(data.path()).send(words, console);
        }
        log(data);
        var done = new CountDownLatch(1);
        try (var node = Node.open(settings)) {
            stopGently(done);
            return work.applyAsInt(node);
        } finally {
            done.countDown();
        }
    }

    /** What libraries have to say is for the log; the terminal hears of what concerns its user. */
    private void log(DataFolder data) {
        LogFile.open(data.folder("logs"));
        settings.find("kindred.launcher.runtime").map(runtime -> Path.of(runtime, "config", "logging.properties"))
                .ifPresent(LogFile::configure);
    }

    /** Ctrl-C, and the end of the launcher, let the batch at hand come to its end. */
    private void stopGently(CountDownLatch done) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            console.cancel();
            await(done);
            console.wipe();
        }, "stop"));
        Launcher.of(settings).whenGone(() -> System.exit(ExitCode.FAILED));
    }

    private static void await(CountDownLatch done) {
        final int patience = 20;
        try {
            if (!done.await(patience, TimeUnit.SECONDS)) {
                System.err.println("Stopped in the middle of a batch; what was done before it is kept.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Java has had a console on a pipe too since 22, and since then a method that tells. */
    @SuppressWarnings("SystemConsoleNull") // that is what this is about
    private static boolean isTerminal() {
        var console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
