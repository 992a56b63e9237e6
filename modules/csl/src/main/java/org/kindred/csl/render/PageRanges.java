package org.kindred.csl.render;

/** Ranges of pages in the format of the style. */
final class PageRanges {

    private PageRanges() {
    }

    static String format(String text, Setting setting) {
        return text.replaceAll("(?<=\\d)\\s*[-–]\\s*(?=\\d)", setting.pageRangeDelimiter());
    }
}
