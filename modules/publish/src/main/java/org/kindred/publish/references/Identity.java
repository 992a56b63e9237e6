package org.kindred.publish.references;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.kernel.citation.WorkIdentifier;
import org.kindred.kernel.content.PlainLetters;
import org.kindred.kernel.value.Value;

/**
 * What makes two references the same work.
 *
 * @param doi   in lower case, without address or {@code doi:}
 * @param pmid  digits alone
 * @param words title, year and first author, letters and digits alone; without a year, what else tells works of one title apart; empty
 *              unless there is a title
 */
record Identity(Optional<String> doi, Optional<String> pmid, Optional<Key> words) {

    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][^<>]*>");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    static Identity of(Value.Group item) {
        var doi = Csl.text(item, "DOI").map(Identity::doi).filter(text -> text.startsWith("10."));
        var pmid = Csl.text(item, "PMID").map(Identity::pmid).filter(text -> text.matches("\\d+"));
        var title = Csl.text(item, "title").map(Identity::letters).filter(text -> !text.isEmpty());
        return new Identity(doi, pmid, title.map(text -> words(text, item)));
    }

    /** A work in press, or one whose year nobody knows, has to agree in more: many a title says little alone. */
    private static Key words(String title, Value.Group item) {
        String named = title + "|" + author(item);
        return Csl.year(item).map(year -> new Key("title, year and first author", named + "|" + year))
                .orElseGet(() -> new Key("title, first author, type and where it is",
                        Stream.of("type", "container-title", "publisher", "URL")
                                .map(variable -> Csl.text(item, variable).map(Identity::letters).orElse(""))
                                .collect(Collectors.joining("|", named + "||", ""))));
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
                words).flatMap(Optional::stream).toList();
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
