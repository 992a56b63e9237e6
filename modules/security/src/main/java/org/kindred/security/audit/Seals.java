package org.kindred.security.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kindred.kernel.audit.Act;
import org.kindred.kernel.audit.AuditEntry;
import org.kindred.kernel.audit.Sealing;

/**
 * Goes along a record whose key was changed now and then. The last entry under a key names the next one; where a key was lost, the first
 * entry under the next one says so. Whoever has no key at all can make neither.
 */
final class Seals {

    private final List<Sealing> known;
    private final List<String> notes = new ArrayList<>();
    /** What does not fit since the key was changed; told when it is clear that the key was not lost. */
    private final List<String> doubts = new ArrayList<>();
    private Optional<Sealing> now = Optional.empty();
    private boolean begun;
    private long first = 1;
    private long fitting;

    Seals(Sealing present, Collection<? extends Sealing> former) {
        known = Stream.concat(Stream.of(present), former.stream()).toList();
    }

    /** Looks at the next entry. @return what is wrong */
    List<String> next(String before, AuditEntry entry) {
        if (!begun) {
            begun = true;
            now = known.stream().filter(key -> fits(key, before, entry)).findFirst().or(() -> Optional.of(known.getFirst()));
        }
        if (isFirstAfterALoss(before, entry)) {
            return lost(entry);
        }
        if (now.filter(key -> fits(key, before, entry)).isPresent()) {
            fitting++;
        } else if (now.isPresent() && doubts.size() < AuditCheck.TOLD) {
            doubts.add("Entry %d, “%s” of %s, does not fit its seal: it, or the one before it, was changed."
                    .formatted(entry.number(), entry.act().verb(), entry.act().subject()));
        }
        return entry.act().verb().equals(Act.KEY_CHANGED) ? changed(entry) : List.of();
    }

    private static boolean fits(Sealing key, String before, AuditEntry entry) {
        return key.seal(before, entry.number(), entry.at(), entry.act()).equals(entry.seal());
    }

    private boolean isFirstAfterALoss(String before, AuditEntry entry) {
        return entry.act().verb().equals(Act.KEY_LOST) && named(entry).filter(key -> fits(key, before, entry)).isPresent();
    }

    private Optional<Sealing> named(AuditEntry entry) {
        return known.stream().filter(key -> key.fingerprint().equals(entry.act().details().getOrDefault("to", ""))).findFirst();
    }

    /** Where nothing fitted, nobody can say more of it; where something did, what did not was changed. */
    private List<String> lost(AuditEntry entry) {
        var wrong = fitting == 0 ? List.<String>of() : List.copyOf(doubts);
        if (fitting == 0) {
            notes.add("Entries %d to %d were sealed with a key that was lost by entry %d, and cannot be checked without it."
                    .formatted(first, entry.number() - 1, entry.number()));
        }
        turn(named(entry), entry.number());
        fitting++;
        return wrong;
    }

    private List<String> changed(AuditEntry entry) {
        var wrong = fitting == 0 ? List.of(notHere(entry.number())) : List.copyOf(doubts);
        turn(named(entry), entry.number() + 1);
        return wrong;
    }

    private String notHere(long until) {
        return "Entries %d to %d were sealed with a former key that is not here; kindred.audit.former-keys names such.".formatted(first,
                until);
    }

    private void turn(Optional<Sealing> key, long from) {
        now = key;
        first = from;
        fitting = 0;
        doubts.clear();
    }

    /** At the end of the record. @return what is wrong */
    List<String> end() {
        var wrong = new ArrayList<>(doubts);
        if (begun && now.filter(known.getFirst()::equals).isEmpty()) {
            wrong.add("The record ends under another key than the present one: what came after entry %d was cut off.".formatted(first));
        }
        return wrong;
    }

    List<String> notes() {
        return notes;
    }
}
