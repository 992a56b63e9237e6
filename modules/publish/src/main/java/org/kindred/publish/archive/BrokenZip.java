package org.kindred.publish.archive;

import java.io.IOException;

/** A zip, or a file in it, that cannot be read. The message is for its sender. */
final class BrokenZip extends IOException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    BrokenZip(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    @Override
    public String getMessage() {
        return sentence;
    }
}
