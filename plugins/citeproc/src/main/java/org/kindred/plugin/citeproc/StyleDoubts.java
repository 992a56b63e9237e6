package org.kindred.plugin.citeproc;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kindred.csl.xml.XmlElement;
import org.kindred.csl.xml.XmlTree;
import org.kindred.kernel.citation.CslVocabulary;
import org.kindred.kernel.value.Value;

/** Tells of variables in the text of a style that CSL does not have: they are never set, and so write nothing. */
final class StyleDoubts {

    /** Variables that items have under other names, or that were variables in another version of CSL. */
    private static final Set<String> OTHERS = Set.of("part-number", "printing-number", "supplement-number", "editor-translator");
    private static final Set<String> KNOWN = Stream.concat(CslVocabulary.variables(), OTHERS.stream())
            .collect(Collectors.toUnmodifiableSet());
    /** The attributes that hold variables. */
    private static final List<String> ATTRIBUTES = List.of("variable", "is-numeric", "is-uncertain-date");

    private final Warnings warnings;

    StyleDoubts(Warnings warnings) {
        this.warnings = warnings;
    }

    /** Looks at a style, which is known to be one. */
    void look(String style, String pointer) {
        look(XmlTree.parse(style), pointer);
    }

    private void look(XmlElement element, String pointer) {
        ATTRIBUTES.stream().flatMap(attribute -> element.words(attribute).stream()).filter(word -> !KNOWN.contains(word))
                .forEach(word -> warnings.add(pointer, "line %d: CSL has no variable %s, which writes nothing%s".formatted(element.line(),
                        Complaints.shown(Value.of(word)), Complaints.hint(word, KNOWN))));
        element.children().forEach(child -> look(child, pointer));
    }
}
