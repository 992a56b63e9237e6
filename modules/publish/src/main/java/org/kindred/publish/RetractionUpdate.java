package org.kindred.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
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
import org.kindred.kernel.citation.RetractionFile;
import org.kindred.kernel.citation.RetractionSource;
import org.kindred.kernel.citation.RetractionSource.Reading;
import org.kindred.kernel.citation.WorkIdentifier;
import org.kindred.kernel.content.Finding;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.kernel.store.Item;
import org.kindred.kernel.store.ReadSession;
import org.kindred.kernel.store.WriteSession;
import org.kindred.kernel.value.Value;
import org.kindred.kernel.value.Written.Place;

/**
 * Takes over what the operator's file of retractions says, in one transaction with the citations that it concerns and whatever cites them.
 * It is kept in the store, so that all nodes know the same, also one that does not have the file, and so that it outlives the file.
 */
final class RetractionUpdate {

    private static final int BATCH = 1000;

    private final Ports ports;
    private final Publisher publisher;

    RetractionUpdate(Ports ports, Publisher publisher) {
        this.ports = ports;
        this.publisher = publisher;
    }

    /** Reads a file; nothing happens where it says what it said before. */
    RetractionReport run(Path path) {
        String name = String.valueOf(path.getFileName());
        try {
            var file = identity(path);
            if (ports.store().read(ReadSession::retractionFile).filter(file::equals).isPresent()) {
                return new RetractionReport(RetractionReport.Outcome.KNOWN, "", 0, 0, List.of());
            }
            var source = source(path);
            return source.isEmpty() ? RetractionReport.refused(List.of(unknown(name)))
                    : take(file, source.get(), read(source.get(), path), name);
        } catch (IOException e) {
            return RetractionReport.refused(List.of(Finding.error("unreadable", name, Place.START,
                    "This cannot be read: " + Unreadable.reason(e) + ".", "What was known of retractions still counts.")));
        }
    }

    private static Finding unknown(String name) {
        return Finding.error("unknown-format", name, Place.START, "This is no list of retractions that an installed plugin reads.",
                "Give Retraction Watch's CSV file, or JSON of Crossref.");
    }

    private static RetractionFile identity(Path path) throws IOException {
        var digest = Sha256.begin();
        var written = Files.getLastModifiedTime(path).toInstant();
        try (var in = new DigestInputStream(Files.newInputStream(path), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return new RetractionFile(HexFormat.of().formatHex(digest.digest()), LocalDate.ofInstant(written, ZoneOffset.UTC));
    }

    private Optional<RetractionSource> source(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            String beginning = new String(in.readNBytes(RetractionSource.BEGINNING), UTF_8).replaceFirst("^\uFEFF", "");
            return ports.plugins().registry().all(RetractionSource.class).stream().filter(source -> source.reads(beginning)).findFirst();
        }
    }

    private Reading read(RetractionSource source, Path path) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            return source.read(in, ports.json());
        }
    }

    private RetractionReport take(RetractionFile file, RetractionSource source, Reading reading, String name) {
        var told = new ArrayList<>(reading.findings().stream().map(finding -> new Finding(finding.severity(), finding.rule(), name,
                finding.place(), finding.message(), finding.help())).toList());
        if (!reading.whole()) {
            return RetractionReport.refused(told);
        }
        var taken = ports.store().write(session -> take(session, file, reading));
        taken.compiled().forEach(item -> told.addAll(item.findings().stream().filter(Retractions::isOurs).toList()));
        return new RetractionReport(RetractionReport.Outcome.TAKEN, source.name(), reading.notices().size(), taken.citations(), told);
    }

    private record Taken(int citations, List<Compiled> compiled) {
    }

    private Taken take(WriteSession session, RetractionFile file, Reading reading) {
        session.holdChanges();
        var changed = session.putRetractions(file, reading.notices());
        var concerned = changed.isEmpty() ? List.<ItemRef>of() : citations(session, changed);
        return new Taken(concerned.size(), publisher.refreshNowOrLater(session, concerned));
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
