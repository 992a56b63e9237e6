package org.kindred.plugin.soundness;

import java.util.ArrayList;
import java.util.List;
import org.kindred.kernel.check.ContentCheck;
import org.kindred.kernel.check.Mark;
import org.kindred.kernel.check.Notice;
import org.kindred.kernel.check.Phrase;
import org.kindred.kernel.check.Rule;
import org.kindred.kernel.check.Rule.Setting;
import org.kindred.kernel.check.Sentences;
import org.kindred.kernel.check.Subject;
import org.kindred.kernel.check.TextBlock;
import org.kindred.kernel.check.WordList;
import org.kindred.kernel.check.WordLists;
import org.kindred.kernel.content.Severity;

/**
 * Who leans on evidence names it: in the sentence, right behind it, or in the next one. A citation, a note and a link each name a source;
 * questions claim nothing, and the curator's note on a citation is about its source anyway.
 */
final class Claims implements ContentCheck {

    static final Rule UNCITED = new Rule("uncited-claim", Severity.WARNING,
            new Phrase("Who leans on evidence names it", "Quien se apoya en pruebas las nombra"),
            new Phrase("A reader who decides on their health by it cannot see which study, how large, and in whom.",
                    "Quien decide sobre su salud por ello no puede ver qué estudio es, de qué tamaño y en quiénes."),
            new Phrase("Cite the work ([@name-of-a-citation]), or say it as an opinion or an experience.",
                    "Cite el trabajo ([@nombre-de-una-cita]) o dígalo como opinión o experiencia."))
            .with("words", Setting.WORDS).with("allow", Setting.WORDS);

    private static final String CITATION = "citation";
    /** A citation may stand behind the point. */
    private static final int BEHIND = 2;

    private final WordLists lists = WordLists.of(Claims.class, "claims");

    @Override
    public List<Rule> rules() {
        return List.of(UNCITED);
    }

    @Override
    public List<Notice> look(Subject subject) {
        var notices = new ArrayList<Notice>();
        if (subject.type().filter(type -> type.name().equals(CITATION)).isEmpty()) {
            var list = lists.of(subject, UNCITED);
            subject.text().blocks().stream().filter(block -> block.isProse() || block.kind() == TextBlock.Kind.CELL)
                    .forEach(block -> look(block, list, subject.language(), notices));
        }
        return notices;
    }

    private static void look(TextBlock block, WordList list, String language, List<Notice> notices) {
        var hits = list.find(block.text());
        if (hits.isEmpty()) {
            return;
        }
        var sentences = Sentences.of(block.text(), language);
        int at = 0;
        for (var hit : hits) {
            at = index(sentences, Math.max(0, at), hit.from());
            if (!hit.value().isEmpty() && at >= 0 && !isFounded(block, sentences, at) && !isQuoted(block.text(), hit)) {
                notices.add(new Notice(UNCITED, block.at(hit.from()),
                        new Phrase("“%s”: no source is named.", "«%s»: no se nombra ninguna fuente.")
                                .with(block.text().substring(hit.from(), hit.to()).replaceAll("\\s+", " "))));
            }
        }
    }

    private static int index(List<Sentences.Sentence> sentences, int first, int offset) {
        for (int i = first; i < sentences.size(); i++) {
            if (sentences.get(i).from() <= offset && offset < sentences.get(i).to()) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isFounded(TextBlock block, List<Sentences.Sentence> sentences, int at) {
        var sentence = sentences.get(at);
        if (block.text().substring(sentence.from(), sentence.to()).endsWith("?")) {
            return true;
        }
        int end = sentences.get(Math.min(at + 1, sentences.size() - 1)).to() + BEHIND;
        return block.marks().stream().anyMatch(mark -> mark.from() >= sentence.from() && mark.from() <= end
                && (mark instanceof Mark.Citation || mark instanceof Mark.Note || mark instanceof Mark.Link));
    }

    /** Words that somebody writes about: they stand, or begin, in quotation marks. */
    static boolean isQuoted(String text, WordList.Hit hit) {
        return hit.from() > 0 && "“‘\"'«„".indexOf(text.charAt(hit.from() - 1)) >= 0;
    }
}
