package org.kindred.publish.folder;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.State;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.store.Item.Origin;
import org.kindred.kernel.type.ContentTypes;

/**
 * What an import has to do: a folder compared with what was imported from it.
 *
 * @param changed   files that are new or have other bytes or another path, what is referred to first
 * @param moves     files with bytes we know under a name we do not, where the file that had them is gone
 * @param gone      items whose file is gone
 * @param owned     how many items have a file, gone ones included
 * @param unchanged how many files are as they were
 */
record ImportPlan(List<FolderFile> changed, List<Move> moves, List<Item> gone, int owned, int unchanged) {

    private static final int PRUNE_PERCENT = 20;

    /** A file that was found again under another name. */
    record Move(Item from, FolderFile to) {
    }

    /** What a moved file must share with the one that is gone. */
    private record Likeness(String type, String locale, String digest) {
    }

    /** Compares; {@code digests} are those of the files' bytes, by path, without files that could not be read. */
    static ImportPlan of(ContentFolder folder, Map<String, String> digests, List<Item> imported, ContentTypes types) {
        var ours = imported.stream().filter(item -> types.named(item.ref().type()).isPresent()).toList();
        Map<ItemRef, Item> byRef = ours.stream().collect(Collectors.toMap(Item::ref, Function.identity()));
        var owned = ours.stream().filter(item -> !hasLostItsFile(item)).toList();
        var gone = owned.stream().filter(item -> isGone(item, folder)).toList();
        var readable = folder.files().stream().filter(file -> digests.containsKey(file.path())).toList();
        var changed = readable.stream().filter(file -> !isUnchanged(file, digests, byRef)).sorted(order(types)).toList();
        var moves = moves(gone, changed.stream().filter(file -> !byRef.containsKey(file.ref())).toList(), digests);
        var moved = moves.stream().map(Move::to).collect(Collectors.toSet());
        var found = moves.stream().map(Move::from).collect(Collectors.toSet());
        return new ImportPlan(changed.stream().filter(file -> !moved.contains(file)).toList(), moves,
                gone.stream().filter(item -> !found.contains(item)).toList(), owned.size(), readable.size() - changed.size());
    }

    /** The same without looking for moved files: those are new ones, and those that they were are gone. */
    ImportPlan withoutMoves() {
        var files = Stream.concat(changed.stream(), moves.stream().map(Move::to)).toList();
        var items = Stream.concat(gone.stream(), moves.stream().map(Move::from)).toList();
        return new ImportPlan(files, List.of(), items, owned, unchanged);
    }

    /** Whether there is nothing to do. */
    boolean isEmpty() {
        return changed.isEmpty() && moves.isEmpty() && gone.isEmpty();
    }

    /** Whether so many items lost their file that somebody must say it is meant. */
    boolean prunesMuch() {
        return gone.size() * 100L > owned * (long) PRUNE_PERCENT;
    }

    /** An item archived because its file is gone has no digest: if the file comes back, it is a changed one. */
    private static boolean hasLostItsFile(Item item) {
        return item.state() == State.ARCHIVED && item.origin().orElseThrow().digest().isEmpty();
    }

    private static boolean isGone(Item item, ContentFolder folder) {
        return !folder.files().isEmpty() && !folder.claimed().contains(item.ref()) && !folder.mayHold(item.origin().orElseThrow().path());
    }

    private static boolean isUnchanged(FolderFile file, Map<String, String> digests, Map<ItemRef, Item> byRef) {
        var item = byRef.get(file.ref());
        return item != null && item.origin().filter(origin -> isAsWas(file, digests, origin)).isPresent();
    }

    private static boolean isAsWas(FolderFile file, Map<String, String> digests, Origin origin) {
        return origin.path().equals(file.path()) && origin.digest().equals(digests.get(file.path()));
    }

    private static List<Move> moves(List<Item> gone, List<FolderFile> fresh, Map<String, String> digests) {
        Map<Likeness, Deque<Item>> lost = new HashMap<>();
        gone.forEach(item -> lost.computeIfAbsent(likeness(item.ref(), item.origin().orElseThrow().digest()), any -> new ArrayDeque<>())
                .add(item));
        var moves = new ArrayList<Move>();
        for (FolderFile file : fresh) {
            var same = lost.getOrDefault(likeness(file.ref(), digests.getOrDefault(file.path(), "")), new ArrayDeque<>());
            if (!same.isEmpty()) {
                moves.add(new Move(same.removeFirst(), file));
            }
        }
        return List.copyOf(moves);
    }

    private static Likeness likeness(ItemRef ref, String digest) {
        return new Likeness(ref.type(), ref.locale(), digest);
    }

    /** Types that others refer to come first, so that most references are alive when an item is compiled. */
    private static Comparator<FolderFile> order(ContentTypes types) {
        var ranks = TypeOrder.ranks(types);
        return Comparator.<FolderFile>comparingInt(file -> ranks.getOrDefault(file.ref().type(), 0)).reversed()
                .thenComparing(FolderFile::path);
    }
}
