package org.kindred.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.citation.Retraction;
import org.kindred.kernel.citation.RetractionFile;
import org.kindred.kernel.citation.RetractionNotice;
import org.kindred.kernel.citation.RetractionStatus;
import org.kindred.kernel.citation.WorkIdentifier;

class RetractionsTest extends StoreContract {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final RetractionFile FILE = new RetractionFile("a", DAY);
    private static final WorkIdentifier ONE = new WorkIdentifier("doi", "10.1000/one");
    private static final WorkIdentifier OTHER = new WorkIdentifier("pmid", "2");

    private static RetractionNotice notice(WorkIdentifier work, RetractionStatus status) {
        return new RetractionNotice(work, new Retraction(status, Optional.of(DAY.minusYears(1)), Optional.of("https://example.org/"),
                Optional.empty(), Optional.of("A list"), Optional.empty()));
    }

    private Set<WorkIdentifier> put(RetractionFile file, RetractionNotice... notices) {
        return store.write(session -> session.putRetractions(file, List.of(notices)));
    }

    @Test
    void whatAFileSaysIsKeptWithTheDayOnWhichItWasWritten() {
        assertEquals(Optional.empty(), read(session -> session.retractionFile()));
        assertEquals(Set.of(ONE), put(FILE, notice(ONE, RetractionStatus.RETRACTED)));
        assertEquals(Optional.of(FILE), read(session -> session.retractionFile()));
        assertEquals(
                Map.of(ONE,
                        new Retraction(RetractionStatus.RETRACTED, Optional.of(DAY.minusYears(1)), Optional.of("https://example.org/"),
                                Optional.empty(), Optional.of("A list"), Optional.of(DAY))),
                read(session -> session.retractions(List.of(ONE, OTHER))));
    }

    @Test
    void anotherFileReplacesItAndTellsWhatIsAnother() {
        var third = new WorkIdentifier("pmid", "3");
        put(FILE, notice(ONE, RetractionStatus.RETRACTED), notice(OTHER, RetractionStatus.CORRECTED),
                notice(third, RetractionStatus.CORRECTED));
        assertEquals(Set.of(ONE, OTHER), put(new RetractionFile("b", DAY), notice(OTHER, RetractionStatus.RETRACTED),
                notice(third, RetractionStatus.CORRECTED)));
        assertEquals(Set.of(OTHER, third), read(session -> session.retractions(List.of(ONE, OTHER, third))).keySet());
    }

    @Test
    void anotherDayIsSomethingElseForAllOfThem() {
        put(FILE, notice(ONE, RetractionStatus.RETRACTED));
        assertEquals(Set.of(ONE), put(new RetractionFile("a", DAY.plusDays(1)), notice(ONE, RetractionStatus.RETRACTED)));
    }

    @Test
    void aLongListIsKeptWhole() {
        var works = IntStream.range(0, 5_050).mapToObj(i -> new WorkIdentifier("doi", "10.1000/" + i)).toList();
        store.write(session -> session.putRetractions(FILE,
                works.stream().map(work -> notice(work, RetractionStatus.RETRACTED)).toList()));
        assertEquals(5_050, read(session -> session.retractions(Stream.concat(works.stream(), Stream.of(ONE)).toList())).size());
    }

    @Test
    void anItemThatOthersWaitForIsAwaitedWhileItIsPublic() {
        var citation = Samples.article("cited");
        var citing = Samples.article("citing");
        write(session -> {
            Samples.publishNew(session, citation);
            Samples.publishNew(session, citing, citation.key());
            session.refreshLater(List.of(citing), citation.key());
        });
        assertEquals(Set.of(citation.key()), read(session -> session.awaited()));
        write(session -> session.withdraw(citation));
        assertEquals(Set.of(), read(session -> session.awaited()));
    }
}
