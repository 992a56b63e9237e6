package org.kindred.csl.render;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kindred.csl.item.CiteItem;
import org.kindred.csl.item.CslDate;
import org.kindred.csl.text.RichText;

/**
 * A rendered cite of a citation, without the words around it.
 *
 * @param group the names by which it is grouped with others
 */
record Cited(CiteItem cite, RichText body, Optional<String> group) {

    private static final Pattern AROUND_NUMBERS = Pattern.compile("[^\\p{L}\\p{N}]");

    static Cited of(CiteItem cite, RichText body) {
        return new Cited(cite, body, names(body));
    }

    private static Optional<String> names(RichText body) {
        return body.firstTagged(Mark.People.class).map(RichText::plain)
                .or(() -> body.firstTag(Mark.When.class).map(date -> ""));
    }

    Cited with(RichText other) {
        return new Cited(cite, other, group);
    }

    boolean hasAffix() {
        return !cite.prefix().isEmpty() || !cite.suffix().isEmpty();
    }

    Cited withoutNames() {
        return with(body.mapFirstTag(Mark.People.class, (tag, names) -> RichText.EMPTY));
    }

    /** The number it consists of, if it is nothing else. */
    Optional<Integer> number() {
        List<Mark.Number> numbers = body.tags(Mark.Number.class);
        boolean alone = numbers.size() == 1 && !hasAffix() && cite.locator().isEmpty()
                && AROUND_NUMBERS.matcher(body.plain()).replaceAll("").equals(Integer.toString(numbers.getFirst().number()));
        return alone ? Optional.of(numbers.getFirst().number()) : Optional.empty();
    }

    Optional<Integer> yearSuffix() {
        List<Mark.YearSuffix> suffixes = body.tags(Mark.YearSuffix.class);
        return suffixes.size() == 1 ? Optional.of(suffixes.getFirst().number()) : Optional.empty();
    }

    /** Its dates: what must be the same for years not to be repeated. */
    List<CslDate> dates() {
        return body.tags(Mark.When.class).stream().map(Mark.When::date).toList();
    }

    /** Only the letters after the year. */
    Cited onlyYearSuffix() {
        RichText letters = body.firstTag(Mark.YearSuffix.class).map(tag -> Letters.of(tag.number()).tagged(tag)).orElse(RichText.EMPTY);
        return with(letters);
    }

    /** With its prefix and suffix, and its link: the number, or else all of it. */
    RichText shown() {
        Rendering.Linked link = new Rendering.Linked(List.of(cite.id()));
        RichText linked = body.firstTag(Mark.Number.class).isPresent()
                ? body.mapFirstTag(Mark.Number.class, (tag, number) -> number.tagged(link)) : body.tagged(link);
        return linked.affixed(RichText.citeAffix(cite.prefix()), RichText.citeAffix(cite.suffix()));
    }
}
