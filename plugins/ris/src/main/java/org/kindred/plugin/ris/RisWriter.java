package org.kindred.plugin.ris;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.kindred.kernel.citation.ReferenceMedia;
import org.kindred.kernel.citation.ReferenceWriter;
import org.kindred.kernel.value.Value;
import org.kindred.references.Unwritten;

/** Writes RIS as of 2011, which newer and older reference managers read. */
final class RisWriter implements ReferenceWriter {

    @Override
    public ReferenceMedia media() {
        return Ris.MEDIA;
    }

    @Override
    public Writing write(List<Value.Group> items) {
        var file = new StringBuilder(items.size() * 500);
        var losses = new ArrayList<String>();
        for (Value.Group item : items) {
            var unwritten = new Unwritten(item, Ris.CUSTOM);
            file.append(new RecordWriter(unwritten).write());
            losses.addAll(unwritten.losses());
        }
        return new Writing(file.toString().getBytes(StandardCharsets.UTF_8), losses);
    }
}
