package org.kindred.store.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.kindred.kernel.audit.Act;
import org.kindred.kernel.audit.AuditHead;
import org.kindred.kernel.audit.Sealing;
import org.kindred.store.audit.AuditDetails;

/** Goes on with the record of a database that was just filled, in the same transaction. */
public final class RecordEnd {

    private final Connection connection;
    private final Sealing sealing;

    /** @param connection of a transaction that nobody else can write beside */
    public RecordEnd(Connection connection, Sealing sealing) {
        this.connection = connection;
        this.sealing = sealing;
    }

    /**
     * Adds an act, sealed with the one before it; from then on the record is this key's.
     *
     * @return the newest entry
     */
    public AuditHead append(Act act) throws SQLException {
        var head = head();
        long number = head.number() + 1;
        var at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        String seal = sealing.seal(head.seal(), number, at, act);
        try (var statement = connection.prepareStatement(
                "insert into audit (number, at, by_whom, verb, subject, details, seal) values (?, ?, ?, ?, ?, ?, ?)")) {
            statement.setLong(1, number);
            statement.setObject(2, at.atOffset(ZoneOffset.UTC));
            statement.setString(3, act.by());
            statement.setString(4, act.verb());
            statement.setString(5, act.subject());
            statement.setString(6, AuditDetails.written(act.details()));
            statement.setString(7, seal);
            statement.executeUpdate();
        }
        moveHead(number, seal);
        return new AuditHead(number, seal);
    }

    private AuditHead head() throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("select number, seal from audit_head")) {
            rows.next();
            return new AuditHead(rows.getLong(1), rows.getString(2));
        }
    }

    private void moveHead(long number, String seal) throws SQLException {
        try (var statement = connection.prepareStatement("update audit_head set number = ?, seal = ?, key_fingerprint = ?")) {
            statement.setLong(1, number);
            statement.setString(2, seal);
            statement.setString(3, sealing.fingerprint());
            statement.executeUpdate();
        }
    }
}
