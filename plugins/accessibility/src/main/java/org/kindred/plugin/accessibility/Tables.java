package org.kindred.plugin.accessibility;

import java.util.List;
import org.kindred.kernel.check.ContentCheck;
import org.kindred.kernel.check.Notice;
import org.kindred.kernel.check.Phrase;
import org.kindred.kernel.check.Rule;
import org.kindred.kernel.check.Subject;
import org.kindred.kernel.content.Severity;

/** Tables of data have headers; a table of HTML that says that it is for looks only needs none. */
final class Tables implements ContentCheck {

    static final Rule HEADER = new Rule("table-without-header", Severity.WARNING,
            new Phrase("Tables have headers", "Las tablas tienen encabezados"),
            new Phrase("People who hear a table are told the header of each cell; without headers they hear bare values.",
                    "A quien escucha una tabla se le dice el encabezado de cada celda; sin ellos oye valores sueltos."),
            new Phrase("Write in the first row what the columns hold; in HTML, as <th>.",
                    "Escriba en la primera fila lo que contienen las columnas; en HTML, con <th>."));

    @Override
    public List<Rule> rules() {
        return List.of(HEADER);
    }

    @Override
    public List<Notice> look(Subject subject) {
        return subject.text().tables().stream().filter(table -> !table.headed() && !table.layout())
                .map(table -> new Notice(HEADER, table.place(), new Phrase("A table has no headers.", "Una tabla no tiene encabezados.")))
                .toList();
    }
}
