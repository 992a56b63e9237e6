package org.kindred.csl.text;

/**
 * How a locale sets quotations: its quotation marks, outer and inner, and whether a period or a comma that follows a
 * quotation goes inside of the closing mark (CSL's {@code punctuation-in-quote}).
 */
public record Typography(String openQuote, String closeQuote, String openInnerQuote, String closeInnerQuote,
        boolean punctuationInQuote) {

    /** English as in the United States. */
    public static final Typography ENGLISH = new Typography("“", "”", "‘", "’", true);

    public Typography withPunctuationInQuote(boolean inside) {
        return new Typography(openQuote, closeQuote, openInnerQuote, closeInnerQuote, inside);
    }
}
