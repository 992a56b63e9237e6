package org.kindred.publish.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kindred.kernel.audit.Act;
import org.kindred.kernel.citation.RetractionFile;
import org.kindred.kernel.citation.WorkIdentifier;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.imports.RetractionSource;
import org.kindred.kernel.imports.RetractionSource.Reading;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.store.WriteSession;
import org.kindred.kernel.value.Sha256;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Written.Place;
import org.kindred.publish.compile.Compiled;
import org.kindred.publish.node.Ports;
import org.kindred.publish.surroundings.KnownRetractions;
import org.kindred.publish.surroundings.RetractionList;
import org.kindred.publish.surroundings.Retractions;
import org.kindred.publish.surroundings.Target;

/**
 * Takes over what the operator's file of retractions says, in one transaction with the citations that it concerns and whatever cites them.
 * It is kept in the store, so that all nodes know the same, also one that does not have the file, and so that it outlives the file.
 */
public final class RetractionUpdate {

    private static final int BATCH = 1000;
    /** So many are named; who wants all of them asks for the citation. */
    private static final int NAMED = 10;

    private final Ports ports;
    private final Publisher publisher;

    public RetractionUpdate(Ports ports, Publisher publisher) {
        this.ports = ports;
        this.publisher = publisher;
    }

    /** Reads a file; nothing happens where it says what it said before. */
    public RetractionReport run(Path path) {
        try {
            var file = identity(path);
            if (ports.store().read(ReadSession::retractionFile).filter(file::equals).isPresent()) {
                return new RetractionReport(RetractionReport.Outcome.KNOWN, "", 0, 0, List.of());
            }
            return take(file, RetractionList.read(path, ports.plugins(), ports.json()));
        } catch (IOException e) {
            return RetractionReport.refused(List.of(RetractionList.unreadable(String.valueOf(path.getFileName()), e)));
        }
    }

    private static RetractionFile identity(Path path) throws IOException {
        var digest = Sha256.begin();
        var written = Files.getLastModifiedTime(path).toInstant();
        try (var in = new DigestInputStream(Files.newInputStream(path), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return new RetractionFile(HexFormat.of().formatHex(digest.digest()), LocalDate.ofInstant(written, ZoneOffset.UTC));
    }

    private RetractionReport take(RetractionFile file, RetractionList list) {
        if (!list.whole()) {
            return RetractionReport.refused(list.findings());
        }
        var told = new ArrayList<>(list.findings());
        var taken = ports.store().write(session -> take(session, file, list));
        taken.compiled().forEach(item -> told.addAll(item.findings().stream().filter(Retractions::isOurs).toList()));
        told.addAll(ports.store().read(session -> waiting(session, taken.concerned())));
        return new RetractionReport(RetractionReport.Outcome.TAKEN, list.source(), list.notices().size(), taken.concerned().size(), told);
    }

    private record Taken(List<ItemRef> concerned, List<Compiled> compiled) {
    }

    private Taken take(WriteSession session, RetractionFile file, RetractionList list) {
        session.holdChanges();
        var changed = session.putRetractions(file, list.notices());
        var concerned = changed.isEmpty() ? List.<ItemRef>of() : citations(session, changed);
        session.audit()
                .record(Act.of("operator", "retractions.taken", "retractions/" + list.source()).with("notices", list.notices().size())
                        .with("citations", concerned.size()));
        return new Taken(concerned, publisher.refreshNowOrLater(session, concerned));
    }

    /** Who cites these works, but is not compiled anew yet, as there are too many for one transaction. */
    private static List<Finding> waiting(ReadSession session, List<ItemRef> concerned) {
        var awaited = session.awaited();
        var keys = concerned.stream().map(ItemRef::key).distinct().filter(awaited::contains).toList();
        var findings = new ArrayList<Finding>();
        keys.stream().limit(NAMED).forEach(key -> findings.add(waiting(key, session.dependents(Set.of(key)))));
        if (keys.size() > NAMED) {
            findings.add(Finding.warning("retracted-citation", "", Place.START,
                    "As many cite %,d other works of the list.".formatted(keys.size() - NAMED), ""));
        }
        return findings;
    }

    private static Finding waiting(ItemKey citation, List<ItemRef> dependents) {
        var named = dependents.stream().filter(ref -> !ref.key().equals(citation)).sorted(ItemRef.BY_NAME).map(ItemRef::toString).toList();
        String more = named.size() > NAMED ? " and %,d more".formatted(named.size() - NAMED) : "";
        return Finding.warning("retracted-citation", "", Place.START,
                "%,d items cite “%s”, which was retracted, doubted or corrected; they show it as they are compiled in their turn: %s%s."
                        .formatted(named.size(), citation.slug(), String.join(", ", named.subList(0, Math.min(NAMED, named.size()))), more),
                "Its own page names them all, with include=citedBy.");
    }

    /** The public citations of these works. Keys are in order, so that those of citations stand together. */
    private List<ItemRef> citations(ReadSession session, Set<WorkIdentifier> works) {
        var found = new ArrayList<ItemRef>();
        var last = Optional.of(new ItemRef(Target.CITATION, "", ""));
        while (last.isPresent()) {
            var refs = session.itemsAfter(last, BATCH).stream().map(Item::ref)
                    .takeWhile(ref -> Retractions.isCitation(ref.key())).toList();
            found.addAll(concerned(session, refs.stream().map(ItemRef::key).distinct().toList(), works));
            last = refs.size() < BATCH ? Optional.empty() : Optional.of(refs.getLast());
        }
        return found.stream().distinct().toList();
    }

    private List<ItemRef> concerned(ReadSession session, List<ItemKey> keys, Set<WorkIdentifier> works) {
        return session.cards(keys).stream().filter(card -> ports.json().read(card.bytes()) instanceof Value.Group citation
                && KnownRetractions.works(citation).anyMatch(works::contains)).map(card -> card.ref()).toList();
    }
}
