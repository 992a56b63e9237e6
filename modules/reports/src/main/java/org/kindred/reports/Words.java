package org.kindred.reports;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kindred.kernel.check.Phrase;
import org.kindred.kernel.report.Measure;

/** What the page says, in plain words. */
final class Words {

    static final Phrase TITLE = new Phrase("How our content stands", "Cómo está nuestro contenido");
    static final Phrase AS_OF = new Phrase("As of %s. %d texts are public; a text in two languages counts twice.",
            "A %s. Hay %d textos públicos; un texto en dos idiomas cuenta dos veces.");
    static final Phrase GLANCE = new Phrase("At a glance", "De un vistazo");
    static final Phrase OVERDUE = new Phrase("%d texts are past the day on which somebody should have reviewed them again.",
            "%d textos han pasado el día en que alguien debía revisarlos de nuevo.");
    static final Phrase DEAD = new Phrase("%d links lead nowhere.", "%d enlaces no llevan a ninguna parte.");
    static final Phrase HARD = new Phrase("%d of %d texts that can be measured are harder to read than we want.",
            "%d de %d textos que se pueden medir son más difíciles de leer de lo que queremos.");
    static final Phrase RETRACTED = new Phrase("%d works that we hold as sources were retracted; %d texts lean on a work that is in doubt.",
            "%d obras que tenemos como fuentes fueron retractadas; %d textos se apoyan en una obra dudosa.");
    static final Phrase UNSOURCED = new Phrase("%d longer texts name no source at all.", "%d textos largos no nombran ninguna fuente.");
    static final Phrase UNSAFE = new Phrase("Automatic checks found %d errors and %d warnings.",
            "Las comprobaciones automáticas encontraron %d errores y %d avisos.");
    static final Phrase REVIEWS = new Phrase("Fresh or overdue", "Al día o con retraso");
    static final Phrase REVIEWS_WHY = new Phrase("Knowledge of health changes. Each text should be looked at again by somebody who knows.",
            "El saber sobre la salud cambia. Alguien que sepa debe volver a mirar cada texto.");
    static final Phrase LINKS = new Phrase("Links to other sites", "Enlaces a otros sitios");
    static final Phrase LINKS_WHY = new Phrase("A machine looks at each link. Blocked means that the other site does not let it look.",
            "Una máquina mira cada enlace. Bloqueado significa que el otro sitio no la deja mirar.");
    static final Phrase READING = new Phrase("Easy or hard to read", "Fácil o difícil de leer");
    static final Phrase READING_WHY = new Phrase("Formulas count words and sentences. They hint at trouble; only readers can tell.",
            "Las fórmulas cuentan palabras y frases. Dan pistas; solo quienes leen lo saben.");
    static final Phrase SOURCES = new Phrase("Sources", "Fuentes");
    static final Phrase SOURCES_WHY = new Phrase("What we say about health should rest on work that still stands.",
            "Lo que decimos sobre la salud debe apoyarse en trabajos que siguen en pie.");
    static final Phrase SAFETY = new Phrase("What checks found", "Lo que encontraron las comprobaciones");
    static final Phrase SAFETY_WHY = new Phrase("Errors come first: a reader may miss something or be harmed.",
            "Primero los errores: a quien lee le puede faltar algo o puede hacerle daño.");
    static final Phrase TREND = new Phrase("How it went", "Cómo ha ido");
    static final Phrase SINCE = new Phrase("Counted once a day since %s. Nothing is known of the days before.",
            "Se cuenta una vez al día desde el %s. De los días anteriores no se sabe nada.");
    static final Phrase NO_TREND = new Phrase("Counting begins today; come back in some days to see how it goes.",
            "Se empieza a contar hoy; vuelva en unos días para ver cómo va.");
    static final Phrase NONE = new Phrase("None.", "Ninguno.");
    static final Phrase NO_PLOT = new Phrase("This machine has no fonts to draw with; the table has the same numbers.",
            "Esta máquina no tiene letras para dibujar; la tabla tiene los mismos números.");
    static final Phrase FIRST = new Phrase("The first %d, at most", "Los primeros %d, como mucho");
    static final Phrase WHAT = new Phrase("What", "Qué");
    static final Phrase HOW_MANY = new Phrase("How many", "Cuántos");
    static final Phrase DAY = new Phrase("Day", "Día");
    static final Phrase TEXT = new Phrase("Text", "Texto");
    static final Phrase DUE = new Phrase("Review was due", "La revisión era para el");
    static final Phrase LAST = new Phrase("Last reviewed", "Última revisión");
    static final Phrase LINK = new Phrase("Link", "Enlace");
    static final Phrase DEAD_SINCE = new Phrase("Leads nowhere since", "No lleva a nada desde");
    static final Phrase ABOVE = new Phrase("Harder than we want by", "Más difícil de lo que queremos en");
    static final Phrase UNSURE = new Phrase("%s (a short text: not a sure number)", "%s (texto corto: no es un número seguro)");
    static final Phrase FOUND = new Phrase("What was found", "Qué se encontró");
    static final Phrase LINE = new Phrase("Line %d: %s", "Línea %d: %s");
    static final Phrase RULE = new Phrase("Rule", "Regla");

    /** What each figure counts. */
    private static final Map<Measure, Phrase> MEASURES = named(new Phrase("Public texts", "Textos públicos"), new Phrase("Fresh", "Al día"),
            new Phrase("Due in 30 days", "Vencen en 30 días"), new Phrase("Overdue", "Con retraso"),
            new Phrase("No review planned", "Sin revisión prevista"), new Phrase("Alive", "Vivos"), new Phrase("Blocked", "Bloqueados"),
            new Phrase("Dead", "Muertos"), new Phrase("Not looked at", "Sin mirar"), new Phrase("Measured", "Medidos"),
            new Phrase("Hard to read", "Difíciles de leer"), new Phrase("Sources", "Fuentes"), new Phrase("Retracted", "Retractadas"),
            new Phrase("In doubt", "En duda"), new Phrase("Corrected", "Corregidas"), new Phrase("Not looked up", "Sin comprobar"),
            new Phrase("Never cited", "Nunca citadas"), new Phrase("Texts on doubtful works", "Textos sobre obras dudosas"),
            new Phrase("Texts without sources", "Textos sin fuentes"), new Phrase("Errors", "Errores"), new Phrase("Warnings", "Avisos"),
            new Phrase("To know", "Para saber"));

    /** In the order of {@link Measure}. */
    private static Map<Measure, Phrase> named(Phrase... names) {
        var measures = new EnumMap<Measure, Phrase>(Measure.class);
        var next = List.of(names).iterator();
        for (Measure measure : Measure.values()) {
            measures.put(measure, next.next());
        }
        return measures;
    }

    private final String language;
    private final DateTimeFormatter days;

    /** @param language {@code es} for Spanish, English for any other */
    Words(String language) {
        this.language = language;
        this.days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale());
    }

    Locale locale() {
        return Locale.forLanguageTag(lang());
    }

    /** The language that the page is in. */
    String lang() {
        return TITLE.in(language).equals(TITLE.english()) ? "en" : "es";
    }

    /** The words, as HTML. */
    String say(Phrase phrase, Object... values) {
        return Html.escaped((values.length == 0 ? phrase : phrase.with(values)).in(language));
    }

    /** What a figure counts, as it is. */
    String name(Measure measure) {
        return MEASURES.getOrDefault(measure, Phrase.NONE).in(language);
    }

    String day(LocalDate day) {
        return days.format(day);
    }
}
