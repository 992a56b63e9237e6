package org.kindred.publish.folder;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.kindred.kernel.audit.Act;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.State;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.store.Item.Origin;
import org.kindred.kernel.store.WriteSession;
import org.kindred.publish.node.Lease;
import org.kindred.publish.node.Progress;
import org.kindred.publish.node.Workers;
import org.kindred.publish.publication.Foreseen;
import org.kindred.publish.publication.Publisher;
import org.kindred.publish.publication.Transitions;
import org.kindred.publish.publication.Workshop;

/** Carries one import out, a batch a transaction: while one is written, the next is compiled, and those after it are read and parsed. */
final class ImportRun {

    private static final int BATCH = 250;

    private final Workshop workshop;
    private final Lease lease;
    private final ContentFolder folder;
    private final ImportFindings findings;
    private final Progress progress;
    private final Set<ItemRef> blocked = new TreeSet<>(ItemRef.BY_NAME);
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
        try (var coming = new ReadAhead(batches(files).iterator(), readers(files.size()), this::read);
                var foreseeing = Executors.newSingleThreadExecutor(work -> Workers.daemon(work, "kindred-foresee"))) {
            var batch = coming.next();
            var foreseen = Foreseen.nothing(now());
            for (int done = 0; !batch.isEmpty() && !progress.cancelled();) {
                var next = coming.next();
                var pending = foreseen;
                var ahead = foreseeing.submit(() -> foresee(next, manner, pending));
                write(batch, manner, foreseen);
                progress.at(Progress.Phase.IMPORTING, done += batch.size(), files.size());
                batch = next;
                foreseen = Workers.join(ahead);
            }
        }
    }

    /** What a batch will come to, while the one before it is written. */
    private Foreseen foresee(List<FileRead> read, FileBatch manner, Foreseen pending) {
        return read.isEmpty() ? Foreseen.nothing(now())
                : workshop.ports().store()
                        .read(session -> manner.foresee(good(read), session, workshop.current().publisher(), now(), pending));
    }

    private Instant now() {
        return workshop.ports().clock().instant();
    }

    private FileRead read(FolderFile file) {
        return FileRead.of(file, workshop.ports().content(), workshop.current().site());
    }

    /** All cores for a single batch; where others follow, one is left to the writer, whom everything waits for in the end. */
    private static int readers(int files) {
        return files <= BATCH ? Workers.CORES : Math.max(1, Workers.CORES - 1);
    }

    private static List<FileRead.Good> good(List<FileRead> read) {
        return read.stream().filter(FileRead.Good.class::isInstance).map(FileRead.Good.class::cast).toList();
    }

    private void write(List<FileRead> read, FileBatch manner, Foreseen foreseen) {
        read.stream().filter(FileRead.Bad.class::isInstance).map(FileRead.Bad.class::cast).forEach(this::refuse);
        var good = good(read);
        good.forEach(file -> findings.judged(file.source().path(), file.draft().findings()));
        write(session -> {
            var result = manner.take(good, session, workshop.current().publisher(), foreseen);
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
            session.holdChanges();
            work.accept(session);
            lease.hold(session);
            return session;
        });
    }
}
