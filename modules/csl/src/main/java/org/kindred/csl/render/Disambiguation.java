package org.kindred.csl.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kindred.csl.item.CiteItem;
import org.kindred.csl.item.CslItem;
import org.kindred.csl.item.CslName;
import org.kindred.csl.item.Position;
import org.kindred.csl.style.Layout;
import org.kindred.csl.text.RichText;

/**
 * Makes cites of different works differ, by the methods the style allows, in the order of the specification: names are spelled out, more
 * names are shown, the {@code disambiguate} condition holds, and years get letters.
 */
final class Disambiguation {

    private static final int MOST_CONDITIONS = 3;

    private final Layout layout;
    private final Works works;
    private final CiteRenderer cites;
    private final int conditions;
    private final NameExpansion expansion;
    private final String rule;
    private List<Mark.Person> persons = List.of();

    Disambiguation(Setting setting, Layout layout, Works works, CiteRenderer cites) {
        this.layout = layout;
        this.works = works;
        this.cites = cites;
        this.conditions = Calls.ambiguity(layout.elements()) ? MOST_CONDITIONS : 0;
        this.expansion = new NameExpansion(setting);
        this.rule = layout.flag("disambiguate-add-givenname")
                ? layout.options().getOrDefault("givenname-disambiguation-rule", "by-cite") : "";
    }

    /** @param places of all cites, as later cites of a work may look different from the first one */
    void resolve(List<List<Place>> places) {
        boolean later = places.stream().flatMap(List::stream).anyMatch(place -> place.position() != Position.FIRST);
        resolve(Place.FIRST);
        if (later) {
            resolve(Place.SUBSEQUENT);
        }
    }

    private void resolve(Place place) {
        List<String> all = works.order().stream().map(CslItem::id).toList();
        if (!rule.isEmpty() && !rule.equals("by-cite")) {
            expandEverywhere(all, place);
        }
        List<List<String>> ambiguous = new ArrayList<>();
        for (List<String> group : split(all, place)) {
            Run.check();
            ambiguous.addAll(withNames(group, place));
        }
        for (List<String> group : ambiguous) {
            for (List<String> rest : withCondition(group, 1, place)) {
                addYearSuffixes(rest);
            }
        }
    }

    private RichText cite(String id, Place place) {
        return cites.body(CiteItem.of(id), place);
    }

    /** Groups of two and more works whose cites are the same. */
    private List<List<String>> split(List<String> ids, Place place) {
        Map<String, List<String>> byText = new LinkedHashMap<>();
        for (String id : ids) {
            String text = cite(id, place).plain();
            if (!text.isEmpty()) {
                byText.computeIfAbsent(text, key -> new ArrayList<>()).add(id);
            }
        }
        return byText.values().stream().filter(group -> group.size() > 1).toList();
    }

    private void expandEverywhere(List<String> all, Place place) {
        boolean primary = rule.startsWith("primary-name");
        persons = all.stream().flatMap(id -> cite(id, place).tags(Mark.Person.class).stream())
                .filter(person -> !primary || person.index() == 0).toList();
        Map<CslName, Hint.Level> levels = expansion.levels(persons, rule.endsWith("with-initials"));
        all.forEach(id -> spellOut(id, levels, primary, place));
    }

    private void spellOut(String id, Map<CslName, Hint.Level> levels, boolean primary, Place place) {
        Map<CslName, Hint.Level> own = new HashMap<>();
        for (Mark.Person person : cite(id, place).tags(Mark.Person.class)) {
            Optional.ofNullable(levels.get(person.name())).ifPresent(level -> own.put(person.name(), level));
        }
        if (!own.isEmpty()) {
            works.hint(id, works.hint(id).withLevels(own, primary));
        }
    }

    /** Names that have been added are ambiguous, too, where names are spelled out everywhere. */
    private void expandAdded(List<String> group, Place place) {
        if (persons.isEmpty()) {
            return;
        }
        List<Mark.Person> shown = new ArrayList<>();
        group.forEach(id -> shown.addAll(cite(id, place).tags(Mark.Person.class)));
        Set<String> families = shown.stream().map(person -> person.name().family()).collect(Collectors.toSet());
        persons.stream().filter(person -> families.contains(person.name().family())).forEach(shown::add);
        boolean primary = rule.startsWith("primary-name");
        shown.removeIf(person -> primary && person.index() > 0);
        Map<CslName, Hint.Level> levels = expansion.levels(shown, rule.endsWith("with-initials"));
        group.forEach(id -> spellOut(id, levels, primary, place));
    }

