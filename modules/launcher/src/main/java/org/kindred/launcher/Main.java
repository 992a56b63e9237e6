package org.kindred.launcher;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The main class of kindred.jar: finds a JDK, unpacks the runtime once, and starts it. */
public final class Main {

    private static final String SERVER = "org.kindred.app.server.Server";
    private static final String CLI = "org.kindred.app.cli.Cli";

    /** A command is over before the optimising compiler would have paid for itself: half the processor time for 10,000 items. */
    private static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";

    private final Steps steps = new Steps(System.out, System.currentTimeMillis());

    private Main() {
    }

    /** Runs one command. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        try {
            Settings settings = Settings.of(System.getProperties(), System.getenv());
            return new Main().answer(Arguments.read(arguments, settings, version()));
        } catch (CannotStart e) {
            System.err.println(e.sentence());
            return e.exitCode();
        }
    }

    private int answer(Invocation invocation) {
        if (invocation instanceof Invocation.Run run) {
            Setting.judge(run.settings()).forEach(System.err::println);
            return run.command() == Command.SERVE ? serve(run.settings()) : command(run);
        }
        if (invocation instanceof Invocation.Tell tell) {
            System.out.print(tell.text());
        }
        return ExitCode.OK;
    }

    private int serve(Settings settings) {
        Jdk jdk = JdkSearch.onThisMachine(settings).best();
        int port = settings.port();
        DataFolder data = DataFolder.prepare(settings.data());
        data.requireFree();
        Listening.at(settings.host(), port);
        steps.say("Kindred " + version() + " on Java " + jdk.version());
        RuntimeFolder runtime = RuntimeFolder.of(Bundle.in(ownJar()), data, steps);
        runtime.retireFormer(data);
        AotCache cache = AotCache.of(data, runtime, jdk);
        cache.discard();
        JavaCommand java = new JavaCommand(jdk, runtime);
        Settings forChild = forChild(settings, runtime)
                .with(Map.of("kindred.launcher.came-up", cache.cameUp().toString()));
        return Child.start(java.running(SERVER, forChild, cache.recording(), List.of()))
                .waitFor(() -> remember(java, cache, data));
    }

    /** Makes the AOT cache after the first run; it takes some ten seconds, and an impatient second Ctrl-C skips it. */
    private static void remember(JavaCommand java, AotCache cache, DataFolder data) {
        if (cache.isNoted()) {
            System.out.println("Preparing a faster next start (once, some ten seconds).");
            Settings none = new Settings(Map.of(), Map.of());
            Child.startSilently(java.running(SERVER, none, cache.making(), List.of()),
                    data.folder("logs").resolve("aot-cache.log")).waitFor();
            cache.keep();
        }
        cache.discard();
    }

    private int command(Invocation.Run run) {
        Jdk jdk = JdkSearch.onThisMachine(run.settings()).best();
        DataFolder data = DataFolder.prepare(Workplace.of(run, Path.of(System.getProperty("user.home"))));
        RuntimeFolder runtime = RuntimeFolder.of(Bundle.in(ownJar()), data, new Steps(System.err, steps.startedAt()));
        AotCache cache = AotCache.of(data, runtime, jdk);
        List<String> arguments = Stream.concat(Stream.of(run.command().word()),
                run.operands().stream().map(operand -> Settings.path(operand).toString())).toList();
        List<String> flags = Stream.concat(cache.using().stream(), Stream.of(QUICK_COMPILER)).toList();
        List<String> command = new JavaCommand(jdk, runtime).running(CLI, forChild(run.settings(), runtime), flags, arguments);
        return Child.start(command).waitFor(() -> {
        });
    }

    private Settings forChild(Settings settings, RuntimeFolder runtime) {
        return settings.with(Map.of("kindred.data.dir", settings.data().toString(), "kindred.content.dir",
                settings.content().toString(), "kindred.launcher.runtime", runtime.path().toString(),
                "kindred.launcher.started", Long.toString(steps.startedAt()), "kindred.launcher.version", version(), Launcher.PID,
                Long.toString(ProcessHandle.current().pid())));
    }

    private static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion()).orElse("in development");
    }

    private static Path ownJar() {
        try {
            return Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class path has no such address", e);
        }
    }
}
