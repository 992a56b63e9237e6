package org.kindred.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.kindred.kernel.citation.CitationEngine;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.content.TextRendering;
import org.kindred.kernel.delivery.PublicContent;
import org.kindred.kernel.editing.Workflow;
import org.kindred.kernel.history.TextComparison;
import org.kindred.kernel.imports.Exports;
import org.kindred.kernel.imports.Imports;
import org.kindred.kernel.imports.Job;
import org.kindred.kernel.imports.Submission;
import org.kindred.kernel.index.SearchIndex;
import org.kindred.kernel.restyling.Restyling;
import org.kindred.kernel.site.Site;
import org.kindred.kernel.store.Item;
import org.kindred.publish.folder.FolderExport;
import org.kindred.publish.folder.FolderImport;
import org.kindred.publish.folder.ImportOptions;
import org.kindred.publish.folder.ImportReport;
import org.kindred.publish.folder.ZipExport;
import org.kindred.publish.imports.ImportDesk;
import org.kindred.publish.incoming.Desk;
import org.kindred.publish.incoming.ImportQueue;
import org.kindred.publish.node.Background;
import org.kindred.publish.node.IndexFollower;
import org.kindred.publish.node.Ports;
import org.kindred.publish.node.Progress;
import org.kindred.publish.node.Workers;
import org.kindred.publish.publication.CurrentSite;
import org.kindred.publish.publication.FreshDrafts;
import org.kindred.publish.publication.LapsedReviews;
import org.kindred.publish.publication.LinkUsers;
import org.kindred.publish.publication.Refreshing;
import org.kindred.publish.publication.RetractionReport;
import org.kindred.publish.publication.RetractionUpdate;
import org.kindred.publish.publication.Revisions;
import org.kindred.publish.publication.Schedule;
import org.kindred.publish.publication.Users;
import org.kindred.publish.publication.Workshop;
import org.kindred.publish.reading.CurrentContent;
import org.kindred.publish.reading.LooseRendering;
import org.kindred.publish.reading.OtherStyles;
import org.kindred.publish.reading.PastState;
import org.kindred.publish.reading.PreviewedContent;
import org.kindred.publish.surroundings.Citations;
import org.kindred.publish.surroundings.LiveLists;
import org.kindred.publish.surroundings.Titles;

/**
 * The use cases of one node, and the work that goes on behind them: the index follows the change log, items appear and go by their dates,
 * and what refers to something that changed is compiled again. Safe for threads.
 */
public final class Publishing implements AutoCloseable {

    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration MOMENT = Duration.ofMillis(100);

    private final Ports ports;
    private final Workers workers = new Workers("kindred-compile", Workers.CORES);
    private final CurrentSite current;
    private final FreshDrafts fresh = new FreshDrafts();
    private final IndexFollower follower;
    private final Refreshing refreshing;
    private final Schedule schedule;
    private final Titles titles;
    /** Whether every item's title is kept; for the thread that works alone. */
    private boolean titled;
    private final LapsedReviews lapsed;
    private final Background following;
    private final Background working;
    private final AtomicInteger imports = new AtomicInteger();
    /** Whether the index has answered questions before; for the thread that follows alone. */
    private boolean warm;
    private final ReentrantLock turn = new ReentrantLock();
    private final ImportDesk desk;
    private final ImportQueue queue;
    private final Background importing;

    private Publishing(Ports ports, TextComparison comparison) {
        this.ports = ports;
        var lists = new LiveLists(ports.plugins().types(), ports.json()::read);
        this.current = new CurrentSite(ports, workers, lists);
        this.current.follow();
        this.follower = new IndexFollower(ports, current::site);
        lists.askedOf(follower.index());
        this.refreshing = new Refreshing(ports.store(), current);
        this.schedule = new Schedule(ports, current::publisher, current::workflow);
        this.titles = new Titles(ports);
        this.lapsed = new LapsedReviews(ports, current::publisher, follower::index);
        this.following = new Background("kindred-index", this::follow);
        this.working = new Background("kindred-schedule", this::work);
        this.desk = new ImportDesk(this::workshop, turn, ports.plugins().registry(), comparison);
        this.queue = new ImportQueue(ports.store(), ports.json(), desk, ports.clock(), this::wakeImporting);
        this.importing = new Background("kindred-imports", queue::work);
    }

    /** Opens it on the settings that the store holds. Nothing goes on behind it until {@link #start}. */
    public static Publishing open(Ports ports, TextComparison comparison) {
        return new Publishing(ports, comparison);
    }

    /** Starts the work behind the use cases. */
    public void start() {
        following.start();
        working.start();
        importing.start();
    }

    private void wakeImporting() {
        importing.wake();
    }

    /** What answers lists and search. */
    public SearchIndex index() {
        return follower.index();
    }

    /** The site's settings as they are now. */
    public Site site() {
        return current.site();
    }

