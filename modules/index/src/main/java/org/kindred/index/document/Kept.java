package org.kindred.index.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;

/**
 * What the index keeps of its documents to show it. For one thread and one page of hits: a field of a segment is opened once for as long as
 * its documents are asked for in their order.
 */
public final class Kept {

    private final List<LeafReaderContext> leaves;
    private final Map<Place, BinaryDocValues> opened = new HashMap<>();

    /** A field in a segment. */
    private record Place(String field, int segment) {
    }

    public Kept(IndexReader reader) {
        this.leaves = reader.leaves();
    }

    public Identity identity(int doc) throws IOException {
        return Identity.of(bytes(Names.ITEM, doc).orElseThrow());
    }

    /** The card, a copy. */
    public byte[] card(int doc) throws IOException {
        BytesRef card = bytes(Names.CARD, doc).orElseThrow();
        return BytesRef.deepCopyOf(card).bytes;
    }

    /** The reasons of its ranking that hold of a document, a bit for each. */
    public long reasons(int doc) throws IOException {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        var values = DocValues.getNumeric(leaf.reader(), Names.REASONS);
        return values.advanceExact(doc - leaf.docBase) ? values.longValue() : 0;
    }

    /** The text of a part; empty where it has none. Java's own reading of UTF-8 is several times as fast as Lucene's. */
    public String text(Part part, int doc) throws IOException {
        return bytes(part.text(), doc).map(text -> new String(text.bytes, text.offset, text.length, StandardCharsets.UTF_8)).orElse("");
    }

    private Optional<BytesRef> bytes(String field, int doc) throws IOException {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        var place = new Place(field, leaf.ord);
        BinaryDocValues values = opened.get(place);
        if (values == null || values.docID() > doc - leaf.docBase) {
            values = DocValues.getBinary(leaf.reader(), field);
            opened.put(place, values);
        }
        return values.advanceExact(doc - leaf.docBase) ? Optional.of(values.binaryValue()) : Optional.empty();
    }
}
