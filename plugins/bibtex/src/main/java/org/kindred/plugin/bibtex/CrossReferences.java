package org.kindred.plugin.bibtex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kindred.plugin.bibtex.RawEntry.Field;
import org.kindred.references.Findings;

/** Gives entries the fields of those they refer to by {@code crossref} or {@code xdata}. */
final class CrossReferences {

    private static final Set<String> OWN = Set.of("shorttitle", "titleaddon", "subtitle", "label", "shorthand", "abstract", "keywords",
            "doi",
            "crossref", "xref", "entryset", "entrysubtype", "execute", "options", "presort", "related", "sortkey", "ids", "pmid", "pmcid",
            "annote", "annotation", "file", "timestamp", "pages");
    private static final int FARTHEST = 5;

    private final Map<String, RawEntry> byKey = new HashMap<>();
    private final Findings findings;

    CrossReferences(List<RawEntry> entries, Findings findings) {
        this.findings = findings;
        entries.forEach(entry -> byKey.putIfAbsent(entry.key().toLowerCase(Locale.ROOT), entry));
    }

    /** The entry with what it inherits. */
    RawEntry resolve(RawEntry entry) {
        var fields = new ArrayList<>(entry.fields());
        var names = new HashSet<String>();
        fields.forEach(field -> names.add(field.name()));
        inherit(entry, entry, fields, names, 0);
        return new RawEntry(entry.type(), entry.key(), entry.line(), fields);
    }

    private void inherit(RawEntry heir, RawEntry from, List<Field> fields, Set<String> names, int steps) {
        for (Field field : from.fields()) {
            boolean isCross = field.name().equals("crossref");
            if (!isCross && !field.name().equals("xdata")) {
                continue;
            }
            for (String key : field.value().strip().split("\\s*,\\s*")) {
                var parent = parent(key, field, heir);
                if (parent.isPresent() && steps < FARTHEST && !parent.get().key().equalsIgnoreCase(heir.key())) {
                    parent.get().fields().forEach(theirs -> take(theirs, isCross, fields, names));
                    inherit(heir, parent.get(), fields, names, steps + 1);
                }
            }
        }
    }

    private Optional<RawEntry> parent(String key, Field field, RawEntry heir) {
        var parent = Optional.ofNullable(byKey.get(key.toLowerCase(Locale.ROOT)));
        if (parent.isEmpty()) {
            findings.warning("unknown-crossref", field.line(),
                    "%s refers to “%s”, which is not in the file.".formatted(Findings.shown(heir.key()), Findings.shown(key)), "");
        }
        return parent;
    }

    /** A book's title is the title of the book that a chapter is in. */
    private static void take(Field theirs, boolean isCross, List<Field> fields, Set<String> names) {
        String name = isCross && theirs.name().equals("title") ? "booktitle" : theirs.name();
        if (!(isCross && OWN.contains(theirs.name())) && names.add(name)) {
            fields.add(new Field(name, theirs.value(), theirs.line()));
        }
    }
}
