package org.kindred.csl.locale;

import java.util.List;
import org.kindred.csl.xml.XmlElement;

/** The forms of a term, each with what is used in its stead where a locale lacks it. */
public enum TermForm {
    LONG, SHORT, VERB, VERB_SHORT, SYMBOL;

    /** Of the attribute {@code form}; {@link #LONG} if it is absent or unknown. */
    public static TermForm of(XmlElement element) {
        return of(element.attribute("form", "long"));
    }

    public static TermForm of(String form) {
        return switch (form) {
            case "short" -> SHORT;
            case "verb" -> VERB;
            case "verb-short" -> VERB_SHORT;
            case "symbol" -> SYMBOL;
            default -> LONG;
        };
    }

    /** This form and its substitutes, best first. */
    List<TermForm> fallback() {
        return switch (this) {
            case LONG -> List.of(LONG);
            case SHORT -> List.of(SHORT, LONG);
            case VERB -> List.of(VERB, LONG);
            case VERB_SHORT -> List.of(VERB_SHORT, VERB, LONG);
            case SYMBOL -> List.of(SYMBOL, SHORT, LONG);
        };
    }
}
