package org.kindred.plugin.bibtex;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kindred.kernel.citation.ReferenceMedia;
import org.kindred.kernel.citation.ReferenceWriter;
import org.kindred.kernel.value.Value;
import org.kindred.references.CslView;
import org.kindred.references.RoundTrip;

/** Writes BibTeX as BibTeX, biblatex and reference managers read it, in UTF-8. */
final class BibtexWriter implements ReferenceWriter {

    private static final BibtexReader READER = new BibtexReader();

    @Override
    public ReferenceMedia media() {
        return Bibtex.MEDIA;
    }

    @Override
    public Writing write(List<Value.Group> items) {
        var file = new StringBuilder(items.size() * 600);
        var losses = new ArrayList<String>();
        var keys = new HashSet<String>();
        for (Value.Group item : items) {
            var view = new CslView(item, Bibtex.CUSTOM);
            String entry = new EntryWriter(view).write(key(view.id(), keys));
            var lost = RoundTrip.losses(item, READER.read(entry.getBytes(StandardCharsets.UTF_8)));
            comment(file, lost);
            file.append(entry).append('\n');
            losses.addAll(lost);
        }
        return new Writing(file.toString().getBytes(StandardCharsets.UTF_8), losses);
    }

    /** Text between entries is a comment: what an entry cannot hold is said before it. */
    private static void comment(StringBuilder file, List<String> lost) {
        lost.forEach(loss -> file.append("% not held by BibTeX: ").append(loss.replaceAll("[@\\n\\r]", " ")).append('\n'));
    }

    /** Keys may not hold what ends them; two entries may not share one. */
    private static String key(String id, Set<String> keys) {
        String plain = id.replaceAll("[\\s,{}()=\"#%~'\\\\@]+", "-");
        String key = plain.isEmpty() ? "reference" : plain;
        for (int number = 2; !keys.add(key); number++) {
            key = plain + "-" + number;
        }
        return key;
    }
}
