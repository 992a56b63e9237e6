package org.kindred.markdown.syntax;

import org.commonmark.node.CustomBlock;

/** All footnotes of a body that anybody refers to. Every body ends with such a list, be it empty, as a style may put citations there. */
public final class FootnoteList extends CustomBlock {
}
