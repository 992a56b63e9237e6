package org.kindred.markdown.syntax;

import java.util.Locale;
import org.commonmark.node.CustomBlock;

/** A quotation that begins with {@code [!TIP]}: a box that asks for attention. */
public final class Alert extends CustomBlock {

    /** How much attention. */
    public enum Kind {
        NOTE, TIP, IMPORTANT, WARNING, CAUTION;

        /** As it is written in class names: {@code tip}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Kind kind;

    Alert(Kind kind) {
        this.kind = kind;
    }

    /** Which of the five. */
    public Kind kind() {
        return kind;
    }
}
