package org.kindred.plugin.hsds.document;

import java.util.Locale;
import org.kindred.kernel.value.Value;
import org.kindred.plugin.hsds.directory.Taxonomy;
import org.kindred.plugin.hsds.directory.Term;

/** Vocabularies and their terms as HSDS has them: {@code taxonomy.json} and {@code taxonomy_term.json}. */
public final class TermDocument {

    private TermDocument() {
    }

    /** A term, and in it its vocabulary. */
    public static Value.Group of(Term term) {
        var document = Value.group().put("id", term.id().toString()).put("code", term.code()).put("name", term.name()).put("description",
                term.description());
        term.parent().ifPresent(parent -> document.put("parent_id", parent.toString()));
        document.put("taxonomy", term.taxonomy().name()).put("taxonomy_detail", of(term.taxonomy()))
                .put("language", Locale.forLanguageTag(term.language()).getLanguage()).put("taxonomy_id", term.taxonomy().id().toString());
        term.uri().ifPresent(uri -> document.put("term_uri", uri));
        return document.build();
    }

    /** A vocabulary. */
    public static Value.Group of(Taxonomy taxonomy) {
        var document = Value.group().put("id", taxonomy.id().toString()).put("name", taxonomy.name()).put("description",
                taxonomy.description());
        taxonomy.uri().ifPresent(uri -> document.put("uri", uri));
        return document.build();
    }
}
