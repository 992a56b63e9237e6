package org.kindred.app.node;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.link.WebAddress;
import org.kindred.kernel.link.WebLinks;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.store.Store;
import org.kindred.kernel.store.WriteSession;
import org.kindred.launcher.Settings;
import org.kindred.links.LinkChecker;
import org.kindred.links.LinkDesk;
import org.kindred.links.LinkReaders;
import org.kindred.links.LinkSettings;
import org.kindred.links.LinkSurvey;
import org.kindred.links.Ports;
import org.kindred.publish.Publishing;
import org.kindred.publish.checks.LinkLook;
import org.kindred.publish.node.Progress;
import org.kindred.publish.publication.LinkUsers;

/** A node's checks of links: what goes on behind, and those who look after it. */
final class Checking implements AutoCloseable {

    private final LinkChecker checker;
    private final LinkDesk desk;

    private Checking(Ports ports) {
        checker = new LinkChecker(ports);
        desk = new LinkDesk(ports, checker::wake);
    }

    static Checking of(Settings settings, Store store, Publishing publishing) {
        return new Checking(new Ports(store, new Users(publishing.linkUsers()), Telling.outgoing(settings), publishing::site,
                Clock.systemUTC(), settings(settings)));
    }

    /** Looks at links once, without a node. */
    static LinkLook look(Settings settings, Progress progress) {
        var survey = new LinkSurvey(Telling.outgoing(settings), settings(settings), Clock.systemUTC());
        return (addresses, site) -> survey.of(addresses, site, done -> progress.at(Progress.Phase.LOOKING, done, addresses.size()));
    }

    private static LinkSettings settings(Settings settings) {
        var usual = LinkSettings.USUAL;
        return new LinkSettings(settings.find("kindred.links.check").map(Boolean::parseBoolean).orElse(usual.checks()),
                number(settings, "every-hours").map(Duration::ofHours).orElse(usual.every()),
                number(settings, "dead-after-days").orElse(usual.deadAfter()),
                number(settings, "delay-ms").map(Duration::ofMillis).orElse(usual.delay()),
                number(settings, "hosts-at-once").orElse(usual.atOnce()),
                number(settings, "timeout-s").map(Duration::ofSeconds).orElse(usual.timeout()),
                number(settings, "history").orElse(usual.history()), number(settings, "show-after-days").orElse(usual.tellAfter()));
    }

    /** The launcher has seen that it is one. */
    private static java.util.Optional<Integer> number(Settings settings, String name) {
        return settings.find("kindred.links." + name).map(text -> Integer.valueOf(text.strip()));
    }

    /** The items that tell of links are published by one module and looked at by another. */
    private record Users(LinkUsers users) implements LinkReaders {
        @Override
        public <T> T write(Function<? super WriteSession, T> work) {
            return users.write(work);
        }

        @Override
        public List<ItemRef> of(ReadSession session, Collection<WebAddress> addresses) {
            return users.of(session, addresses);
        }

        @Override
        public void tell(WriteSession session, Collection<WebAddress> addresses) {
            users.tell(session, addresses);
        }
    }

    WebLinks desk() {
        return desk;
    }

    void start() {
        checker.start();
    }

    @Override
    public void close() {
        checker.close();
    }
}
