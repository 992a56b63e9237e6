package org.kindred.csl.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kindred.csl.item.CslName;
import org.kindred.csl.style.NameStyle;

/** Finds how far names must be spelled out to differ. */
final class NameExpansion {

    private final NameRenderer names;

    NameExpansion(Setting setting) {
        this.names = new NameRenderer(setting);
    }

    /** How the name is shown at a level. */
    static NameStyle style(NameStyle style, Hint.Level level) {
        return switch (level) {
            case STYLE -> style;
            case INITIALS -> style.withForm("long");
            case FULL -> style.withForm("long").withInitialize(false);
        };
    }

    /** The least level at which each name differs from all that look the same; names that never do are left out. */
    Map<CslName, Hint.Level> levels(List<Mark.Person> persons, boolean initialsOnly) {
        Map<String, Set<Mark.Person>> alike = new LinkedHashMap<>();
        Set<CslName> seen = new LinkedHashSet<>();
        for (Mark.Person person : persons) {
            if (seen.add(person.name())) {
                alike.computeIfAbsent(shown(person, Hint.Level.STYLE), key -> new LinkedHashSet<>()).add(person);
            }
        }
        Map<CslName, Hint.Level> levels = new HashMap<>();
        alike.values().stream().filter(group -> group.size() > 1).forEach(group -> put(List.copyOf(group), initialsOnly, levels));
        return levels;
    }

    private void put(List<Mark.Person> group, boolean initialsOnly, Map<CslName, Hint.Level> levels) {
        for (Hint.Level level : initialsOnly ? List.of(Hint.Level.INITIALS) : List.of(Hint.Level.INITIALS, Hint.Level.FULL)) {
            Map<String, List<CslName>> byText = new HashMap<>();
            for (Mark.Person person : group) {
                if (!initialsOnly || person.style().initialize() && person.style().initializeWith().isPresent()) {
                    byText.computeIfAbsent(shown(person, level), key -> new ArrayList<>()).add(person.name());
                }
            }
            byText.values().stream().filter(same -> same.size() == 1).forEach(same -> levels.putIfAbsent(same.getFirst(), level));
        }
    }

    private String shown(Mark.Person person, Hint.Level level) {
        return names.plain(person.name(), style(person.style(), level));
    }
}
