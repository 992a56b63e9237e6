package org.kindred.plugin.wordpress;

import org.jsoup.Jsoup;

/** HTML that is to be read as text. */
final class Html {

    private Html() {
    }

    /** What a reader of it sees, on one line. */
    static String plain(String html) {
        return Jsoup.parseBodyFragment(html).text().strip();
    }
}
