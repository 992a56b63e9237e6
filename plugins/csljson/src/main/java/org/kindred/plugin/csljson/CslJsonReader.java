package org.kindred.plugin.csljson;

import org.kindred.kernel.citation.ReferenceMedia;
import org.kindred.kernel.imports.ReferenceReader;
import org.kindred.references.Findings;
import org.kindred.references.TextFile;

/** Reads CSL-JSON, and what Crossref's API answers. */
final class CslJsonReader implements ReferenceReader {

    @Override
    public ReferenceMedia media() {
        return CslJson.MEDIA;
    }

    @Override
    public Reading read(byte[] bytes) {
        var file = TextFile.of(bytes);
        var findings = new Findings();
        findings.addAll(file.findings());
        var references = new ItemsReader(file.text(), findings).read().stream()
                .flatMap(element -> new ItemReader(element.line(), findings).read(element.value()).stream()).toList();
        return new Reading(references, findings.all());
    }
}
