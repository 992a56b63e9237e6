package org.kindred.plugin.ris;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.kindred.kernel.citation.ReferenceMedia;
import org.kindred.kernel.citation.ReferenceWriter;
import org.kindred.kernel.value.Value;
import org.kindred.references.CslView;
import org.kindred.references.RoundTrip;

/** Writes RIS as of 2011, which newer and older reference managers read. */
final class RisWriter implements ReferenceWriter {

    private static final RisReader READER = new RisReader();

    @Override
    public ReferenceMedia media() {
        return Ris.MEDIA;
    }

    @Override
    public Writing write(List<Value.Group> items) {
        var file = new StringBuilder(items.size() * 500);
        var losses = new ArrayList<String>();
        for (Value.Group item : items) {
            String record = new RecordWriter(new CslView(item, Ris.CUSTOM)).write();
            file.append(record);
            losses.addAll(RoundTrip.losses(item, READER.read(record.getBytes(StandardCharsets.UTF_8))));
        }
        return new Writing(file.toString().getBytes(StandardCharsets.UTF_8), losses);
    }
}
