package org.kindred.plugin.accessibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindred.kernel.check.ContentCheck;
import org.kindred.kernel.check.Mark;
import org.kindred.kernel.check.Notice;
import org.kindred.kernel.check.Phrase;
import org.kindred.kernel.check.Rule;
import org.kindred.kernel.check.Sentences;
import org.kindred.kernel.check.Subject;
import org.kindred.kernel.check.TextBlock;
import org.kindred.kernel.content.Severity;

/** Sentences of another language say so; single words and names may pass. */
final class Languages implements ContentCheck {

    static final Rule LANGUAGE = new Rule("language-of-parts", Severity.WARNING,
            new Phrase("Parts in another language say which", "Las partes en otro idioma dicen en cuál"),
            new Phrase("A voice that reads the page out reads all words by the rules of one language, unless it is told.",
                    "La voz que lee la página lee todas las palabras con las reglas de un idioma, si no se le dice otro."),
            new Phrase("Put it in <span lang=\"…\">, with the tag of its language.",
                    "Póngalo en <span lang=\"…\">, con el código de su idioma."));
    private static final Phrase MEND = new Phrase("Put it in <span lang=\"%s\">…</span>.", "Póngalo en <span lang=\"%s\">…</span>.");

    @Override
    public List<Rule> rules() {
        return List.of(LANGUAGE);
    }

    @Override
    public List<Notice> look(Subject subject) {
        var notices = new ArrayList<Notice>();
        if (Tongue.knows(subject.language())) {
            subject.text().blocks().stream().filter(block -> block.kind() != TextBlock.Kind.CODE)
                    .forEach(block -> look(block, subject.language(), notices));
        }
        return notices;
    }

    private static void look(TextBlock block, String language, List<Notice> notices) {
        Optional<String> before = Optional.empty();
        for (var sentence : Sentences.of(block.text(), language)) {
            var other = block.within(Mark.Language.class, sentence.from(), sentence.to()) ? Optional.<Tongue.Other>empty()
                    : Tongue.other(block.text().substring(sentence.from(), sentence.to()), language);
            var tag = other.map(Tongue.Other::tag);
            if (other.isPresent() && !tag.equals(before)) {
                notices.add(notice(block, sentence, other.get()));
            }
            before = tag;
        }
    }

    private static Notice notice(TextBlock block, Sentences.Sentence sentence, Tongue.Other other) {
        String text = block.text().substring(sentence.from() + other.offset(), sentence.to()).replaceAll("\\s+", " ");
        String shown = text.length() <= 50 ? text : text.substring(0, text.offsetByCodePoints(0, 49)) + "…";
        return new Notice(LANGUAGE, block.at(sentence.from() + other.offset()),
                new Phrase("“%s” is in another language (%s), and does not say so.", "«%s» está en otro idioma (%s) y no lo dice.").with(
                        shown,
                        other.tag()),
                MEND.with(other.tag()));
    }
}
