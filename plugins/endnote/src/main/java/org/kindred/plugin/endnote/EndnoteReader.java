package org.kindred.plugin.endnote;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kindred.kernel.citation.ReferenceMedia;
import org.kindred.kernel.imports.ReferenceReader;
import org.kindred.references.Findings;
import org.kindred.references.LineNumbers;
import org.kindred.references.TextFile;

/** Reads the XML that EndNote exports. Records are read one by one: what is broken in one costs no other. */
final class EndnoteReader implements ReferenceReader {

    private static final Pattern BEGIN = Pattern.compile("<record(?=[\\s>])");
    private static final String END = "</record>";

    @Override
    public ReferenceMedia media() {
        return Endnote.MEDIA;
    }

    @Override
    public Reading read(byte[] bytes) {
        var file = TextFile.of(bytes);
        var findings = new Findings();
        findings.addAll(file.findings());
        String text = file.text();
        var lines = new LineNumbers(text);
        var references = new ArrayList<Read>();
        Matcher begin = BEGIN.matcher(text);
        boolean found = begin.find();
        if (!found && !text.isBlank()) {
            findings.error("invalid-xml", 1, "The file holds no <record>, so it is no export of EndNote.", "");
        }
        while (found) {
            int start = begin.start();
            found = begin.find();
            String segment = segment(text.substring(start, found ? begin.start() : text.length()));
            record(segment, lines.at(start), findings, references);
        }
        return new Reading(references, findings.all());
    }

    private static String segment(String text) {
        int end = text.lastIndexOf(END);
        return end < 0 ? text : text.substring(0, end + END.length());
    }

    private static void record(String segment, int line, Findings findings, List<Read> references) {
        var xml = RecordXml.read(segment);
        xml.fault().ifPresent(fault -> findings.error("invalid-xml", line + fault - 1,
                "The record that begins on line %d is not well formed here; what stands before is read.".formatted(line), ""));
        if (!xml.elements().isEmpty()) {
            references.add(new RecordReader(line, xml, findings).read());
        }
    }
}
