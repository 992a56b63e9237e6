package org.kindred.markdown.syntax;

import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Text;

/** What a heading says behind its words of the aspect of health it is about: {@code ## Looking after yourself {part=self-care}}. */
final class PartMark {

    private static final Pattern MARK = Pattern.compile("\\s*\\{part=\"?([A-Za-z][A-Za-z0-9-]{0,60})\"?}\\s*$");

    private PartMark() {
    }

    /** Takes it out of the heading. */
    static Optional<String> take(Heading heading) {
        if (heading.getLastChild() instanceof Text text) {
            var mark = MARK.matcher(text.getLiteral());
            if (mark.find()) {
                text.setLiteral(text.getLiteral().substring(0, mark.start()));
                return Optional.of(mark.group(1));
            }
        }
        return Optional.empty();
    }
}
