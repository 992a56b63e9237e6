package org.kindred.publish.folder;

import java.time.Instant;
import java.util.Optional;
import org.kindred.kernel.content.ContentPath;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Revision;
import org.kindred.kernel.content.State;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.store.Item;
import org.kindred.publish.node.Ports;
import org.kindred.publish.publication.StandingFile;
import org.kindred.publish.publication.UsualPath;

/**
 * A file of the content folder, as the store makes it.
 *
 * @param path  in the folder
 * @param bytes the whole file; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
record ExportedFile(String path, byte[] bytes) {

    /** Makes files of items. */
    static final class Maker {

        private final Ports ports;
        private final Site site;
        private final StandingFile standing;

        Maker(Ports ports, Site site, Instant now) {
            this.ports = ports;
            this.site = site;
            this.standing = new StandingFile(ports.content(), site, now);
        }

        /** The newest text of an item, saying where the item stands; none of what is archived, unless its file says that its time is over. */
        Optional<ExportedFile> newest(Item item, Revision newest) {
            if (hasLostItsFile(item)) {
                return Optional.empty();
            }
            var source = isInstalled(item) ? standing.of(item, newest) : Optional.of(newest.source());
            return source.flatMap(bytes -> path(item, newest).map(path -> new ExportedFile(path, bytes)));
        }

        /** The newest text of an item whatever became of it; what is archived says that it is a draft. */
        Optional<ExportedFile> any(Item item, Revision newest) {
            byte[] source = isInstalled(item) ? standing.ofAny(item, newest) : newest.source();
            return path(item, newest).map(path -> new ExportedFile(path, source));
        }

        /** The public text of an item, saying that it is public. */
        Optional<ExportedFile> shown(Item item, Revision shown) {
            var alone = new Item(item.ref(), State.PUBLISHED, shown.number(), shown.number(), item.firstPublished(), Optional.empty(),
                    item.expireAt(), item.origin());
            return newest(alone, shown);
        }

        /** Archived because nothing is left of it: a file that is gone stays so. */
        private static boolean hasLostItsFile(Item item) {
            return item.state() == State.ARCHIVED && item.origin().filter(origin -> origin.digest().isEmpty()).isPresent();
        }

        private boolean isInstalled(Item item) {
            return ports.plugins().types().named(item.ref().type()).isPresent();
        }

        /** Where its file lies, or would lie; nowhere, if it has none and its type is not installed. */
        private Optional<String> path(Item item, Revision revision) {
            var kept = item.origin().map(Item.Origin::path);
            return !isInstalled(item) ? kept
                    : kept.or(() -> Optional.of(revision.path())).filter(path -> leadsTo(item.ref(), path))
                            .or(() -> Optional.of(UsualPath.of(item.ref(), ports.plugins().types(), site)));
        }

        /** Where a file was may be that of another item by now: another language, once the site has another one by default. */
        private boolean leadsTo(ItemRef ref, String path) {
            return ContentPath.of(path, ports.plugins().types(), site).filter(read -> read.ref().equals(ref)).isPresent();
        }
    }
}
