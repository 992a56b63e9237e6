package org.kindred.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kindred.kernel.audit.Act;
import org.kindred.kernel.audit.AuditEntry;
import org.kindred.kernel.problem.StorageFailed;
import org.kindred.kernel.query.Filter;
import org.kindred.store.backup.BackupFile;
import org.kindred.store.backup.BackupListener;
import org.kindred.store.backup.BackupWriter;
import org.kindred.store.backup.EveryTable;
import org.kindred.store.backup.Manifest;

/** A backup of each database, restored into each. */
class BackupTest extends OwnDatabase {

    private static final List<Act> RESTORED = List.of(Act.of("somebody", "restore.done", "backup"));

    private final List<DataSource> opened = new ArrayList<>();

    @AfterEach
    void letGo() {
        opened.forEach(Engine::dispose);
    }

    private DataSource another(Engine other) {
        var made = Engine.connect(other.create(folder.resolve("other-" + opened.size())));
        opened.add(made);
        return made;
    }

    private Path file() {
        return folder.resolve("a.backup");
    }

    private Manifest backUp() {
        return backUp(BackupListener.SILENT);
    }

    private Manifest backUp(BackupListener listener) {
        try (var out = Files.newOutputStream(file())) {
            return store.backUp(out, "1.2.3", listener);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private BackupFile backup() {
        return BackupFile.open(file(), JpaStore.newestTables(database));
    }

    private void restore(DataSource into) {
        restore(into, BackupListener.SILENT);
    }

    private void restore(DataSource into, BackupListener listener) {
        try (var backup = backup()) {
            backup.check(BackupListener.SILENT);
            JpaStore.restore(into, backup, new TestSealing(), RESTORED, listener);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyRowOfEveryTableIsTheSameAfterwards(Engine other) throws SQLException {
        EveryTable.fill(database);
        var into = another(other);
        backUp();
        restore(into);
        var before = EveryTable.rows(database);
        var after = EveryTable.rows(into);
        assertEquals(before.keySet(), after.keySet());
        before.forEach((table, rows) -> {
            if (!table.startsWith("audit")) {
                assertEquals(rows, after.get(table), table);
            }
        });
        assertTrue(after.getOrDefault("audit", List.of()).containsAll(before.getOrDefault("audit", List.of())));
    }

    @Test
    void noTableOfTheSchemaIsForgotten() throws SQLException {
        assertEquals(Set.of(), EveryTable.forgotten(database),
                "name it in store/backup/Tables: among those kept, or among those left out with the reason");
        assertEquals(Set.of(), EveryTable.forgottenSequences(database), "name it in store/backup/Tables");
    }

    private void publish(JpaStore into, int from, int to) {
        into.write(session -> {
            IntStream.range(from, to).forEach(i -> Samples.publishNew(session, Samples.article("item-" + i), Samples.key("item-0")));
            session.audit().record(Act.of("import", "folder.imported", "folder").with("items", to - from));
            return session;
        });
    }

    @ParameterizedTest
    @EnumSource
    void theServiceGoesOnFromThereNumbersIncluded(Engine other) {
        publish(store, 0, 40);
        backUp();
        var into = another(other);
        restore(into);
        try (var restored = JpaStore.open(into, new TestSealing())) {
            publish(restored, 40, 80);
            assertEquals(80L, restored.<Long>read(session -> session.lastChange()));
            assertEquals(List.of("folder.imported", "restore.done", "folder.imported"),
                    restored.read(session -> session.audit().after(0, 10))
                            .stream().map(AuditEntry::act).map(Act::verb).toList());
            assertEquals(80, restored.read(session -> session.dependents(List.of(Samples.key("item-0")))).size());
        }
    }

    @Test
    void theRecordIsReadFromTheFileAsItStands() {
        IntStream.range(0, 3).forEach(i -> publish(store, i, i + 1));
        backUp();
        try (var backup = backup()) {
            var inFile = new ArrayList<AuditEntry>();
            var trail = backup.audit();
            for (var page = trail.after(0, 2); !page.isEmpty(); page = trail.after(page.getLast().number(), 2)) {
                inFile.addAll(page);
            }
            assertEquals(read(session -> session.audit().after(0, 10)), inFile);
            assertEquals(read(session -> session.audit().head()), trail.head());
            assertTrue(backup.manifest().isSealedBy(new TestSealing()));
        }
    }

    @Test
    void itIsOfOneMomentWhateverIsWrittenMeanwhile() {
        publish(store, 0, 40);
        var written = new AtomicInteger(40);
        backUp((step, done, total) -> {
            int next = written.getAndIncrement();
            publish(store, next, next + 1);
        });
        assertTrue(written.get() > 50, "there were writers meanwhile");
        var into = another(engine);
        restore(into);
        try (var restored = JpaStore.open(into, new TestSealing())) {
            assertEquals(40L, restored.<Long>read(session -> session.lastChange()));
            assertEquals(40, restored.read(session -> session.dependents(List.of(Samples.key("item-0")))).size());
        }
    }

    @Test
    void aServiceThatHasSomethingIsLeftAsItIs() {
        publish(store, 0, 1);
        backUp();
        var refused = assertThrows(StorageFailed.class, () -> restore(database));
        assertEquals("There is something in this service already: 1 item, 1 revision, 1 public text, 1 change, "
                + "1 act on record. A backup is restored into an empty one: name another data folder or database. Nothing was changed.",
                refused.getMessage());
        assertEquals(1, lastChange());
    }

    @ParameterizedTest
    @EnumSource
    void oneThatIsStoppedLeavesAnEmptyServiceWhichTakesTheNext(Engine other) {
        publish(store, 0, 40);
        backUp();
        var into = another(other);
        var steps = new AtomicInteger();
        assertThrows(StorageFailed.class, () -> restore(into, new BackupListener() {
            @Override
            public void at(Step step, long done, long total) {
                steps.incrementAndGet();
            }

            @Override
            public boolean cancelled() {
                return steps.get() > 5;
            }
        }));
        restore(into);
        try (var restored = JpaStore.open(into, new TestSealing())) {
            assertEquals(40L, restored.<Long>read(session -> session.lastChange()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneOfOlderTablesIsBroughtUpToDate(Engine other) throws Exception {
        var old = another(engine);
        Flyway.configure().dataSource(old).locations("classpath:org/kindred/store/migration").table("schema_history").target("6").load()
                .migrate();
        try (var connection = old.getConnection(); var statement = connection.createStatement()) {
            statement.execute("insert into item (id, item_key, locale, state, revision, public_revision, file_revision) "
                    + "values (7000, 'article/a', 'en', 'DRAFT', 1, 0, 0)");
            statement.execute("insert into revision (item_id, number, path, source, author, saved_at, message) "
                    + "values (7000, 1, 'articles/a.md', cast('x' as bytea), 'anna', '2026-01-01T00:00:00Z', '')");
            try (OutputStream out = Files.newOutputStream(file())) {
                new BackupWriter(connection, BackupListener.SILENT).write(out, "0.9", 6, new TestSealing());
            }
        }
        var into = another(other);
        restore(into);
        try (var restored = JpaStore.open(into, new TestSealing())) {
            long listed = restored.read(session -> session.work().count("article", Filter.EVERYTHING));
            assertEquals(1, listed, "a newer version's columns are filled");
            publish(restored, 0, 1);
        }
    }

    @Test
    void oneOfNewerTablesIsRefusedAndSaysByWhom() {
        publish(store, 0, 1);
        backUp();
        var refused = assertThrows(StorageFailed.class, () -> BackupFile.open(file(), JpaStore.newestTables(database) - 1));
        assertTrue(refused.getMessage().contains("was made by a newer Kindred, 1.2.3 (its tables are at version "), refused.getMessage());
    }

    @Test
    void aFileThatWasCutOffAnywhereIsRefused() throws IOException {
        publish(store, 0, 20);
        backUp();
        byte[] whole = Files.readAllBytes(file());
        for (int length : new int[] {0, 1, 100, whole.length / 2, whole.length - 1}) {
            Files.write(file(), Arrays.copyOf(whole, length));
            assertThrows(StorageFailed.class, this::backup, Integer.toString(length));
        }
    }

    @Test
    void aFileToWhichSomethingWasAddedIsRefused() throws IOException {
        publish(store, 0, 20);
        backUp();
        Files.writeString(file(), "x", StandardOpenOption.APPEND);
        var refused = assertThrows(StorageFailed.class, this::backup);
        assertEquals(file() + " is not as it was written: there is something behind its end.", refused.getMessage());
    }

    @Test
    void aFileWithOneOtherByteIsRefusedWhereverItIs() throws IOException {
        publish(store, 0, 20);
        backUp();
        byte[] whole = Files.readAllBytes(file());
        int step = Boolean.getBoolean("kindred.long") ? 1 : 97;
        for (int place = 0; place < whole.length; place += step) {
            byte[] altered = whole.clone();
            altered[place] ^= 0x10;
            Files.write(file(), altered);
            assertTrue(isRefusedOrTheSame(), "byte " + place + " of " + whole.length);
        }
    }

    /** Some bytes of a zip mean nothing: times, versions, attributes. Then every part is what the manifest says, which is as well. */
    private boolean isRefusedOrTheSame() {
        try (var backup = backup()) {
            backup.check(BackupListener.SILENT);
            return backup.manifest().isSealedBy(new TestSealing());
        } catch (StorageFailed refused) {
            return refused.getMessage().contains(file().toString());
        }
    }

    @Test
    void whatIsWrongWithAPartNamesThePart() throws IOException {
        publish(store, 0, 20);
        backUp();
        AlteredZip.replace(file(), "revision", part -> new String(part, UTF_8).replace("# article", "# orticle").getBytes(UTF_8));
        try (var backup = backup()) {
            var refused = assertThrows(StorageFailed.class, () -> backup.check(BackupListener.SILENT));
            assertTrue(refused.getMessage().contains("'revision'"), refused.getMessage());
        }
    }

    @Test
    void aFileThatWasAlteredAfterItWasCheckedChangesNothing() throws IOException {
        publish(store, 0, 20);
        backUp();
        AlteredZip.replace(file(), "snapshot", part -> new String(part, ISO_8859_1)
                .replace("html article", "html orticle").getBytes(ISO_8859_1));
        var into = another(engine);
        try (var backup = backup()) {
            assertThrows(StorageFailed.class,
                    () -> JpaStore.restore(into, backup, new TestSealing(), RESTORED, BackupListener.SILENT));
        }
        try (var left = JpaStore.open(into, new TestSealing())) {
            assertEquals(0L, left.<Long>read(session -> session.lastChange()));
        }
    }

    @Test
    void somethingElseIsNoBackup() throws IOException {
        Files.writeString(file(), "---\ntitle: Not a backup\n---\n");
        assertEquals(file() + " is no backup of Kindred.", assertThrows(StorageFailed.class, this::backup).getMessage());
        Files.delete(file());
        assertEquals("There is no file " + file() + ".", assertThrows(StorageFailed.class, this::backup).getMessage());
    }

    @Test
    void ofTheSameThingsTheSameBytesAreKept() throws IOException {
        publish(store, 0, 5);
        var first = backUp();
        var again = backUp();
        assertEquals(first.parts(), again.parts());
        assertEquals(Stream.of("item", "revision").toList(), first.tables().subList(0, 2));
    }
}
