package org.kindred.rest.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

        assertTrue(cache.get(address("/api/v1/articles/peers")).isPresent());
        assertTrue(cache.get(address("/api/v1/articles/others")).isEmpty());
        assertTrue(cache.get(new Address("/api/v1/articles/peers", "", Representation.HTML)).isEmpty());
    }

    @Test
    void forgetsWhatAChangeTouchesInWhateverLocaleAndNothingElse() {
        keep("/api/v1/articles/peers?include", new Dependencies.Items(Set.of(PEERS, ADA)));
        keep("/api/v1/articles/peers", new Dependencies.Items(Set.of(PEERS)));
        keep("/api/v1/site", Dependencies.SETTINGS);

        cache.changed(List.of(change(ADA.in("es"))));

        assertTrue(cache.get(address("/api/v1/articles/peers?include")).isEmpty());
        assertTrue(cache.get(address("/api/v1/articles/peers")).isPresent());
        assertTrue(cache.get(address("/api/v1/site")).isPresent());
    }

    @Test
    void doesNotKeepAnAnswerWhoseMakingAChangeOvertook() {
        long before = cache.stamp();
        cache.changed(List.of(change(PEERS.in("en"))));
        cache.keep(address("/api/v1/articles/peers"), served(new Dependencies.Items(Set.of(PEERS))), before);

        assertTrue(cache.get(address("/api/v1/articles/peers")).isEmpty());
    }

    @Test
    void keepsListsForOneGenerationOfTheIndex() {
        keep("/api/v1/articles", new Dependencies.Index(1));
        assertTrue(cache.get(address("/api/v1/articles")).isPresent());

        generation.set(2);
        assertTrue(cache.get(address("/api/v1/articles")).isEmpty());
        assertEquals(0, cache.size());

        keep("/api/v1/articles", new Dependencies.Index(1));
        assertTrue(cache.get(address("/api/v1/articles")).isEmpty(), "it was made from an index that is no longer asked");
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
        assertTrue(cache.get(address("/api/v1/articles/item-4999")).isPresent());
        assertTrue(cache.get(address("/api/v1/articles/item-0")).isEmpty());
    }

    @Test
    void countsTheKeysByWhichAnAnswerIsForgotten() {
        keep("/api/v1/articles/peers", new Dependencies.Items(Set.of(PEERS)));
        long withOne = cache.weight();
        keep("/api/v1/articles/peers", new Dependencies.Items(
                IntStream.range(0, 100).mapToObj(i -> new ItemKey("citation", "c-" + i)).collect(Collectors.toSet())));
        assertTrue(cache.weight() >= withOne + 99 * 100, "weighs " + cache.weight());
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
            assertTrue(cache.get(address("/api/v1/articles/often")).isPresent(), "after " + i);
        }
    }

    @Test
    void countsCodingsThatAreMadeLater() {
        keep("/api/v1/articles/peers", new Dependencies.Items(Set.of(PEERS)));
        long before = cache.weight();
        Entry entry = cache.get(address("/api/v1/articles/peers")).orElseThrow();

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
