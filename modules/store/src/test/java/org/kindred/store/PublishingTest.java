package org.kindred.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kindred.store.Samples.article;
import static org.kindred.store.Samples.key;
import static org.kindred.store.Samples.publishNew;
import static org.kindred.store.Samples.published;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.content.Change;
import org.kindred.kernel.store.Stored.Representation;

class PublishingTest extends StoreContract {

    @Test
    void whatIsPublishedCanBeHadInEveryRepresentation() {
        write(session -> publishNew(session, article("a")));
        for (var representation : Representation.values()) {
            var stored = read(session -> session.stored(key("a"), List.of("en"), representation)).orElseThrow();
            assertEquals(representation.name().toLowerCase(java.util.Locale.ROOT) + " article/a@en", new String(stored.bytes(), UTF_8));
            assertEquals(Samples.NOON.plusSeconds(120), stored.compiledAt());
            assertEquals("sha256-a", stored.digest());
        }
    }

    @Test
    void publishingTheSameBytesAgainIsNoChange() {
        write(session -> publishNew(session, article("a")));
        write(session -> session.publish(published(article("a"), 1, "sha256-a"), Set.of()));
        write(session -> session.publish(published(article("a"), 1, "sha256-b"), Set.of()));
        assertEquals(List.of("sha256-a", "sha256-b"), log().stream().map(Change::digest).toList());
    }

    @Test
    void aWithdrawnItemIsGoneForReaders() {
        write(session -> publishNew(session, article("a"), key("b")));
        write(session -> session.withdraw(article("a")));
        assertEquals(Optional.empty(), read(session -> session.stored(key("a"), List.of("en"), Representation.DATA)));
        assertEquals(List.of(), read(session -> session.dependents(List.of(key("b")))));
        assertEquals(List.of(Change.Kind.PUBLISHED, Change.Kind.WITHDRAWN), log().stream().map(Change::kind).toList());
        assertTrue(read(session -> session.item(article("a"))).isPresent());
    }
}
