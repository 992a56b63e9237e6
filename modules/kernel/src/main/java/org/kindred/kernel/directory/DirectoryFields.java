package org.kindred.kernel.directory;

import java.util.List;
import java.util.Optional;
import org.kindred.kernel.type.Derivation;
import org.kindred.kernel.type.Field;
import org.kindred.kernel.type.FieldKind.Day;
import org.kindred.kernel.type.FieldKind.Flag;
import org.kindred.kernel.type.FieldKind.Group;
import org.kindred.kernel.type.FieldKind.Text;
import org.kindred.kernel.type.Ranking.Reason;
import org.kindred.kernel.value.Value;

/**
 * Fields that entries of a directory have in common. Beside words for people stand flags to filter by; an editor may write them, and where none
 * does, they are read out of the words if those leave no doubt. A flag that nobody can tell is null, and no filter on it finds the entry.
 */
public final class DirectoryFields {

    /** When a person last looked at the entry. */
    public static final Field ASSURED = Field.of("assured", new Group(List.of(
            Field.of("date", new Day(), "On which day.").asRequired(),
            Field.of("by", new Text(), "By whom."))), "When somebody last made sure that all of this is so.");

    /** Whether one pays. */
    public static final Field FREE = Field.of("free", new Flag(),
            "Whether it costs nothing; read from cost where that says it, as free or gratis does.");

    /** Reads {@link #FREE} out of {@code cost}. */
    public static final Derivation FREE_BY_COST = new Derivation(FREE.name(), "cost", Phrases.of(
            """
                    free|free of charge|free of cost|free to use|free to join|free to call|free call|freephone|toll-free|toll free|\
                    no cost|no charge|no fee|no fees|none|nothing|\
                    gratis|gratuito|gratuita|es gratis|sin coste|sin costo|sin cargo|llamada gratuita|la llamada es gratis|\
                    kostenlos|kostenfrei|gebührenfrei|unentgeltlich|gratuit|gratuite|sans frais|appel gratuit""",
            """
                    paid|for a fee|paid membership|membership fee|subscription|\
                    de pago|suscripción|cuota|kostenpflichtig|payant|payante"""));

    /** Whether somebody can use it without telling others who they are. */
    public static final Derivation ANONYMOUS_BY_ANONYMITY = new Derivation("anonymous", "anonymity", Phrases.of(
            """
                    yes|anonymous|you can be anonymous|you can stay anonymous|pseudonym|pseudonyms|pseudonymous|nickname|nicknames|\
                    username|usernames|user name|user names|screen name|screen names|no real name needed|no real names|\
                    real name not needed|real names not needed|real name not required|\
                    sí|anónimo|anónima|seudónimo|seudónimos|pseudónimo|apodo|apodos|nombre de usuario|sin nombre real|\
                    ja|anonym|spitzname|benutzername|anonyme|pseudonyme|pseudo""",
            """
                    no|not anonymous|real name|real names|real name required|real names required|full name|\
                    nombre real|nombre verdadero|no es anónimo|nein|nicht anonym|klarname|klarnamen|non|nom réel|vrai nom"""));

    /** Whether one must register. */
    public static final Derivation REGISTRATION_REQUIRED_BY_REGISTRATION = new Derivation("registrationRequired", "registration",
            Phrases.of(
                    """
                            yes|required|needed|registration required|registration needed|sign-up required|account required|\
                            you must register|sí|obligatorio|obligatoria|necesario|necesaria|registro obligatorio|con registro|\
                            ja|erforderlich|nötig|oui|obligatoire""",
                    """
                            no|none|not required|not needed|optional|no registration|no sign-up|no account needed|\
                            ninguno|opcional|sin registro|no es necesario|no es necesaria|nein|nicht nötig|non|facultatif|aucune"""));

    /** Whether somebody is there at every hour. */
    public static final Derivation ALWAYS_OPEN_BY_HOURS = new Derivation("alwaysOpen", "hours", Phrases.of(
            """
                    24/7|24/7/365|24 hours|24 hours a day|24 hours a day, 7 days a week|24 hours a day, seven days a week|\
                    24 hours a day, every day|24 hours, every day|24 hours, 7 days a week|day and night|day and night, every day|\
                    at all hours|always|always open|around the clock|every day, day and night|\
                    24 h|24 horas|las 24 horas|24 horas al día|las 24 horas del día|24 horas, todos los días|\
                    las 24 horas, todos los días|día y noche|de día y de noche|de día y de noche, todos los días|siempre|\
                    rund um die uhr|24 stunden|tag und nacht|24h/24|24h/24 et 7j/7|24 h/24, 7 j/7|24 heures sur 24|jour et nuit""",
            ""));

    /** Whether it is moderated. */
    public static final Derivation MODERATED_BY_MODEL = new Derivation("moderated", "moderation.model",
            (model, locale) -> model instanceof Value.Text(var word) ? Optional.of(Value.of(!word.equals("none"))) : Optional.empty());

    /** What speaks for any entry, and against it. */
    public static final List<Reason> REASONS = List.of(
            new Reason("assured", 8, "A person has made sure that what is said of it is so.", "assured.date", List.of()),
            new Reason("alive", 4, "A machine found its link working.", "linkHealth.state", List.of("alive")),
            new Reason("dead", -16, "A machine found its link dead.", "linkHealth.state", List.of("dead")));

    /** Of equals, those come first that somebody looked at last; then those that were published last. */
    public static final List<String> THEN = List.of("-assured.date", "-publishedAt");

    private DirectoryFields() {
    }
}
