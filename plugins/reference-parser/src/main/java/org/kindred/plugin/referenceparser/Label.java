package org.kindred.plugin.referenceparser;

import java.util.List;

/** What a word of a reference may belong to. The numbers are those of the model file: new ones come last. */
enum Label {
    AUTHOR(0), TITLE(1), JOURNAL(2), BOOK(3), EDITOR(4), TRANSLATOR(5), DATE(6), VOLUME(7), ISSUE(8), PAGES(9), PUBLISHER(10), PLACE(11),
    EDITION(12), GENRE(13), MEDIUM(14), COLLECTION(15), NOTE(16),
    /** The number of the reference in its list. */
    NUMBER(17),
    /** What a rule has found: an identifier, an address, when it was looked at. */
    LINK(18);

    static final List<Label> ALL = List.of(values());
    static final int COUNT = ALL.size();

    private final int number;

    Label(int number) {
        this.number = number;
    }

    /** Its number in the model, and its place in {@link #ALL}. */
    int number() {
        return number;
    }
}
