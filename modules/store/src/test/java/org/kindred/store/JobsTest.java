package org.kindred.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.access.Caller;
import org.kindred.kernel.access.Scope;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.imports.ImportFormat;
import org.kindred.kernel.imports.Job;
import org.kindred.kernel.imports.JobRegister;
import org.kindred.kernel.imports.JobStep;
import org.kindred.kernel.imports.Outcome.Action;
import org.kindred.kernel.imports.Submission;
import org.kindred.kernel.imports.Submission.Duplicates;

/** Imports are kept, step by step. */
class JobsTest extends StoreContract {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Submission.Order ORDER = new Submission.Order(new ImportFormat("CSV", List.of("text/csv"), List.of("csv")),
            "a.csv",
            new Submission.Options(Duplicates.MERGE, true, false, true, false), new Caller("ana", Set.of(Scope.WRITE, Scope.REVIEW)));

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static JobStep step(int number, boolean done, Action action) {
        return new JobStep(number, done, action, bytes("{\"n\":" + number + "}"), bytes("plan"));
    }

    private void in(Consumer<JobRegister> work) {
        write(session -> work.accept(session.jobs()));
    }

    private Job arrived(String id, Instant at) {
        in(jobs -> {
            jobs.announce(Job.waiting(id, ORDER, at));
            jobs.add(id, 0, bytes("one "));
            jobs.add(id, 1, bytes("two"));
            jobs.arrived(id, 7);
        });
        return read(session -> session.jobs().job(id)).orElseThrow();
    }

    @Test
    void nobodyHearsOfAJobBeforeItsFileIsThere() {
        in(jobs -> jobs.announce(Job.waiting("j-early", ORDER, NOW)));
        assertEquals(Optional.empty(), read(session -> session.jobs().job("j-early")));
        var job = arrived("j-there", NOW);
        assertEquals(7, job.size());
        assertEquals(ORDER.options(), job.options());
        assertEquals(ORDER.caller(), job.caller());
        assertArrayEquals(bytes("two"), read(session -> session.jobs().piece("j-there", 1)));
        assertEquals(0, read(session -> session.jobs().piece("j-there", 2)).length);
    }

    @Test
    void whatIsDoneIsCountedByItsEnd() {
        arrived("j-steps", NOW);
        in(jobs -> {
            jobs.add("j-steps", List.of(step(1, false, Action.CREATED), step(2, false, Action.CREATED), step(3, false, Action.REFUSED)));
            jobs.note("j-steps", List.of(bytes("a"), bytes("b")));
            jobs.note("j-steps", List.of(bytes("x".repeat(2_000_000))));
        });
        in(jobs -> jobs.put("j-steps", List.of(new JobStep(1, true, Action.PUBLISHED, bytes("x".repeat(2_000_000)), new byte[0]))));
        var job = read(session -> session.jobs().job("j-steps")).orElseThrow();
        assertEquals(1, job.done());
        assertEquals(Map.of("published", 1), job.counts());
        assertEquals(List.of(2, 3), read(session -> session.jobs().undone("j-steps", 0, 9)).stream().map(JobStep::number).toList());
        assertEquals(List.of(3), read(session -> session.jobs().undone("j-steps", 2, 9)).stream().map(JobStep::number).toList());
        assertEquals(List.of(2), read(session -> session.jobs().steps("j-steps", 1, 1)).stream().map(JobStep::number).toList());
        assertEquals(2_000_000, read(session -> session.jobs().steps("j-steps", 0, 1)).getFirst().outcome().length);
        assertEquals(3, this.<Integer>read(session -> session.jobs().findingCount("j-steps")));
        assertEquals(2_000_000, read(session -> session.jobs().findings("j-steps", 2, 9)).getFirst().length);
        in(jobs -> jobs.forgetPlan("j-steps"));
        assertEquals(List.of(), read(session -> session.jobs().steps("j-steps", 0, 9)));
        assertEquals(0, this.<Integer>read(session -> session.jobs().findingCount("j-steps")));
    }

    @Test
    void whoeverWorksOnAJobDoesNotUndoThatItIsToStop() {
        var job = arrived("j-stop", NOW);
        in(jobs -> jobs.put(job.stopping()));
        in(jobs -> jobs.put(job.begun()));
        assertTrue(this.<Boolean>read(session -> session.jobs().isCancelling("j-stop")));
    }

    @Test
    void jobsThatAreOverAreForgottenAndTheOthersStay() {
        var old = arrived("j-old", NOW.minusSeconds(100));
        var fresh = arrived("j-fresh", NOW);
        in(jobs -> {
            jobs.put(old.ended(Job.State.DONE, "", NOW.minusSeconds(50)));
            jobs.put(fresh.ended(Job.State.FAILED, "Why.", NOW));
            jobs.forgetFile("j-fresh");
            jobs.forget(NOW.minusSeconds(10), 100);
        });
        assertEquals(Optional.empty(), read(session -> session.jobs().job("j-old")));
        assertEquals("Why.", read(session -> session.jobs().job("j-fresh")).orElseThrow().reason());
        assertEquals(0, read(session -> session.jobs().piece("j-fresh", 0)).length);
        assertFalse(read(session -> session.jobs().open(100)).stream().anyMatch(job -> job.id().equals("j-fresh")));
    }

    @Test
    void keepingAJobLosesNothingOfWhatElseATransactionWrites() {
        arrived("j-beside", NOW);
        var ref = new ItemRef("article", "beside-a-job", "en");
        write(session -> {
            session.add(Samples.revision(ref, 1, "# One"), "One");
            assertEquals(1, session.item(ref).orElseThrow().revision());
            session.jobs().note("j-beside", List.of(bytes("a")));
            session.put(Samples.shown(ref, 1));
            session.jobs().add("j-beside", List.of(step(1, true, Action.CREATED)));
        });
        assertEquals(Optional.of(Samples.shown(ref, 1)), read(session -> session.item(ref)));
    }
}
