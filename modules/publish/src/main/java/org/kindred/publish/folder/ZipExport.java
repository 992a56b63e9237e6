package org.kindred.publish.folder;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.kindred.kernel.asset.Asset;
import org.kindred.kernel.asset.AssetName;
import org.kindred.kernel.asset.AssetQuery;
import org.kindred.kernel.audit.Act;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.Revision;
import org.kindred.kernel.content.State;
import org.kindred.kernel.imports.Exports;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.store.StoredBytes;
import org.kindred.publish.node.Ports;

/** Writes the whole content as a zip, a batch of items at a time: nothing of it is kept in memory, and no transaction waits for its reader. */
public final class ZipExport implements Exports {

    private static final int BATCH = 250;
    private static final int NAMES = 1000;
    /** The beginning of time in zips, as no moment is part of what the content says. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Ports ports;
    private final Supplier<Site> site;

    public ZipExport(Ports ports, Supplier<Site> site) {
        this.ports = ports;
        this.site = site;
    }

    @Override
    public void write(Text text, String by, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        var taken = new HashSet<String>();
        var settings = ports.store().read(session -> session.site());
        if (settings.isPresent()) {
            add(zip, new ExportedFile(SiteFile.NAME, settings.get()), taken);
        }
        var states = new ToldStates();
        items(zip, taken, text, states);
        if (states.file().isPresent()) {
            add(zip, new ExportedFile(ToldStates.NAME, states.file().get()), taken);
        }
        assets(zip, taken);
        zip.finish();
        ports.store().write(session -> {
            session.audit().record(Act.of(by, "export.done", "content").with("state", text.word()).with("files", taken.size()));
            return text;
        });
    }

    /** What is archived comes last: without its plugin, nobody knows whether its path is that of what took its place. */
    private void items(ZipOutputStream zip, Set<String> taken, Text text, ToldStates states) throws IOException {
        var files = new ExportedFile.Maker(ports, site.get(), ports.clock().instant());
        var refs = refs();
        for (boolean archived : text == Text.ALL ? new boolean[] {false, true} : new boolean[] {false}) {
            for (int from = 0; from < refs.size(); from += BATCH) {
                for (Part part : parts(refs.subList(from, Math.min(refs.size(), from + BATCH)), text, files)) {
                    boolean now = text != Text.ALL || archived == (part.state() == State.ARCHIVED);
                    if (now && add(zip, part.file(), taken) && text == Text.ALL) {
                        states.put(part.file().path(), part.state());
                    }
                }
            }
        }
    }

    /** A file, and where its item stands. */
    private record Part(ExportedFile file, State state) {
    }

    /** All items, in an order of our own: databases differ in theirs. */
    private List<ItemRef> refs() {
        var refs = new ArrayList<ItemRef>();
        var last = Optional.<ItemRef>empty();
        for (var items = batch(last); !items.isEmpty(); items = batch(last)) {
            items.forEach(item -> refs.add(item.ref()));
            last = Optional.of(items.getLast().ref());
        }
        refs.sort(ItemRef.BY_NAME);
        return refs;
    }

    private List<Item> batch(Optional<ItemRef> last) {
        return ports.store().read(session -> session.itemsAfter(last, NAMES));
    }

    private List<Part> parts(List<ItemRef> refs, Text text, ExportedFile.Maker files) {
        return ports.store().read(session -> {
            Map<ItemRef, Item> items = session.items(refs).stream().collect(Collectors.toMap(Item::ref, Function.identity()));
            Map<ItemRef, Revision> texts = revisions(session, refs, text).stream()
                    .collect(Collectors.toMap(Revision::ref, Function.identity()));
            return refs.stream().filter(texts::containsKey)
                    .flatMap(ref -> part(requireNonNull(items.get(ref)), requireNonNull(texts.get(ref)), text, files).stream())
                    .toList();
        });
    }

    private static List<Revision> revisions(ReadSession session, Collection<ItemRef> refs, Text text) {
        return text == Text.PUBLIC ? session.publicRevisions(refs) : session.newestRevisions(refs);
    }

    private static Optional<Part> part(Item item, Revision revision, Text text, ExportedFile.Maker files) {
        var file = switch (text) {
            case PUBLIC -> files.shown(item, revision);
            case NEWEST -> files.newest(item, revision);
            case ALL -> files.any(item, revision);
        };
        return file.map(made -> new Part(made, item.state()));
    }

    /** Pictures and documents, each as it came, with its words behind it. */
    private void assets(ZipOutputStream zip, Set<String> taken) throws IOException {
        var last = Optional.<String>empty();
        for (var batch = assets(last); !batch.isEmpty(); batch = assets(last)) {
            for (Asset asset : batch) {
                if (taken.add(asset.name())) {
                    begin(zip, asset.name());
                    new StoredBytes(ports.store(), asset.source()).transferTo(zip);
                    zip.closeEntry();
                }
                if (asset.sidecar().length > 0) {
                    add(zip, new ExportedFile(asset.name() + AssetName.SIDECAR, asset.sidecar()), taken);
                }
            }
            last = Optional.of(batch.getLast().name());
        }
    }

    private List<Asset> assets(Optional<String> last) {
        return ports.store().read(session -> session.assets().list(new AssetQuery(new Filter.All(List.of()), last, 0, BATCH)));
    }

    private static void begin(ZipOutputStream zip, String path) throws IOException {
        var entry = new ZipEntry(path);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    /** Whether it is in the zip: without their plugin, two items may have one path. */
    private static boolean add(ZipOutputStream zip, ExportedFile file, Set<String> taken) throws IOException {
        if (!taken.add(file.path())) {
            return false;
        }
        begin(zip, file.path());
        zip.write(file.bytes());
        zip.closeEntry();
        return true;
    }
}
