package org.kindred.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.kindred.kernel.problem.KindredException;
import org.kindred.kernel.problem.Overloaded;

class SentencesTest {

    private static String told(Throwable failure) {
        return Failures.of(failure).getMessage();
    }

    @Test
    void whatIsNotTheDatabasesFailureIsLeftAsItIs() {
        var failure = new IllegalStateException("a rule was broken");
        assertSame(failure, Failures.told(failure));
    }

    @Test
    void aFullDiskIsNamedWhateverTheDatabaseMakesOfIt() {
        String full = "The disk that holds the database is full. Make room; what was acknowledged is kept.";
        assertEquals(full, told(new SQLException("could not extend file", "53100")));
        assertEquals(full,
                told(new PersistenceException(new SQLException("IO Exception", "90031", new IOException("No space left on device")))));
    }

    @Test
    void whatABatchFailedOfIsFoundInItsOwnChain() {
        var batch = new BatchUpdateException("Batch entry 0 was aborted", "00000", new int[0]);
        batch.setNextException(new SQLException("duplicate key", "23505"));
        KindredException told = Failures.of(new PersistenceException(batch));
        assertTrue(told instanceof Overloaded, told::toString);
    }

    @Test
    void anythingElseIsToldInTheDatabasesOwnFirstLine() {
        assertEquals("The database failed: something odd",
                told(new PersistenceException("x", new SQLException("something odd\nSQL: secret", "XX000"))));
        assertEquals("The database failed: RuntimeException", told(new RuntimeException()));
    }

    @Test
    void aDatabaseThatCannotBeReachedAtTheStartIsNamed() {
        assertEquals("The database jdbc:postgresql://localhost/x cannot be reached: Connection refused.",
                JpaStore.unreachable("jdbc:postgresql://localhost/x", new SQLException("Connection refused.", "08001")).getMessage());
        assertEquals("There is no such database. Make it, or set kindred.db.url to another.",
                JpaStore.unreachable("x", new RuntimeException(new SQLException("no", "3D000"))).getMessage());
    }
}
