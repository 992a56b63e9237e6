package org.kindred.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.asset.Asset;
import org.kindred.kernel.asset.AssetFile;
import org.kindred.kernel.asset.AssetQuery;
import org.kindred.kernel.asset.AssetRecords;
import org.kindred.kernel.asset.AssetWords;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Operator;
import org.kindred.kernel.store.WriteSession;

class AssetsTest extends StoreContract {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static AssetFile file(String digest) {
        return new AssetFile(digest, "image/jpeg", 3, 640, 480);
    }

    private static Asset asset(String name, String digest, String source, AssetWords words) {
        return new Asset(name, file(digest), source, words, "alt: x\n".getBytes(UTF_8), 1, Optional.empty(), NOON, NOON, "ana");
    }

    private static Asset asset(String name, String digest) {
        return asset(name, digest, digest, AssetWords.NONE);
    }

    private static void keep(WriteSession session, String digest, byte[] bytes) {
        try {
            session.assets().keep(digest, new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(Asset asset) {
        write(session -> {
            keep(session, asset.file().digest(), new byte[3]);
            keep(session, asset.source(), new byte[3]);
            session.assets().put(asset);
        });
    }

    @Test
    void anAssetIsFoundByItsNameWithAllThatIsSaidOfIt() {
        var words = new AssetWords(new TreeMap<>(Map.of("en", "Two hands", "es", "Dos manos")), false, "A. Photographer", "CC-BY-4.0",
                new TreeMap<>(Map.of("en", "Hands of two peers.")));
        put(asset("images/hands.jpg", "d1", "s1", words));

        var found = read(session -> session.assets().find("images/hands.jpg")).orElseThrow();
        assertEquals(words, found.words());
        assertEquals(file("d1"), found.file());
        assertEquals("s1", found.source());
        assertArrayEquals("alt: x\n".getBytes(UTF_8), found.sidecar());
        assertEquals(NOON, found.changedAt());
        assertEquals(Optional.empty(), found.origin());
        assertEquals(Optional.empty(), read(session -> session.assets().find("images/HANDS.jpg")));
    }

    @Test
    void bytesOfSeveralChunksComeBackAsTheyWere() throws IOException {
        byte[] bytes = new byte[2 * AssetRecords.CHUNK + 17];
        new Random(7).nextBytes(bytes);
        write(session -> keep(session, "d1", bytes));

        var back = new ByteArrayOutputStream();
        for (int i = 0; i < 3; i++) {
            int number = i;
            back.write(read(session -> session.assets().chunk("d1", number)).orElseThrow());
        }
        assertArrayEquals(bytes, back.toByteArray());
        assertEquals(Optional.empty(), read(session -> session.assets().chunk("d1", 3)));
    }

    @Test
    void bytesThatAreKeptAreNotReadAgain() {
        write(session -> keep(session, "d1", new byte[3]));

        write(session -> {
            try {
                session.assets().keep("d1", new InputStream() {
                    @Override
                    public int read() {
                        throw new AssertionError("read");
                    }

                    @Override
                    public int read(byte[] into, int from, int length) {
                        throw new AssertionError("read");
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void theOriginalOfWhatReadersGetIsNotForThem() {
        put(asset("a.jpg", "d1", "s1", AssetWords.NONE));

        assertEquals(Optional.of(file("d1")), read(session -> session.assets().file("d1")));
        assertEquals(Optional.empty(), read(session -> session.assets().file("s1")));
        assertTrue(read(session -> session.assets().chunk("s1", 0)).isPresent());
    }

    @Test
    void whatReadersGotBeforeIsKeptUntilTheAssetGoesAndItsOriginalIsNot() {
        put(asset("a.jpg", "d1", "s1", AssetWords.NONE));
        put(asset("a.jpg", "d2", "s2", AssetWords.NONE));

        assertTrue(read(session -> session.assets().file("d1")).isPresent());
        assertFalse(read(session -> session.assets().chunk("s1", 0)).isPresent());

        write(session -> session.assets().remove("a.jpg"));
        for (String digest : List.of("d1", "d2", "s2")) {
            assertEquals(Optional.empty(), read(session -> session.assets().chunk(digest, 0)), digest);
        }
    }

    @Test
    void bytesThatAnotherAssetHasStayWhenOneGoes() {
        put(asset("a.jpg", "d1"));
        put(asset("b.jpg", "d1"));

        write(session -> session.assets().remove("a.jpg"));

        assertTrue(read(session -> session.assets().file("d1")).isPresent());
        assertEquals(Optional.empty(), read(session -> session.assets().find("a.jpg")));
    }

    @Test
    void bytesThatOnlyAnOriginalHasLeftAreNoLongerForReaders() {
        put(asset("a.jpg", "d1"));
        put(asset("b.jpg", "d2", "d1", AssetWords.NONE));

        write(session -> session.assets().remove("a.jpg"));

        assertEquals(Optional.empty(), read(session -> session.assets().file("d1")));
        assertTrue(read(session -> session.assets().chunk("d1", 0)).isPresent());
    }

    @Test
    void anAssetCanBePutTwiceInOneTransaction() {
        write(session -> {
            keep(session, "d1", new byte[3]);
            session.assets().put(asset("a.jpg", "d1", "d1", AssetWords.alt("en", "one")));
            session.assets().put(asset("a.jpg", "d1", "d1", AssetWords.alt("en", "two")));
        });

        assertEquals(AssetWords.alt("en", "two"), read(session -> session.assets().find("a.jpg")).orElseThrow().words());
    }

    @Test
    void assetsAreListedByNameAndFoundByWordsAndByWhetherTheyAreDescribed() {
        put(asset("b.jpg", "d1", "d1", AssetWords.alt("en", "Two Hands")));
        put(asset("a_x.jpg", "d2"));
        put(asset("c.jpg", "d3", "d3", new AssetWords(new TreeMap<>(), true, "", "", new TreeMap<>())));

        assertEquals(List.of("a_x.jpg", "b.jpg", "c.jpg"), names(new Filter.All(List.of())));
        assertEquals(List.of("b.jpg"), names(new Filter.Test("q", Operator.EQ, List.of("hands JPG"))));
        assertEquals(List.of("a_x.jpg"), names(new Filter.Test("described", Operator.EQ, List.of("false"))));
        assertEquals(List.of("b.jpg", "c.jpg"), names(new Filter.Test("described", Operator.EQ, List.of("true"))));
        assertEquals(List.of("b.jpg", "c.jpg"), names(new Filter.Test("described", Operator.NE, List.of("false"))));
        assertEquals(List.of("a_x.jpg"), names(new Filter.Test("name", Operator.PREFIX, List.of("a_"))));
        assertEquals(List.of(), names(new Filter.Test("width", Operator.GT, List.of("640"))));
        assertEquals(3L, (long) read(session -> session.assets().count(new Filter.Test("mediaType", Operator.EQ, List.of("image/jpeg")))));
        assertEquals(List.of("b.jpg"),
                read(session -> session.assets().list(new AssetQuery(new Filter.All(List.of()), Optional.of("a_x.jpg"), 0, 1))).stream()
                        .map(Asset::name).toList());
    }

    private List<String> names(Filter filter) {
        return read(session -> session.assets().list(new AssetQuery(filter, Optional.empty(), 0, 10))).stream().map(Asset::name).toList();
    }

    @Test
    void onlyWhatAFileOwnsIsImported() {
        put(asset("a.jpg", "d1"));
        var owned = asset("b.jpg", "d2");
        put(new Asset("b.jpg", owned.file(), "d2", AssetWords.NONE, new byte[0], 1, Optional.of(new Asset.Origin("f", "")), NOON, NOON,
                "x"));

        var imported = read(session -> session.assets().imported());
        assertEquals(List.of("b.jpg"), imported.stream().map(Asset::name).toList());
        assertEquals(Optional.of(new Asset.Origin("f", "")), imported.getFirst().origin());
    }
}