    /**
     * Brings store and index to what a content folder says. Waits for another import of this node to end.
     *
     * @throws org.kindred.kernel.problem.Overloaded    if another import is running on another node
     * @throws org.kindred.kernel.problem.StorageFailed if the store fails; the next import goes on from there
     */
    public ImportReport importFolder(Path folder, ImportOptions options, Progress progress) {
        imports.incrementAndGet();
        turn.lock();
        try {
            return new FolderImport(workshop(), options, progress).run(folder);
        } finally {
            turn.unlock();
            imports.decrementAndGet();
            working.wake();
        }
    }

    /**
     * Writes every item's newest revision to a folder, at the path it came from. Deletes nothing.
     *
     * @return how many files hold something else now than before
     * @throws org.kindred.kernel.problem.StorageFailed if the folder cannot be written
     */
    public int exportFolder(Path folder, Progress progress) {
        return new FolderExport(ports, current.site(), progress).run(folder);
    }

    /**
     * Imports a file while its caller waits.
     *
     * @return the job, which is over unless the node is being closed
     * @throws IOException                                 if the file cannot be read; nothing happened
     * @throws org.kindred.kernel.problem.KindredException if it cannot be taken, or the store fails; what the listener heard of is durable
     */
    public Job importFile(Submission.Order order, InputStream file, Desk.Listener listener) throws IOException {
        return queue.carryOut(order, file, listener);
    }

    /** Imports of files, one after the other. */
    public Imports imports() {
        return queue;
    }

    /** The whole content as one file. */
    public Exports exports() {
        return new ZipExport(ports, current::site);
    }

    /** Which way items go from state to state, as the site declares it now. */
    public Workflow workflow() {
        return current.workflow();
    }

    /** How people add revisions and change what is public. */
    public Revisions revisions() {
        return new Revisions(ports, current, fresh, this::show);
    }

    /** Who uses an asset, and is compiled again with it. */
    public Users users() {
        return new Users(revisions(), current);
    }

    /** Who tells of links, and is compiled again when what it tells is no longer so. */
    public LinkUsers linkUsers() {
        return new LinkUsers(revisions(), ports.plugins().types(), current);
    }

    /** What others stand on who build use cases upon these. */
    public Ports ports() {
        return ports;
    }

    /**
     * This node's readers see what was written. That it survives a crash of the index is left to the next second: what the index misses, it
     * reads in the log. What a write leaves to be done afterwards is looked for once for all writes of a moment.
     */
    private void show() {
        follower.follow();
        working.wakeWithin(MOMENT);
    }

    /** Formats references: the plugin's engine, or titles only. */
    public CitationEngine citations() {
        return Citations.engine(ports.plugins());
    }

    /** What is public now. */
    public PublicContent content() {
        return new CurrentContent(ports, current);
    }

    /** What is public now, with the newest text of an item in its place; each reading of that is told how the item stood. */
    public PublicContent content(ItemRef previewed, Consumer<? super Item> read) {
        return new PreviewedContent(ports, current, previewed, read);
    }

    /** What was public at a moment, to be compiled by the settings of now. */
    public PastState at(Instant moment) {
        return new PastState(ports, workers, current.publisher(), moment);
    }

    /** The citation styles beside the site's. */
    public Restyling restyling() {
        return new OtherStyles(ports, current);
    }

    /**
     * Takes over the operator's list of retracted works: from then on it counts, on all nodes, until another one is taken. Nothing happens
     * where the file says what it said before, or cannot be understood.
     *
     * @throws org.kindred.kernel.problem.StorageFailed if the store fails; then nothing happened
     */
    public RetractionReport takeRetractions(Path file) {
        var report = new RetractionUpdate(ports, current.publisher()).run(file);
        if (report.outcome() == RetractionReport.Outcome.TAKEN) {
            follower.follow();
            follower.commit();
            working.wake();
        }
        return report;
    }

    /** Renders Markdown that is not stored. */
    public TextRendering rendering() {
        return new LooseRendering(ports, current);
    }

    /** What the use cases share. */
    public Workshop workshop() {
        return new Workshop(ports, workers, current, refreshing, follower);
    }

    private Duration follow() {
        current.follow();
        follower.follow();
        follower.commit();
        warm = warm || follower.index().warm();
        return TICK;
    }

    /** Dates come first, so that they are kept to the second however much there is to compile. */
    private Duration work() {
        titled = titled || !titles.read();
        if (schedule.fire() || lapsed.withdraw() || !titled || imports.get() == 0 && !isSettled()) {
            following.wake(); // not followed here: what is due next must not wait while an index is built anew
            return Duration.ZERO;
        }
        return schedule.untilNext().filter(wait -> wait.compareTo(TICK) < 0).orElse(TICK);
    }

    /** Whether all that is public was compiled by this version of the product, and nothing waits to be compiled again. */
    public boolean isSettled() {
        return refreshing.waiting().isEmpty() && refreshing.madeByOthers().isEmpty();
    }

    /** Stops all work; what was under way is finished first. Closes the index; the store stays open. */
    @Override
    public void close() {
        queue.stop();
        importing.close();
        working.close();
        following.close();
        workers.close();
        follower.index().close();
    }
}
