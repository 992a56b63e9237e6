package org.kindred.plugin.referenceparser;

import java.util.List;

/** What a word of a reference may belong to. The order is that of the model file: new ones come last. */
enum Label {
    AUTHOR, TITLE, JOURNAL, BOOK, EDITOR, TRANSLATOR, DATE, VOLUME, ISSUE, PAGES, PUBLISHER, PLACE, EDITION, GENRE, MEDIUM, COLLECTION,
    NOTE,
    /** The number of the reference in its list. */
    NUMBER,
    /** What a rule has found: an identifier, an address, when it was looked at. */
    LINK;

    static final List<Label> ALL = List.of(values());
    static final int COUNT = ALL.size();
}
