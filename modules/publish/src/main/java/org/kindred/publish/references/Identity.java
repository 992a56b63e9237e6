package org.kindred.publish.references;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kindred.kernel.citation.WorkIdentifier;
import org.kindred.kernel.value.Value;

/**
 * What makes two references the same work.
 *
 * @param doi   in lower case, without address or {@code doi:}
 * @param pmid  digits alone
 * @param words title, year and first author, letters and digits alone; empty unless there are title and year
 */
record Identity(Optional<String> doi, Optional<String> pmid, Optional<String> words) {

    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][^<>]*>");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    static Identity of(Value.Group item) {
        var doi = Csl.text(item, "DOI").map(Identity::doi).filter(text -> text.startsWith("10."));
        var pmid = Csl.text(item, "PMID").map(Identity::pmid).filter(text -> text.matches("\\d+"));
        var title = Csl.text(item, "title").map(Identity::letters).filter(text -> !text.isEmpty());
        return new Identity(doi, pmid, title.flatMap(text -> Csl.year(item).map(year -> text + "|" + year + "|" + author(item))));
    }

    /** A DOI as it is compared. */
    static String doi(String text) {
        return number("doi", text.strip().replaceFirst("[.,;]+$", ""));
    }

    /** A PMID as it is compared. */
    static String pmid(String text) {
        return number("pmid", text.strip());
    }

    /** What is no such number is compared as it is written. */
    private static String number(String scheme, String text) {
        return WorkIdentifier.of(scheme, text).map(WorkIdentifier::value).orElse(text.toLowerCase(Locale.ROOT));
    }

    private static String author(Value.Group item) {
        return Csl.firstName(item).map(Identity::letters).orElse("");
    }

    static String letters(String text) {
        return NOT_LETTERS.matcher(PlainLetters.of(MARKUP.matcher(text).replaceAll(""))).replaceAll("");
    }

    /** The keys, the surest first. */
    List<Key> keys() {
        return Stream.of(doi.map(value -> new Key("DOI", value)), pmid.map(value -> new Key("PMID", value)),
                words.map(value -> new Key("title, year and first author", value))).flatMap(Optional::stream).toList();
    }

    /** Whether two works that seem the same by their words say themselves that they are not. */
    boolean contradicts(Identity other) {
        return differ(doi, other.doi) || doi.isEmpty() && differ(pmid, other.pmid);
    }

    private static boolean differ(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    /** One of the things by which a work is known. */
    record Key(String name, String value) {
    }
}
