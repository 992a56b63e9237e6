package org.kindred.links;

import java.util.List;
import java.util.function.Consumer;
import org.kindred.kernel.link.WebLink;
import org.kindred.links.look.Seen;
import org.kindred.links.look.Surveyor;

/** Links of one host, looked at one after the other. */
final class OneHost {

    private OneHost() {
    }

    /**
     * What is the matter with the host itself is not asked again for each of its links; a host that has too much to do is left alone, so that
     * of what is left nothing is told.
     */
    static void look(Surveyor surveyor, List<WebLink> links, Consumer<Looked> told) throws InterruptedException {
        for (int i = 0; i < links.size(); i++) {
            var seen = surveyor.look(links.get(i).address(), links.get(i).page());
            told.accept(new Looked(links.get(i), seen));
            if (seen.hostIsOut()) {
                links.subList(i + 1, links.size()).forEach(link -> told.accept(new Looked(link, asSeen(link, seen))));
            }
            if (seen.hostIsOut() || seen.comeBack().isPresent()) {
                return;
            }
        }
    }

    private static Seen asSeen(WebLink link, Seen host) {
        return new Seen(host.at(), host.took(), host.verdict(), host.status(), host.reason(), List.of(), link.page(), host.comeBack(),
                true);
    }
}
