package org.kindred.publish.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kindred.kernel.content.Draft;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Parsed;
import org.kindred.kernel.content.Revision;
import org.kindred.kernel.content.SourceFile;
import org.kindred.kernel.content.State;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.type.ContentTypes;
import org.kindred.kernel.value.Value;
import org.kindred.publish.incoming.Library;
import org.kindred.publish.node.Ports;
import org.kindred.publish.node.Workers;
import org.kindred.publish.publication.UsualPath;
import org.kindred.publish.publication.Workshop;

/** What stands in the store, as importers see it. */
public final class StoredLibrary implements Library {

    private static final int BATCH = 500;

    private final Ports ports;
    private final Workers workers;
    private final Site site;
    private volatile Optional<Read> last = Optional.empty();

    /** What is read. */
    private record Text(ItemRef ref, String source) {
    }

    /** The text that was read last. */
    private record Read(Text text, Parsed parsed) {
    }

    public StoredLibrary(Workshop workshop) {
        this.ports = workshop.ports();
        this.workers = workshop.workers();
        this.site = workshop.current().site();
    }

    @Override
    public Site site() {
        return site;
    }

    @Override
    public ContentTypes types() {
        return ports.plugins().types();
    }

    @Override
    public boolean isTaken(ItemKey key) {
        return !ports.store().read(session -> batch(session.itemsAfter(Optional.of(key.in("")), 1), key::equals)).isEmpty();
    }

    @Override
    public boolean hasAsset(String name) {
        return ports.store().read(session -> session.assets().find(name)).isPresent();
    }

    private static List<Item> batch(List<Item> items, java.util.function.Predicate<ItemKey> wanted) {
        return items.stream().takeWhile(item -> wanted.test(item.ref().key())).toList();
    }

    @Override
    public Optional<Stored> newest(ItemRef ref) {
        return ports.store().read(session -> session.item(ref)
                .flatMap(item -> session.revision(ref, item.revision()).map(revision -> stored(item, revision))));
    }

    @Override
    public void each(String type, Consumer<Stored> hears) {
        if (types().named(type).isEmpty()) {
            return;
        }
        var last = new ItemRef(type, "", "");
        for (var batch = page(type, last); !batch.isEmpty(); batch = page(type, last)) {
            read(batch.stream().filter(item -> item.state() != State.ARCHIVED).toList()).forEach(hears);
            last = batch.getLast().ref();
        }
    }

    private List<Item> page(String type, ItemRef last) {
        return ports.store().read(session -> batch(session.itemsAfter(Optional.of(last), BATCH), key -> key.type().equals(type)));
    }

    private List<Stored> read(List<Item> items) {
        Map<ItemRef, Item> byRef = items.stream().collect(Collectors.toMap(Item::ref, Function.identity()));
        var revisions = ports.store().read(session -> session.newestRevisions(byRef.keySet()));
        return workers.map(revisions, revision -> stored(requireNonNull(byRef.get(revision.ref())), revision));
    }

    private Stored stored(Item item, Revision revision) {
        return new Stored(item, revision, ports.content().parse(revision.file(), site) instanceof Parsed.Readable(Draft draft)
                ? Optional.of(draft)
                : Optional.empty());
    }

    /** Who foresees what becomes of a text asks for the same once more. */
    @Override
    public Parsed parse(ItemRef ref, String source) {
        var text = new Text(ref, source);
        var known = last.filter(each -> each.text().equals(text))
                .orElseGet(() -> new Read(text,
                        ports.content().parse(new SourceFile(ref, UsualPath.of(ref, types(), site), source.getBytes(UTF_8)), site)));
        last = Optional.of(known);
        return known.parsed();
    }

    @Override
    public String write(Value.Group fields, String body) {
        return ports.content().write(fields, body);
    }
}
