package org.kindred.csl.render;

import java.util.List;
import org.kindred.csl.style.Layout;
import org.kindred.csl.text.RichText;

/** Replaces the authors of an entry who are those of the entry before. */
final class AuthorSubstitution {

    private final Layout bibliography;

    AuthorSubstitution(Layout bibliography) {
        this.bibliography = bibliography;
    }

    List<RichText> substitute(List<RichText> entries) {
        return entries;
    }
}
