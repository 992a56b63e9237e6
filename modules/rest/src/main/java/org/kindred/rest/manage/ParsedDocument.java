package org.kindred.rest.manage;

import java.math.BigDecimal;
import java.util.List;
import org.kindred.kernel.citation.ReferenceParser.Parsed;
import org.kindred.kernel.value.Value;

/** Parsed references as the API tells them. */
final class ParsedDocument {

    private ParsedDocument() {
    }

    static Value of(List<Parsed> references) {
        return Value.group().put("data", Value.list(references, ParsedDocument::one)).build();
    }

    private static Value one(Parsed parsed) {
        return Value.group().put("csl", parsed.csl()).put("confidence", confidence(parsed)).put("text", parsed.text())
                .put("unread", Value.texts(parsed.unread())).build();
    }

    /** In the order of the variables. */
    private static Value confidence(Parsed parsed) {
        var confidence = Value.group();
        parsed.csl().members().keySet().stream().filter(parsed.confidence()::containsKey)
                .forEach(name -> confidence.put(name, new Value.Number(BigDecimal.valueOf(parsed.confidence().getOrDefault(name, 0.0)))));
        return confidence.build();
    }
}
