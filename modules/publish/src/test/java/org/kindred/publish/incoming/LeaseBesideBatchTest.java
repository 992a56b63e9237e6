package org.kindred.publish.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.kernel.imports.ImportFormat;
import org.kindred.kernel.imports.Job;
import org.kindred.kernel.imports.Outcome;
import org.kindred.kernel.imports.Submission;
import org.kindred.kernel.store.WriteSession;
import org.kindred.publish.TestSite;
import org.kindred.publish.node.Lease;

/** A batch may take longer than a lease lasts without a beat: so its own transaction must not lock what the beat prolongs. */
class LeaseBesideBatchTest {

    private static final List<String> LEASES = List.of("jobs", "import");

    @TempDir
    Path folder;
    private final List<String> seen = new ArrayList<>();

    @Test
    void theBeatOfAnImportsLeasesDoesNotWaitForItsOwnBatch() throws IOException {
        try (var site = new TestSite(folder)) {
            var format = site.publishing.imports().formats().getFirst();
            var queue = new ImportQueue(site.store, site.ports.json(), new Watched(site, format), site.ports.clock(), () -> {
            });
            var order = new Submission.Order(format, "a", new Submission.Options(Submission.Duplicates.SKIP, false, false), "ana");
            var job = queue.carryOut(order, new ByteArrayInputStream(new byte[] {'a'}), Desk.Listener.NOBODY);
            assertEquals(Job.State.DONE, job.state(), job.reason());
            assertEquals(List.of("jobs is held and free to be prolonged", "import is held and free to be prolonged"), seen);
        }
    }

    /** What anybody else who comes to the lease's row finds while the batch's transaction is open, as a beat of its owner would. */
    private static String beside(TestSite site, String lease) {
        return CompletableFuture
                .supplyAsync(() -> site.store.<Boolean>write(session -> session.lease(lease, "somebody else", Duration.ofMinutes(1))))
                .thenApply(taken -> lease + (taken ? " is not held" : " is held and free to be prolonged"))
                .completeOnTimeout(lease + " is locked by the batch", 3, TimeUnit.SECONDS).join();
    }

    /** One thing to be done; while that is done, somebody else comes. */
    private final class Watched implements Desk {

        private final TestSite site;
        private final ImportFormat format;

        private Watched(TestSite site, ImportFormat format) {
            this.site = site;
            this.format = format;
        }

        @Override
        public List<ImportFormat> formats() {
            return List.of(format);
        }

        @Override
        public void plan(Submission submission, Planning planning) {
            planning.step(new Plan.Step(Outcome.ofFile(Outcome.Action.UNCHANGED, Optional.empty(), "A", "a"), Optional.empty()));
        }

        @Override
        public Optional<Right> jobs() {
            return Lease.tryToTake(site.store, "jobs").map(Watched::right);
        }

        @Override
        public void alone(Consumer<Right> work) {
            try (var lease = Lease.take(site.store, "import")) {
                work.accept(right(lease));
            }
        }

        private static Right right(Lease lease) {
            return new Right() {
                @Override
                public void hold(WriteSession session) {
                    lease.hold(session);
                }

                @Override
                public void close() {
                    lease.close();
                }
            };
        }

        @Override
        public void settings(String source, Submission submission, Right alone) {
            throw new AssertionError("nothing has settings");
        }

        @Override
        public Writing writing(Submission submission) {
            return steps -> new Ready() {
                @Override
                public Batch write(WriteSession session) {
                    LEASES.forEach(lease -> seen.add(beside(site, lease)));
                    return new Batch(steps.stream().map(Plan.Step::outcome).toList(), List.of());
                }

                @Override
                public void close() {
                    // nothing was made ready
                }
            };
        }

        @Override
        public void show(Submission submission) {
            // nobody reads it
        }
    }
}
