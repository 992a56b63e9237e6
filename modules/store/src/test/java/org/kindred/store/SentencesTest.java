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
}
