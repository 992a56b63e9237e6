package org.kindred.plugin.ris;

import org.kindred.kernel.citation.ReferenceMedia;
import org.kindred.kernel.imports.ReferenceReader;
import org.kindred.references.Findings;
import org.kindred.references.TextFile;

/** Reads RIS as reference managers, publishers and databases write it. */
final class RisReader implements ReferenceReader {

    @Override
    public ReferenceMedia media() {
        return Ris.MEDIA;
    }

    @Override
    public Reading read(byte[] bytes) {
        var file = TextFile.of(bytes);
        var findings = new Findings();
        findings.addAll(file.findings());
        var records = new RisParser(findings).parse(file.text());
        return new Reading(RecordReader.all(records, findings), findings.all());
    }
}