    private List<List<String>> withNames(List<String> group, Place place) {
        List<List<String>> rest = rule.equals("by-cite") ? withGivenNames(group, 0, place) : List.of(group);
        if (!layout.flag("disambiguate-add-names")) {
            return rest;
        }
        List<List<String>> unresolved = new ArrayList<>();
        rest.forEach(each -> unresolved.addAll(withMoreNames(each, place)));
        return unresolved;
    }

    /** Spells out the names at one place after the other, and gives the groups that are still ambiguous. */
    private List<List<String>> withGivenNames(List<String> group, int index, Place place) {
        List<Mark.Person> persons = new ArrayList<>();
        Map<String, Mark.Person> byWork = new LinkedHashMap<>();
        for (String id : group) {
            List<Mark.Person> shown = cite(id, place).tags(Mark.Person.class);
            if (shown.size() <= index) {
                return List.of(group);
            }
            persons.add(shown.get(index));
            byWork.put(id, shown.get(index));
        }
        Map<CslName, Hint.Level> levels = expansion.levels(persons, false);
        byWork.forEach((id, person) -> {
            Hint.Level level = levels.getOrDefault(person.name(), Hint.Level.STYLE);
            if (level != Hint.Level.STYLE) {
                works.hint(id, works.hint(id).withLevel(person.name(), level));
            }
        });
        List<List<String>> unresolved = new ArrayList<>();
        split(group, place).forEach(each -> unresolved.addAll(withGivenNames(each, index + 1, place)));
        return unresolved;
    }

    /** Shows one name after the other, as long as that tells works apart. */
    private List<List<String>> withMoreNames(List<String> group, Place place) {
        Map<String, Hint> before = new LinkedHashMap<>();
        group.forEach(id -> before.put(id, works.hint(id)));
        int most = group.stream().mapToInt(id -> people(id, place)).max().orElse(0);
        int shown = group.stream().mapToInt(id -> cite(id, place).tags(Mark.Person.class).size()).min().orElse(0);
        for (int names = shown + 1; names <= most; names++) {
            for (String id : group) {
                works.hint(id, before.getOrDefault(id, Hint.NONE).withNames(names));
            }
            expandAdded(group, place);
            List<List<String>> rest = split(group, place);
            List<List<String>> spelled = new ArrayList<>();
            rest.forEach(each -> spelled.addAll(rule.equals("by-cite") ? withGivenNames(each, 0, place) : List.of(each)));
            if (spelled.size() != 1 || spelled.getFirst().size() != group.size()) {
                List<List<String>> unresolved = new ArrayList<>();
                spelled.forEach(each -> unresolved.addAll(withMoreNames(each, place)));
                return unresolved;
            }
        }
        before.forEach(works::hint);
        return List.of(group);
    }

    private int people(String id, Place place) {
        return cite(id, place).firstTag(Mark.People.class).map(people -> people.names().size()).orElse(0);
    }

    /** One test for ambiguity after the other holds, as long as that tells works apart. */
    private List<List<String>> withCondition(List<String> group, int from, Place place) {
        for (int holding = from; holding <= conditions; holding++) {
            int now = holding;
            group.forEach(id -> works.hint(id, works.hint(id).withConditions(now)));
            List<List<String>> rest = split(group, place);
            if (rest.size() != 1 || rest.getFirst().size() != group.size()) {
                List<List<String>> unresolved = new ArrayList<>();
                rest.forEach(each -> unresolved.addAll(withCondition(each, now + 1, place)));
                return unresolved;
            }
        }
        if (from <= conditions) {
            group.forEach(id -> works.hint(id, works.hint(id).withConditions(from - 1)));
        }
        return List.of(group);
    }

    /** In the order of the bibliography. */
    private void addYearSuffixes(List<String> group) {
        if (!layout.flag("disambiguate-add-year-suffix")) {
            return;
        }
        for (int i = 0; i < group.size(); i++) {
            works.hint(group.get(i), works.hint(group.get(i)).withYearSuffix(i + 1));
        }
    }
}
