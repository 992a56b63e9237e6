package org.kindred.csl.xml;

/** A text is not the XML it should be. The message says what is wrong; line and column say where, from 1. */
public final class XmlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    public XmlException(String message, int line, int column) {
        super("line " + line + ", column " + column + ": " + message);
        this.line = line;
        this.column = column;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }
}
