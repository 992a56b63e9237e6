package org.kindred.plugin.nbib;

import org.kindred.kernel.citation.ReferenceMedia;
import org.kindred.kernel.imports.ReferenceReader;
import org.kindred.references.Findings;
import org.kindred.references.TextFile;

/** Reads what PubMed gives to take away: nbib, the same as its MEDLINE display. */
final class NbibReader implements ReferenceReader {

    @Override
    public ReferenceMedia media() {
        return Nbib.MEDIA;
    }

    @Override
    public Reading read(byte[] bytes) {
        var file = TextFile.of(bytes);
        var findings = new Findings();
        findings.addAll(file.findings());
        var records = new NbibParser(findings).parse(file.text());
        var references = records.stream().map(record -> new RecordReader(record, findings).read()).toList();
        return new Reading(references, findings.all());
    }
}
