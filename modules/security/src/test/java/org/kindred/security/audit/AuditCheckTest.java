package org.kindred.security.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.audit.Act;
import org.kindred.kernel.audit.AuditChain;
import org.kindred.kernel.audit.AuditEntry;
import org.kindred.kernel.audit.AuditHead;

class AuditCheckTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private final AuditSeal seal = key("a key of the operator's");
    private final AuditSeal second = key("a second key");
    private final AuditSeal third = key("a third key");
    private final Record record = new Record();

    /** A record that anybody can change. */
    private static final class Record implements AuditChain {

        final List<AuditEntry> entries = new ArrayList<>();
        AuditHead head = AuditHead.NONE;

        @Override
        public List<AuditEntry> after(long number, int limit) {
            return entries.stream().filter(entry -> entry.number() > number).limit(limit).toList();
        }

        @Override
        public AuditHead head() {
            return head;
        }
    }

    @BeforeEach
    void fill() {
        for (int number = 1; number <= 2500; number++) {
            add(Act.of("editor", "item.saved", "article/a/en").with("revision", number));
        }
    }

    private static AuditSeal key(String key) {
        return new AuditSeal(key.getBytes(UTF_8), List.of(), head -> {
        });
    }

    private void add(Act act) {
        add(seal, act);
    }

    private void add(AuditSeal by, Act act) {
        long number = record.head.number() + 1;
        record.head = new AuditHead(number, by.seal(record.head.seal(), number, NOON, act));
        record.entries.add(new AuditEntry(number, NOON, act, record.head.seal()));
    }

    private List<String> faults(AuditHead... kept) {
        return AuditCheck.run(record, seal, List.of(), List.of(kept)).faults();
    }

    @Test
    void whatNobodyTouchedIsWhole() {
        assertEquals(new AuditCheck.Result(2500, record.head, 1, List.of(), List.of()),
                AuditCheck.run(record, seal, List.of(), List.of(record.head)));
    }

    @Test
    void aRecordWithoutEntriesIsWhole() {
        record.entries.clear();
        record.head = AuditHead.NONE;
        assertEquals(List.of(), faults());
    }

    @Test
    void aChangedEntryShows() {
        var entry = record.entries.get(41);
        record.entries.set(41, new AuditEntry(entry.number(), entry.at(), Act.of("somebody", "item.saved", "article/a/en"), entry.seal()));
        assertEquals(List.of("Entry 42, “item.saved” of article/a/en, does not fit its seal: it, or the one before it, was changed."),
                faults());
    }

    @Test
    void aChangedMomentShows() {
        var entry = record.entries.get(1500);
        record.entries.set(1500, new AuditEntry(entry.number(), entry.at().minusSeconds(1), entry.act(), entry.seal()));
        assertEquals(1, faults().size());
    }

    @Test
    void aRemovedEntryShows() {
        record.entries.remove(9);
        assertEquals("After entry 9 comes 11: what was between them is gone.", faults().getFirst());
    }

    @Test
    void removedEntriesShowWhereTheOthersAreNumberedAnew() {
        record.entries.remove(9);
        record.entries.replaceAll(entry -> entry.number() < 10 ? entry
                : new AuditEntry(entry.number() - 1, entry.at(), entry.act(), entry.seal()));
        record.head = new AuditHead(2499, record.head.seal());
        assertTrue(faults().size() > 1);
    }

    @Test
    void aCutOffEndShowsByTheHead() {
        record.entries.removeLast();
        assertEquals(List.of("The newest entry is 2499, and the record's head names 2500: entries at the end were removed or added."),
                faults());
    }

    @Test
    void aCutOffEndAndHeadShowByTheLog() {
        var kept = record.head;
        record.entries.removeLast();
        record.head = new AuditHead(2499, record.entries.getLast().seal());
        assertEquals(List.of(), faults());
        assertEquals(List.of("The log names entry 2500, and the newest one is 2499: the end was cut off."), faults(kept));
    }

    @Test
    void anEntryThatTookThePlaceOfACutOffOneShowsByTheLog() {
        var kept = record.head;
        record.entries.removeLast();
        record.head = new AuditHead(2499, record.entries.getLast().seal());
        add(Act.of("editor", "item.archived", "article/a/en"));
        assertEquals(List.of("Entry 2500 has another seal than the log: the record was written anew."), faults(kept));
    }

    @Test
    void aRecordWrittenAnewUnderAnotherKeyShows() {
        assertEquals(20, AuditCheck.run(record, second, List.of(), List.of()).faults().size());
    }

    private void change(AuditSeal from, AuditSeal to) {
        add(from, Act.keyChange("operator", Act.KEY_CHANGED, from.fingerprint(), to.fingerprint()));
        add(to, Act.of("editor", "item.saved", "article/a/en"));
    }

    private List<String> faults(AuditSeal present, AuditSeal... former) {
        return AuditCheck.run(record, present, List.of(former), List.of()).faults();
    }

    @Test
    void aKeyThatWasChangedTwiceIsFollowed() {
        change(seal, second);
        change(second, third);
        assertEquals(List.of(), faults(third, second, seal));
        assertEquals(List.of(), faults(third, seal, second));
    }

    @Test
    void aChangedEntryUnderAFormerKeyShows() {
        change(seal, second);
        var entry = record.entries.get(41);
        record.entries.set(41, new AuditEntry(42, entry.at(), Act.of("somebody", "item.saved", "article/a/en"), entry.seal()));
        assertEquals(1, faults(second, seal).size());
    }

    @Test
    void aFormerKeyThatIsNotHereIsNamedByWhatItSealed() {
        change(seal, second);
        change(second, third);
        assertEquals(List.of("Entries 2502 to 2503 were sealed with a former key that is not here; kindred.audit.former-keys names such."),
                faults(third, seal));
    }

    @Test
    void whoHasAFormerKeyAloneCannotEndTheRecordWithIt() {
        change(seal, second);
        record.entries.removeLast();
        record.entries.removeLast();
        record.head = new AuditHead(2500, record.entries.getLast().seal());
        add(Act.of("somebody", "item.archived", "article/a/en"));
        assertEquals(List.of("The record ends under another key than the present one: what came after entry 1 was cut off."),
                faults(second, seal));
    }

    @Test
    void whatWasSealedWithALostKeyIsNotedAndTheRestChecked() {
        add(second, Act.keyChange("command-line", Act.KEY_LOST, seal.fingerprint(), second.fingerprint()));
        add(second, Act.of("editor", "item.saved", "article/a/en"));
        var result = AuditCheck.run(record, second, List.of(), List.of());
        assertEquals(List.of(), result.faults());
        assertEquals(List.of("Entries 1 to 2500 were sealed with a key that was lost by entry 2501, and cannot be checked without it."),
                result.notes());
        assertEquals(List.of(), AuditCheck.run(record, second, List.of(seal), List.of()).notes(), "it was found again");
        record.entries.remove(2000);
        assertEquals(List.of("After entry 2000 comes 2002: what was between them is gone."), faults(second));
    }

    @Test
    void nobodyWithoutAKeyCanSayThatOneWasLost() {
        add(third, Act.keyChange("somebody", Act.KEY_LOST, seal.fingerprint(), third.fingerprint()));
        assertEquals(1, faults(seal).size());
    }

    @Test
    void aHeadIsReadFromALineOfTheLogAndFromWhatAPersonKept() {
        String kept = record.head.number() + ":" + record.head.seal();
        assertEquals(record.head, AuditLog.read("2026-11-26T12:00:00Z INFO kindred.audit audit head " + kept).orElseThrow());
        assertEquals(record.head, AuditLog.read(kept).orElseThrow());
        assertTrue(AuditLog.read("2500:not-a-seal").isEmpty());
    }
}
