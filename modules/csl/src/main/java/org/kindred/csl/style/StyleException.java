package org.kindred.csl.style;

import org.kindred.csl.xml.XmlException;

/** A text is no CSL style. The message says what is wrong with it and where; line and column count from 1. */
public final class StyleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    StyleException(XmlException cause) {
        super(cause.getMessage(), cause);
        this.line = cause.line();
        this.column = cause.column();
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }
}
