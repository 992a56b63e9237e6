package org.kindred.plugin.accessibility;

import java.util.ArrayList;
import java.util.List;
import org.kindred.kernel.check.ContentCheck;
import org.kindred.kernel.check.Mark;
import org.kindred.kernel.check.Notice;
import org.kindred.kernel.check.Phrase;
import org.kindred.kernel.check.Rule;
import org.kindred.kernel.check.Subject;
import org.kindred.kernel.check.TextBlock;
import org.kindred.kernel.content.Severity;

/**
 * Headings step down one level at a time; none is empty. The first of a text may be of the second or the third level, as what stands between it
 * and the title of the page is for the website to say.
 */
final class Headings implements ContentCheck {

    static final Rule JUMP = new Rule("heading-jump", Severity.WARNING,
            new Phrase("Headings skip no level", "Los títulos no se saltan niveles"),
            new Phrase("People who hear the page go from heading to heading; a missing level sounds like a missing part.",
                    "Quien escucha la página va de título en título; un nivel que falta suena a parte que falta."),
            new Phrase("Take the next level below the heading before it. How large it looks is for the website to say.",
                    "Use el nivel siguiente al del título anterior. El tamaño lo decide el sitio web."));

    static final Rule EMPTY = new Rule("heading-empty", Severity.WARNING,
            new Phrase("Headings have words", "Los títulos tienen palabras"),
            new Phrase("People who hear the page are told of a heading and then hear nothing.",
                    "A quien escucha la página se le anuncia un título y luego no oye nada."),
            new Phrase("Give it words, or take it away.", "Póngale palabras o quítelo."));

    private static final int FIRST = 2;

    @Override
    public List<Rule> rules() {
        return List.of(JUMP, EMPTY);
    }

    @Override
    public List<Notice> look(Subject subject) {
        var notices = new ArrayList<Notice>();
        int before = FIRST;
        for (TextBlock heading : subject.text().headings().toList()) {
            if (heading.level() > before + 1) {
                notices.add(new Notice(JUMP, heading.place(),
                        new Phrase("“%s” is a heading of level %d, where level %d is the next.",
                                "«%s» es un título de nivel %d, y el siguiente es el %d.").with(heading.text().strip(), heading.level(),
                                        before + 1)));
            }
            if (heading.text().isBlank() && heading.marks(Mark.Image.class).allMatch(image -> image.alt().orElse("").isBlank())) {
                notices.add(new Notice(EMPTY, heading.place(), new Phrase("A heading has no words.", "Un título no tiene palabras.")));
            }
            before = heading.level();
        }
        return notices;
    }
}
