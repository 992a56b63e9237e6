package org.kindred.markdown.html;

import java.util.List;
import org.owasp.html.HtmlSanitizer;

/** Reads HTML that we have written as readers see it. */
public final class ReadHtml {

    private ReadHtml() {
    }

    /** Its text. */
    public static String text(String html) {
        var text = new VisibleText();
        HtmlSanitizer.sanitize(html, new Reading(text));
        return text.toString();
    }

    /** How many words a text has. */
    public static int words(String text, String locale) {
        return Words.count(text, locale);
    }

    private record Reading(VisibleText text) implements HtmlSanitizer.Policy {

        @Override
        public void openDocument() {
            // a fragment begins with nothing
        }

        @Override
        public void closeDocument() {
            // and ends with nothing
        }

        @Override
        public void openTag(String element, List<String> attributes) {
            text.open(element, attributes);
        }

        @Override
        public void closeTag(String element) {
            text.close(element);
        }

        @Override
        public void text(String words) {
            text.add(words);
        }
    }
}
