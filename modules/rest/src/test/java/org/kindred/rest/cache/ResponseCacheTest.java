package org.kindred.rest.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.content.Change;
import org.kindred.kernel.content.ItemKey;
import org.kindred.kernel.content.ItemRef;
import org.kindred.rest.http.Answer;
import org.kindred.rest.http.Dependencies;
import org.kindred.rest.http.Representation;
import org.kindred.rest.http.Served;

class ResponseCacheTest {

    private static final ItemKey PEERS = new ItemKey("article", "peers");
    private static final ItemKey ADA = new ItemKey("person", "ada");

    private final AtomicLong generation = new AtomicLong(1);
    private final AtomicBoolean unsettled = new AtomicBoolean();
    private final ResponseCache cache = new ResponseCache(1 << 20, generation::get, unsettled::get);

    @Test
    void keepsWhatItIsGiven() {
        keep("/api/v1/articles/peers", new Dependencies.Items(Set.of(PEERS)));

        assertNotNull(cache.get(address("/api/v1/articles/peers")));
        assertNull(cache.get(address("/api/v1/articles/others")));
        assertNull(cache.get(new Address("/api/v1/articles/peers", "", Representation.HTML)));
    }

    @Test
    void forgetsWhatAChangeTouchesInWhateverLocaleAndNothingElse() {
        keep("/api/v1/articles/peers?include", new Dependencies.Items(Set.of(PEERS, ADA)));
        keep("/api/v1/articles/peers", new Dependencies.Items(Set.of(PEERS)));
        keep("/api/v1/site", Dependencies.SETTINGS);

        cache.changed(List.of(change(ADA.in("es"))));

        assertNull(cache.get(address("/api/v1/articles/peers?include")));
        assertNotNull(cache.get(address("/api/v1/articles/peers")));
        assertNotNull(cache.get(address("/api/v1/site")));
    }

    @Test
    void doesNotKeepAnAnswerWhoseMakingAChangeOvertook() {
        long before = cache.stamp();
        cache.changed(List.of(change(PEERS.in("en"))));
        cache.keep(address("/api/v1/articles/peers"), served(new Dependencies.Items(Set.of(PEERS))), before);

        assertNull(cache.get(address("/api/v1/articles/peers")));
    }

    @Test
    void keepsListsForOneGenerationOfTheIndex() {
        keep("/api/v1/articles", new Dependencies.Index(1));
        assertNotNull(cache.get(address("/api/v1/articles")));

        generation.set(2);
        assertNull(cache.get(address("/api/v1/articles")));
        assertEquals(0, cache.size());

        keep("/api/v1/articles", new Dependencies.Index(1));
        assertNull(cache.get(address("/api/v1/articles")), "it was made from an index that is no longer asked");
    }

    @Test
    void forgetsEverythingWhenTheSiteChangesOrItemsWaitToBeCompiledAgain() {
        keep("/api/v1/site", Dependencies.SETTINGS);
        cache.clear();
        assertEquals(0, cache.size());

        keep("/api/v1/articles/peers", new Dependencies.Items(Set.of(PEERS)));
        unsettled.set(true);
        cache.changed(List.of(change(ADA.in("en"))));
        assertEquals(0, cache.size());
        assertEquals(0, cache.weight());
    }

    @Test
    void keepsNothingThatChangesWithoutAWord() {
        keep("/api/v1/articles/peers", Dependencies.UNKNOWN);

        assertEquals(0, cache.size());
    }

    @Test
    void staysWithinItsSize() {
        for (int i = 0; i < 5000; i++) {
            keep("/api/v1/articles/item-" + i, new Dependencies.Items(Set.of(new ItemKey("article", "item-" + i))));
            keep("/api/v1/search?q=" + i, new Dependencies.Index(1));
            assertTrue(cache.weight() <= 1 << 20);
        }
        assertTrue(cache.size() > 200);
        assertNotNull(cache.get(address("/api/v1/articles/item-4999")));
        assertNull(cache.get(address("/api/v1/articles/item-0")));
    }

    @Test
    void givesSearchATenthAtMost() {
        for (int i = 0; i < 5000; i++) {
            keep("/api/v1/search?q=" + i, new Dependencies.Index(1));
        }

        assertTrue(cache.weight() <= (1 << 20) / 10, "weighs " + cache.weight());
    }

    @Test
    void keepsWhatIsAskedForOftenLonger() {
        keep("/api/v1/articles/often", new Dependencies.Items(Set.of(PEERS)));
        for (int i = 0; i < 2000; i++) {
            keep("/api/v1/articles/item-" + i, Dependencies.SETTINGS);
            assertNotNull(cache.get(address("/api/v1/articles/often")), "after " + i);
        }
    }

    @Test
    void countsCodingsThatAreMadeLater() {
        keep("/api/v1/articles/peers", new Dependencies.Items(Set.of(PEERS)));
        long before = cache.weight();
        Entry entry = cache.get(address("/api/v1/articles/peers"));
        assertNotNull(entry);

        entry.served.reply(Map.of("Accept-Encoding", "gzip")::get);
        cache.weighIfGrown(entry);

        assertTrue(cache.weight() > before);
        cache.clear();
        assertEquals(0, cache.weight());
    }

    @Test
    void keepsNothingAtAllWithoutMemory() {
        var none = new ResponseCache(0, generation::get, unsettled::get);
        none.keep(address("/api/v1/site"), served(Dependencies.SETTINGS), none.stamp());

        assertEquals(0, none.size());
    }

    private void keep(String path, Dependencies dependencies) {
        cache.keep(address(path), served(dependencies), cache.stamp());
    }

    private static Address address(String path) {
        return new Address(path, "", Representation.JSON);
    }

    private static Served served(Dependencies dependencies) {
        return new Served(Answer.json(new byte[2000], dependencies), "/x");
    }

    private static Change change(ItemRef ref) {
        return new Change(1, Change.Kind.PUBLISHED, ref, "sha256-x", Instant.EPOCH);
    }
}
