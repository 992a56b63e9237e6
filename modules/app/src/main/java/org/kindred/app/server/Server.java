package org.kindred.app.server;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kindred.app.door.FrontDoor;
import org.kindred.app.door.Readiness;
import org.kindred.launcher.CannotStart;
import org.kindred.launcher.DataFolder;
import org.kindred.launcher.ExitCode;
import org.kindred.launcher.Launcher;
import org.kindred.launcher.Listening;
import org.kindred.launcher.Settings;
import org.kindred.launcher.Steps;

/** The main class of the process that serves; the launcher starts it on the unpacked runtime. */
public final class Server {

    private static final Logger LOG = Logger.getLogger(Server.class.getName());
    private static final String PAYARA = "fish.payara.micro.impl.PayaraMicroImpl";

    private final Settings settings;
    private final Path runtime;
    private final PrintStream terminal = System.out;

    private Server(Settings settings) {
        this.settings = settings;
        this.runtime = Path.of(settings.find("kindred.launcher.runtime").orElse("."));
    }

    /** Starts the service and stays with it. */
    public static void main(String[] arguments) {
        Settings settings = Settings.of(System.getProperties(), System.getenv());
        try {
            new Server(settings).run();
        } catch (CannotStart e) {
            Terminal.out().println(e.sentence());
            System.exit(e.exitCode());
        }
    }

    private void run() {
        DataFolder data = DataFolder.prepare(settings.data());
        data.lock();
        Listening listening = Listening.at(settings.host(), settings.port());
        say(listening);
        redirect(data);
        Thread.currentThread().setUncaughtExceptionHandler((thread, unforeseen) -> end(data, unforeseen));
        Launcher.of(settings).whenGone(() -> System.exit(ExitCode.FAILED));
        stopInTime();
        start(Instance.make(data.path().resolve("payara"), runtime.resolve("config")));
        letIn(data);
        cameUp();
        announce(listening);
    }

    /** What Payara and MicroProfile Config read. */
    private void say(Listening listening) {
        System.setProperty("kindred.http.host", listening.host());
        System.setProperty("kindred.http.port", Integer.toString(listening.port()));
        System.setProperty("kindred.http.public-url", publicUrl(listening));
        System.setProperty("kindred.http.selectors", Integer.toString(selectors()));
    }

    /** How many threads read requests and answer what is kept: one takes all that two processors can have made and sent beside it. */
    private static int selectors() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }

    private String publicUrl(Listening listening) {
        return settings.find("kindred.http.public-url").map(url -> url.strip().replaceAll("/+$", ""))
                .orElse("http://" + host(listening) + ":" + listening.port());
    }

    private static String host(Listening listening) {
        return listening.host().contains(":") ? "[" + listening.host() + "]" : listening.host();
    }

    private void redirect(DataFolder data) {
        long started = settings.find("kindred.launcher.started").map(Long::parseLong)
                .orElseGet(System::currentTimeMillis);
        Terminal.use(new Steps(terminal, started));
        LogFile.open(data.folder("logs"));
        System.setOut(LogFile.asStream());
        System.setErr(LogFile.asStream());
        System.setProperty("java.util.logging.config.file",
                runtime.resolve("config/logging.properties").toString());
    }

    private void start(Instance instance) {
        Terminal.steps().say("Starting Payara Micro");
        System.setProperty("fish.payara.micro.BootJar",
                runtime.resolve("payara/modules.jar").toUri().toString());
        System.setProperty("fish.payara.micro.UnpackDir", instance.folder().toString());
        StartingThread.run(() -> deploy(instance));
    }

    private void deploy(Instance instance) {
        try {
            payara().setRootDir(instance.folder().toFile()).setNoCluster(true)
                    .setPostBootHandler(commands -> FrontDoor.install()).bootStrap()
                    .deploy("kindred", "/", runtime.resolve("ROOT.war").toFile());
        } catch (BootstrapException | ReflectiveOperationException e) {
            LOG.log(Level.SEVERE, "Payara Micro did not start", e);
        }
    }

    private static PayaraMicroBoot payara() throws ReflectiveOperationException {
        return (PayaraMicroBoot) Class.forName(PAYARA).getMethod("getInstance").invoke(null);
    }

    private static void letIn(DataFolder data) {
        if (!Readiness.letIn()) {
            throw didNotStart(data);
        }
    }

    /** The container takes its servlets away one by one, and answers for them with a bare 503, before it tells the application. */
    private static void stopInTime() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Readiness.is(Readiness.STOPPING), "kindred-stopping"));
    }

    /** Threads that the container has begun would keep a process up that answers nothing. */
    private static void end(DataFolder data, Throwable unforeseen) {
        LOG.log(Level.SEVERE, "Kindred did not start", unforeseen);
        Terminal.out().println(didNotStart(data).sentence());
        System.exit(ExitCode.FAILED);
    }

    private static CannotStart didNotStart(DataFolder data) {
        return CannotStart.because("Kindred did not start; the reason is at the end of " + data.path().resolve("logs/server.log") + ".");
    }

    /** For the launcher: what the JDK noted of this start is worth keeping. */
    private void cameUp() {
        settings.find("kindred.launcher.came-up").map(Path::of).ifPresent(Server::touch);
    }

    private static void touch(Path file) {
        try {
            Files.writeString(file, "");
        } catch (IOException e) {
            LOG.log(Level.FINE, "the next start is as slow as this one", e);
        }
    }

    private void announce(Listening listening) {
        String url = publicUrl(listening);
        Terminal.steps().say("Ready");
        terminal.printf(Locale.ROOT, """

                  Look around   %1$s/
                  Content API   %1$s/api/v1
                  OpenAPI       %1$s/openapi.json
                  Health        %1$s/health

                Ctrl-C stops it.
                """, url);
        terminal.flush();
    }
}
