package org.kindred.csl.render;

import java.util.List;
import org.kindred.csl.locale.Look;
import org.kindred.csl.style.Layout;
import org.kindred.csl.text.Display;
import org.kindred.csl.text.RichText;

/** The blocks of an entry: what stands in the margin, and the rest. */
final class EntryLayout {

    /** How far from the start a number may stand to be that of the entry. */
    private static final int LONGEST_BRACKET = 2;
    /** Of Unicode's noncharacters: no text has it. */
    private static final String STAND_IN = "\uFDD0";

    private final Layout bibliography;
    private final boolean aligned;

    EntryLayout(Setting setting, Layout bibliography) {
        this.bibliography = bibliography;
        this.aligned = !setting.style().bibliographyOptions().secondFieldAlign().isEmpty();
    }

    /** The pieces of an entry, the first of them in a block of its own if the style aligns the second field. */
    RichText content(List<RichText> pieces) {
        List<RichText> full = pieces.stream().filter(piece -> !piece.isEmpty()).toList();
        if (!aligned || full.size() < 2) {
            return RichText.concat(full);
        }
        RichText rest = RichText.concat(full.subList(1, full.size()));
        return RichText.concat(full.getFirst().display(Display.LEFT_MARGIN), rest.display(Display.RIGHT_INLINE));
    }

    /** With the affixes and fonts of the layout. What follows the last block goes into it. */
    RichText finish(RichText content, String language) {
        Look look = bibliography.look();
        boolean blocks = !look.suffix().isEmpty() && Blocks.endsInBlock(content);
        RichText ended = blocks ? Blocks.mapLast(content, last -> last.affixed("", look.suffix())) : content;
        return look.withAffixes(look.prefix(), blocks ? "" : look.suffix()).showLayout(ended, language);
    }

    /** What stands in the margin, or nothing. */
    static RichText margin(RichText entry) {
        return Blocks.first(entry, Display.LEFT_MARGIN).orElse(RichText.EMPTY);
    }

    /** The entry as running text, without what stands in the margin and without its number. */
    static RichText withoutMargin(RichText entry) {
        RichText inline = Blocks.inline(entry);
        RichText marked = inline.mapFirstTag(Mark.Number.class, (tag, content) -> RichText.of(STAND_IN));
        int at = marked.plain().indexOf(STAND_IN);
        return at >= 0 && at <= LONGEST_BRACKET ? inline.mapFirstTag(Mark.Number.class, (tag, content) -> RichText.EMPTY) : inline;
    }
}
