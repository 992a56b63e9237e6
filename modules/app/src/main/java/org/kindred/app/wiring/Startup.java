package org.kindred.app.wiring;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.kindred.app.command.Console;
import org.kindred.app.command.ContentCommands;
import org.kindred.app.command.ContentSync;
import org.kindred.app.command.RetractionSync;
import org.kindred.app.command.TerminalConsole;
import org.kindred.app.control.ControlServer;
import org.kindred.app.door.FrontDoor;
import org.kindred.app.door.Readiness;
import org.kindred.app.node.Node;
import org.kindred.app.server.Terminal;
import org.kindred.kernel.access.Access;
import org.kindred.kernel.content.ChangeListener;
import org.kindred.kernel.problem.KindredException;
import org.kindred.launcher.CannotStart;
import org.kindred.launcher.Settings;
import org.kindred.publish.folder.ImportOptions;
import org.kindred.rest.cache.KeptAnswers;

/** The beginning and the end of the service: opens the node, then imports the content folder and watches it. */
@WebListener
public class Startup implements ServletContextListener {

    private final Deque<Runnable> opened = new ArrayDeque<>();

    @Inject
    private Instance<Settings> settings;
    @Inject
    private Instance<Node> node;
    @Inject
    private Instance<ChangeListener> delivery;
    @Inject
    private Instance<Figures> figures;
    @Inject
    private Instance<Access> access;
    @Inject
    private Instance<KeptAnswers> kept;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        try {
            begin();
        } catch (KindredException e) {
            Terminal.out().println(e.getMessage());
            throw e;
        } catch (CannotStart e) {
            Terminal.out().println(e.sentence());
            throw e;
        }
    }

    private void begin() {
        Terminal.steps().say("Opening the store and the index");
        node.get().listen(delivery.get());
        node.get().start();
        figures.get().tell();
        access.get(); // what is wrong with its settings is told now, and not to the first editor
        FrontDoor.serve(kept.get());
        Readiness.is(Readiness.OPENED);
        var commands = new ContentCommands(node.get());
        opened.push(ControlServer.start(settings.get().data(), node.get())::close);
        var prune = settings.get().find("kindred.import.prune").map(Boolean::parseBoolean).orElse(false);
        var console = new TerminalConsole(Terminal.out(), Terminal.out(), false);
        var content = settings.get().content();
        var options = new ImportOptions(prune);
        var sync = new ContentSync(progress -> commands.sync(content, options, progress, console), content, console);
        opened.push(sync::close);
        sync.start();
        settings.get().find("kindred.retractions.file").map(Path::of).map(Path::toAbsolutePath).ifPresent(file -> follow(file, console));
    }

    private void follow(Path file, Console console) {
        var sync = new RetractionSync(node.get().publishing()::takeRetractions, file.normalize(), console);
        opened.push(sync::close);
        sync.start();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        Readiness.is(Readiness.STOPPING);
        opened.forEach(Runnable::run);
    }
}
