package org.kindred.kernel.output;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of a feed.
 *
 * @param id       names the feed for ever, whatever page this is
 * @param title    for people
 * @param publisher who speaks for entries that nobody has signed
 * @param home     the address of the website
 * @param self     its own address
 * @param locale   the language that was asked for
 * @param updated  when the newest of its entries changed; empty where it has none
 * @param license  the address of the licence of the site, if it has one
 * @param rights   whom to name, and the licence, for people; {@code ""} for nothing
 * @param links    the addresses of other pages by their relation: {@code first}, {@code prev}, {@code next}, {@code last}
 * @param entries  in the order of the list
 */
public record Feed(String id, String title, String publisher, String home, String self, String locale, Optional<Instant> updated,
        Optional<String> license,
        String rights, Map<String, String> links, List<Entry> entries) {

    public Feed {
        links = Map.copyOf(links);
        entries = List.copyOf(entries);
    }

    /**
     * An item in a feed.
     *
     * @param id         names the item in its locale for ever
     * @param url        its page on the publisher's website, or else its address in the API
     * @param elsewhere  where it is on the web, if it is a place there itself, as a forum is
     * @param title      plain text
     * @param summary    plain text; {@code ""} for none
     * @param html       its body, with absolute addresses
     * @param locale     the language it is in
     * @param published  as shown to readers
     * @param updated    as shown to readers
     * @param authors    who wrote it
     * @param categories what it is about
     * @param image      the address of its leading picture
     * @param license    the address of its licence, if it has one
     * @param rights     whom to name, and the licence, for people; {@code ""} for nothing
     */
    public record Entry(String id, String url, Optional<String> elsewhere, String title, String summary, String html, String locale,
            Instant published, Instant updated, List<Person> authors, List<Category> categories, Optional<String> image,
            Optional<String> license, String rights) {

        public Entry {
            authors = List.copyOf(authors);
            categories = List.copyOf(categories);
        }
    }

    /** Somebody, and where to read about them. */
    public record Person(String name, Optional<String> url) {
    }

    /** A topic by its slug and its title. */
    public record Category(String term, String label) {
    }
}
