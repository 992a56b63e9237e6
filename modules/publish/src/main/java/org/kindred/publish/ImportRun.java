package org.kindred.publish;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.kindred.kernel.audit.Act;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.State;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.store.Item.Origin;
import org.kindred.kernel.store.WriteSession;

/** Carries one import out, a batch a transaction: while one is compiled and written, the next are read and parsed. */
final class ImportRun {

    private static final int BATCH = 250;
    /** How many batches may be parsed and not yet written: with fewer, a core rests while the writer is at the disk. */
    private static final int AHEAD = 3;

    private final Workshop workshop;
    private final Lease lease;
    private final ContentFolder folder;
    private final ImportFindings findings;
    private final Progress progress;
    private final Set<ItemRef> blocked = new TreeSet<>(ContentFolder.BY_NAME);
    private int imported;
    private int moved;
    private int archived;
    private int bad;

    /** @param refused how many files did not get published although nothing in them says so */
    record Done(int imported, int moved, int archived, int refused) {

        static final Done NOTHING = new Done(0, 0, 0, 0);
    }

    ImportRun(Workshop workshop, Lease lease, ContentFolder folder, ImportFindings findings, Progress progress) {
        this.workshop = workshop;
        this.lease = lease;
        this.folder = folder;
        this.findings = findings;
        this.progress = progress;
    }

    /** Renames the items of moved files. */
    void move(List<ImportPlan.Move> moves) {
        for (var batch : batches(moves)) {
            var manner = manner(moves.size(), false);
            write(session -> {
                var steps = new FolderMoves(workshop.ports(), workshop.current().publisher(), manner);
                var made = steps.make(batch, session, workshop.ports().clock().instant());
                findings.judged(made);
                moved += made.size();
                record(session, "folder.moved", batch.stream().map(move -> move.to().ref()).toList());
            });
        }
    }

    /** Imports new and changed files; what a rule of the site blocks is tried once more when all the others are there. */
    void take(List<FolderFile> files) {
        take(files, manner(files.size(), true));
        var putOff = files.stream().filter(file -> blocked.contains(file.ref())).toList();
        blocked.clear();
        take(putOff, manner(putOff.size(), false));
    }

    /** Archives items whose files are gone. If one comes back, it counts as changed. */
    void archive(List<Item> gone) {
        for (var batch : batches(gone)) {
            write(session -> archive(batch, session, manner(gone.size(), false)));
            archived += batch.size();
            progress.at(Progress.Phase.ARCHIVING, archived, gone.size());
        }
    }

    /** What was done so far. */
    Done done() {
        return new Done(imported, moved, archived, bad + blocked.size());
    }

    /** A few changes take their dependents with them; many leave them for the end, when each is compiled once. */
    private FileBatch manner(int files, boolean putOffBlocked) {
        return new FileBatch(folder.all()::contains, files <= BATCH ? Publisher.AT_ONCE : 0, putOffBlocked);
    }

    private void take(List<FolderFile> files, FileBatch manner) {
        try (var readers = new Workers("kindred-read", readers(files.size()));
                var reading = Executors.newSingleThreadExecutor(work -> Workers.daemon(work, "kindred-read-ahead"))) {
            var ahead = new ArrayDeque<Future<List<FileRead>>>();
            var batches = batches(files).iterator();
            int done = 0;
            while (batches.hasNext() || !(ahead.isEmpty() || progress.cancelled())) {
                while (ahead.size() < AHEAD && batches.hasNext()) {
                    var batch = batches.next();
                    ahead.add(reading.submit(() -> readers.map(batch, this::read)));
                }
                var read = Workers.join(ahead.remove());
                write(read, manner);
                progress.at(Progress.Phase.IMPORTING, done += read.size(), files.size());
            }
        }
    }

    private FileRead read(FolderFile file) {
        return FileRead.of(file, workshop.ports().content(), workshop.current().site());
    }

    /** All cores for a single batch; where others follow, one is left to the writer, whom everything waits for in the end. */
    private static int readers(int files) {
        return files <= BATCH ? Workers.CORES : Math.max(1, Workers.CORES - 1);
    }

    private void write(List<FileRead> read, FileBatch manner) {
        read.stream().filter(FileRead.Bad.class::isInstance).map(FileRead.Bad.class::cast).forEach(this::refuse);
        var good = read.stream().filter(FileRead.Good.class::isInstance).map(FileRead.Good.class::cast).toList();
        good.forEach(file -> findings.judged(file.source().path(), file.draft().findings()));
        write(session -> {
            var result = manner.take(good, session, workshop.current().publisher(), workshop.ports().clock().instant());
            findings.judged(result.compiled());
            result.intakes().forEach(intake -> findings.add(intake.findings()));
            blocked.addAll(result.blocked());
            imported += result.intakes().size();
            record(session, "folder.imported", good.stream().map(file -> file.source().ref()).toList());
        });
    }

    private void refuse(FileRead.Bad file) {
        findings.judged(file.path(), file.findings());
        bad++;
    }

    private void archive(List<Item> gone, WriteSession session, FileBatch manner) {
        var items = session.items(gone.stream().map(Item::ref).toList());
        var publisher = workshop.current().publisher();
        var going = items.stream().filter(item -> item.publishedRevision() > 0).map(Item::ref).toList();
        var judged = publisher.judge(session, new Publisher.Wish(List.of(), going, manner.hasFile(), manner.atOnce()));
        items.forEach(item -> session.put(withoutFile(item)));
        findings.judged(publisher.publish(session, judged));
        record(session, "folder.archived", items.stream().map(Item::ref).toList());
    }

    /** One act for a batch, since each item's own history says the rest: an act for each file would cost an import a tenth of its speed. */
    private static void record(WriteSession session, String verb, List<ItemRef> items) {
        if (!items.isEmpty()) {
            session.audit().record(Act.of(Intake.AUTHOR, verb, "folder").with("items", items.size())
                    .with("first", items.getFirst().key() + "/" + items.getFirst().locale())
                    .with("last", items.getLast().key() + "/" + items.getLast().locale()));
        }
    }

    private static Item withoutFile(Item item) {
        var origin = item.origin().orElseThrow();
        return Transitions.from(Transitions.hidden(item, State.ARCHIVED), new Origin(origin.path(), "", origin.revision()));
    }

    /** The batches of some work, until somebody cancels it. */
    private <T> Iterable<List<T>> batches(List<T> all) {
        int count = (all.size() + BATCH - 1) / BATCH;
        return () -> IntStream.range(0, count).takeWhile(batch -> !progress.cancelled())
                .mapToObj(batch -> all.subList(batch * BATCH, Math.min(all.size(), (batch + 1) * BATCH))).iterator();
    }

    private void write(Consumer<WriteSession> work) {
        workshop.ports().store().write(session -> {
            lease.hold(session);
            session.holdChanges();
            work.accept(session);
            return session;
        });
    }
}
