package org.kindred.store;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kindred.kernel.problem.KindredException;
import org.kindred.kernel.problem.Overloaded;
import org.kindred.kernel.problem.StorageFailed;

/** What a database tells of its troubles, in a sentence for an operator. */
final class Failures {

    /** Serialization failure, deadlock, a row somebody else has just made, a lock waited for too long (PostgreSQL, H2). */
    private static final Set<String> CONFLICTS = Set.of("40001", "40P01", "23505", "55P03", "HYT00");

    private static final String LOST = "The connection to the database was lost; it is made again by itself as soon as the database answers.";

    /** By SQL state, or by the class in its first two characters. H2 has numbers of its own as states. */
    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry("53100", "The disk that holds the database is full. Make room; what was acknowledged is kept."),
            Map.entry("53300", "The database has no connection left for us. Allow more, or stop what holds them."),
            Map.entry("25006", "The database can only be read: it is a standby, or was set read-only."),
            Map.entry("3D000", "There is no such database. Make it, or set kindred.db.url to another."),
            Map.entry("28", "The database refuses our name or password. Set kindred.db.user and kindred.db.password."),
            Map.entry("08", LOST),
            Map.entry("57", LOST),
            Map.entry("90067", LOST),
            Map.entry("90098", LOST),
            Map.entry("90121", LOST),
            Map.entry("90020", "The database is in use by another process. Only one may open its files: stop the other, or go through it."),
            Map.entry("90030", "The database file is damaged. Put back a copy, or import the content folder into a new one."),
            Map.entry("90097", "The database can only be read: its files, or the folder they are in, are write-protected."));

    /** Causes may go in a circle. */
    private static final int MOST_CAUSES = 20;

    private Failures() {
    }

    static KindredException of(Throwable failure) {
        return causes(failure).anyMatch(Failures::isConflict)
                ? new Overloaded("Another writer was at the same item at the same moment, so nothing was changed.", Duration.ofSeconds(1))
                : new StorageFailed(sentence(failure), failure);
    }

    /** The database's failures told; others as they are. EclipseLink lets its own kind escape, too, when a connection is lost. */
    static RuntimeException told(RuntimeException failure) {
        boolean ofDatabase = failure instanceof PersistenceException || causes(failure).anyMatch(SQLException.class::isInstance);
        return ofDatabase ? of(failure) : failure;
    }

    private static boolean isConflict(Throwable cause) {
        return cause instanceof SQLException sql && CONFLICTS.contains(state(sql));
    }

    /** Why a database cannot be opened at all. */
    static StorageFailed atStart(String database, Throwable failure) {
        String sentence = known(failure).filter(known -> !known.equals(LOST))
                .orElseGet(() -> "The database " + database + " cannot be reached: " + lastMessage(failure).replaceAll("\\.$", "") + ".");
        return new StorageFailed(sentence, failure);
    }

    private static String sentence(Throwable failure) {
        return known(failure).orElseGet(() -> "The database failed: " + lastMessage(failure));
    }

    private static Optional<String> known(Throwable failure) {
        if (causes(failure).anyMatch(Failures::saysDiskFull)) {
            return Optional.ofNullable(SENTENCES.get("53100"));
        }
        return causes(failure).filter(SQLException.class::isInstance).map(cause -> state((SQLException) cause))
                .flatMap(state -> Stream.of(state, state.substring(0, Math.min(2, state.length()))))
                .filter(SENTENCES::containsKey).map(SENTENCES::get).findFirst();
    }

    /** H2 knows no state for it and passes on what the operating system says. */
    private static boolean saysDiskFull(Throwable cause) {
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("no space left") || message.contains("not enough space") || message.contains("disk quota exceeded");
    }

    private static String state(SQLException failure) {
        return String.valueOf(failure.getSQLState());
    }

    private static String lastMessage(Throwable failure) {
        String message = causes(failure).map(Throwable::getMessage).filter(text -> text != null && !text.isBlank())
                .reduce(failure.getClass().getSimpleName(), (first, second) -> second);
        return message.lines().findFirst().orElse(message);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        var chain = new ArrayList<Throwable>();
        for (Throwable cause = failure; cause != null && chain.size() < MOST_CAUSES; cause = next(cause)) {
            chain.add(cause);
        }
        return chain.stream();
    }

    /** The driver's own chain comes first: a batch says there which of its statements failed and why. */
    private static @Nullable Throwable next(Throwable cause) {
        return cause instanceof SQLException sql && sql.getNextException() != null ? sql.getNextException() : cause.getCause();
    }
}
