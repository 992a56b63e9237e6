package org.kindred.plugin.soundness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindred.kernel.check.ContentCheck;
import org.kindred.kernel.check.Mark;
import org.kindred.kernel.check.Notice;
import org.kindred.kernel.check.Phrase;
import org.kindred.kernel.check.Rule;
import org.kindred.kernel.check.Rule.Setting;
import org.kindred.kernel.check.Subject;
import org.kindred.kernel.check.TextBlock;
import org.kindred.kernel.check.WordList;
import org.kindred.kernel.check.WordLists;
import org.kindred.kernel.content.Severity;

/**
 * People come before what they live with, and no word blames or belittles them. Not judged are quotations, addresses, words in quotation marks
 * of their own, and titles of works.
 */
final class People implements ContentCheck {

    static final Rule PERSON_FIRST = new Rule("person-first", Severity.WARNING,
            new Phrase("Words about people respect them", "Las palabras sobre las personas las respetan"),
            new Phrase("People are more than a condition. Words that blame or pity keep readers from asking for help.",
                    "Las personas son más que una enfermedad. Las palabras que culpan o compadecen frenan a quien necesita ayuda."),
            new Phrase("Take the other words, unless those you write of ask for these themselves.",
                    "Use las otras palabras, salvo que aquellos de quienes escribe pidan estas."))
            .with("words", Setting.REPLACEMENTS).with("allow", Setting.WORDS);

    /** Before what to write in the place of a word that may stand for anything but a person. */
    private static final String NAME = "*";
    private static final String CITATION = "citation";

    private final WordLists lists = WordLists.of(People.class, "people");

    @Override
    public List<Rule> rules() {
        return List.of(PERSON_FIRST);
    }

    @Override
    public List<Notice> look(Subject subject) {
        var notices = new ArrayList<Notice>();
        var list = lists.of(subject, PERSON_FIRST);
        boolean work = subject.type().filter(type -> type.name().equals(CITATION)).isPresent();
        for (TextBlock block : subject.text().blocks()) {
            boolean anothers = block.inside().contains(TextBlock.Inside.QUOTE) || block.kind() == TextBlock.Kind.CODE
                    || work && block.kind() == TextBlock.Kind.TITLE;
            if (!anothers) {
                look(block, list, subject.language(), notices);
            }
        }
        return notices;
    }

    private static void look(TextBlock block, WordList list, String language, List<Notice> notices) {
        for (var hit : list.find(block.text())) {
            boolean named = hit.value().startsWith(NAME);
            String better = named ? hit.value().substring(NAME.length()).strip() : hit.value();
            (named ? Noun.in(block.text(), hit, language) : Optional.of(hit)).filter(found -> isOurs(block, found))
                    .ifPresent(found -> notices.add(notice(block, found, better)));
        }
    }

    private static boolean isOurs(TextBlock block, WordList.Hit hit) {
        return !hit.value().isEmpty() && !Claims.isQuoted(block.text(), hit) && !block.within(Mark.Code.class, hit.from(), hit.to())
                && !block.within(Mark.Language.class, hit.from(), hit.to());
    }

    private static Notice notice(TextBlock block, WordList.Hit hit, String better) {
        return new Notice(PERSON_FIRST, block.at(hit.from()), new Phrase("“%s”: better “%s”.", "«%s»: mejor «%s».")
                .with(block.text().substring(hit.from(), hit.to()).replaceAll("\\s+", " "), better));
    }
}
