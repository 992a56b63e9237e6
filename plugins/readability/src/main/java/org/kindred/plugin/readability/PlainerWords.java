package org.kindred.plugin.readability;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.kindred.kernel.check.ContentCheck;
import org.kindred.kernel.check.Mark;
import org.kindred.kernel.check.Notice;
import org.kindred.kernel.check.Phrase;
import org.kindred.kernel.check.Rule;
import org.kindred.kernel.check.Subject;
import org.kindred.kernel.check.TextBlock;
import org.kindred.kernel.check.WordList;
import org.kindred.kernel.check.WordLists;

/** Tells of long words for which there are plainer ones, by lists of languages that a site can add to and take from; each word once. */
final class PlainerWords implements ContentCheck {

    private final WordLists lists = WordLists.of(PlainerWords.class, "plain");

    @Override
    public List<Rule> rules() {
        return List.of(ReadabilityRules.PLAINER_WORD);
    }

    @Override
    public List<Notice> look(Subject subject) {
        var list = lists.of(subject, ReadabilityRules.PLAINER_WORD);
        var notices = new ArrayList<Notice>();
        var told = new HashSet<String>();
        for (TextBlock block : subject.text().blocks()) {
            if (!block.inside().contains(TextBlock.Inside.QUOTE) && block.kind() != TextBlock.Kind.CODE) {
                list.find(block.text()).stream()
                        .filter(hit -> !isName(block.text(), hit.from()) && !block.within(Mark.Code.class, hit.from(), hit.to())
                                && !block.within(Mark.Language.class, hit.from(), hit.to()) && told.add(hit.phrase()))
                        .forEach(hit -> notices.add(notice(block, hit)));
            }
        }
        return notices;
    }

    /** A capital letter in the middle of a sentence begins a name: {@code the Technical Assistance Centre}. */
    private static boolean isName(String text, int at) {
        int before = at - 1;
        while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        return Character.isUpperCase(text.charAt(at)) && before >= 0
                && (Character.isLetterOrDigit(text.charAt(before)) || text.charAt(before) == ',');
    }

    private static Notice notice(TextBlock block, WordList.Hit hit) {
        String written = block.text().substring(hit.from(), hit.to()).replaceAll("\\s+", " ");
        return new Notice(ReadabilityRules.PLAINER_WORD, block.at(hit.from()),
                new Phrase("“%s”: “%s” is plainer.", "«%s»: «%s» es más sencillo.").with(written, hit.value()));
    }
}
