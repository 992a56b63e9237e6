package org.kindred.csl.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindred.csl.item.CslName;
import org.kindred.csl.style.Layout;
import org.kindred.csl.text.RichText;

/** Replaces the authors of an entry who are those of the entry before: {@code subsequent-author-substitute}. */
final class AuthorSubstitution {

    private final Optional<RichText> replacement;
    private final String rule;

    AuthorSubstitution(Layout bibliography) {
        this.replacement = Optional.ofNullable(bibliography.options().get("subsequent-author-substitute")).map(RichText::markup);
        this.rule = bibliography.option("subsequent-author-substitute-rule");
    }

    /** Whether the style replaces anything. */
    boolean isWanted() {
        return replacement.isPresent();
    }

    /** The entries in their order, with what is repeated replaced. */
    List<RichText> substitute(List<RichText> entries) {
        List<RichText> substituted = new ArrayList<>();
        Optional<Mark.People> before = Optional.empty();
        String listBefore = "";
        for (RichText entry : entries) {
            Optional<Mark.People> people = entry.firstTag(Mark.People.class);
            String list = entry.firstTagged(Mark.NameList.class).map(RichText::plain).orElse("");
            substituted.add(people.isPresent() && before.isPresent()
                    ? substitute(entry, before.orElseThrow(), people.orElseThrow(), !list.isEmpty() && list.equals(listBefore)) : entry);
            before = people;
            listBefore = list;
        }
        return substituted;
    }

    private RichText substitute(RichText entry, Mark.People before, Mark.People people, boolean looksSame) {
        RichText instead = replacement.orElseThrow();
        int same = same(before.names(), people.names());
        boolean all = looksSame
                || same == people.names().size() && same == before.names().size() && before.shown().equals(people.shown());
        if (people.names().isEmpty()) {
            return all ? entry.mapFirstTag(Mark.People.class, (tag, content) -> instead.tagged(tag)) : entry;
        }
        return switch (rule) {
            case "complete-each" -> all ? persons(entry, people.names().size(), instead) : entry;
            case "partial-each" -> persons(entry, same, instead);
            case "partial-first" -> persons(entry, Math.min(1, same), instead);
            default -> all ? whole(entry, instead) : entry;
        };
    }

    private static int same(List<CslName> first, List<CslName> second) {
        int same = 0;
        while (same < first.size() && same < second.size() && first.get(same).equals(second.get(same))) {
            same++;
        }
        return same;
    }

    private static RichText whole(RichText entry, RichText instead) {
        return entry.mapFirstTag(Mark.People.class, (tag, content) -> content
                .mapFirstTag(Mark.NameList.class, (list, names) -> instead.tagged(new Mark.Replaced()))
                .mapTags(Mark.NameList.class, (list, names) -> RichText.EMPTY).tagged(tag));
    }

    private static RichText persons(RichText entry, int count, RichText instead) {
        return entry.mapFirstTag(Mark.People.class, (tag, content) -> content
                .mapTags(Mark.Person.class, (person, name) -> person.index() < count ? instead.tagged(person) : name.tagged(person))
                .tagged(tag));
    }
}
