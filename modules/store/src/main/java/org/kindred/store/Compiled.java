package org.kindred.store;

import java.util.Set;
import java.util.stream.Stream;
import org.kindred.kernel.content.Published;
import org.kindred.kernel.report.Appraisal;

/**
 * An item to be made public, as rows.
 *
 * @param item      the item's row
 * @param published what is public of it
 * @param aliases   the paths it declares
 * @param appraisal what reports tell of it
 */
record Compiled(ItemRow item, Published published, Set<String> aliases, Appraisal appraisal) {

    /** The longest path that is kept: PostgreSQL's index has room for no more than 2,704 bytes. */
    private static final int LONGEST_PATH = 600;

    /** Snapshot and aliases. */
    Stream<Object> rows() {
        var paths = aliases.stream().filter(Compiled::isPath).map(path -> new AliasRow(path, item.id, false));
        return Stream.concat(Stream.of(new SnapshotRow(item, published)), paths);
    }

    /** From what it embeds. */
    Stream<Link> links() {
        return published.embeds().stream().map(target -> new Link(target, item.id));
    }

    private static boolean isPath(String alias) {
        return alias.length() <= LONGEST_PATH && alias.indexOf('\0') < 0;
    }
}
