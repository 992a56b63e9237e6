package org.kindred.plugin.bibtex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.kindred.kernel.citation.ReferenceMedia;
import org.kindred.kernel.imports.ReferenceReader;
import org.kindred.references.Findings;
import org.kindred.references.TextFile;

/** Reads BibTeX and biblatex. */
final class BibtexReader implements ReferenceReader {

    @Override
    public ReferenceMedia media() {
        return Bibtex.MEDIA;
    }

    @Override
    public Reading read(byte[] bytes) {
        var file = TextFile.of(bytes);
        var findings = new Findings();
        findings.addAll(file.findings());
        var entries = new BibtexParser(file.text(), findings).parse();
        var crossReferences = new CrossReferences(entries, findings);
        var references = new ArrayList<Read>(entries.size());
        Map<String, Integer> lines = new HashMap<>();
        for (RawEntry entry : entries) {
            if (entry.fields().isEmpty()) {
                findings.error("empty-entry", entry.line(), "@%s{%s} has no fields; it is left out.".formatted(Findings.shown(entry.type()),
                        Findings.shown(entry.key())), "");
                continue;
            }
            Integer before = lines.putIfAbsent(entry.key().toLowerCase(Locale.ROOT), entry.line());
            if (before != null && !entry.key().isEmpty()) {
                findings.warning("repeated-key", entry.line(),
                        "%s is also the key of the entry on line %d; both are read.".formatted(Findings.shown(entry.key()), before), "");
            }
            if (!entry.type().equals("xdata") && !entry.type().equals("set")) {
                references.add(new EntryReader(crossReferences.resolve(entry), findings).read());
            }
        }
        return new Reading(references, findings.all());
    }
}
