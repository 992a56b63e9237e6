package org.kindred.index;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;

/** What the index keeps of its documents to show it. */
final class Kept {

    private final List<LeafReaderContext> leaves;

    Kept(IndexReader reader) {
        this.leaves = reader.leaves();
    }

    Identity identity(int doc) throws IOException {
        return Identity.of(bytes(Names.ITEM, doc).orElseThrow());
    }

    /** The card, a copy. */
    byte[] card(int doc) throws IOException {
        BytesRef card = bytes(Names.CARD, doc).orElseThrow();
        return BytesRef.deepCopyOf(card).bytes;
    }

    /** The text of a part; empty where it has none. */
    String text(Part part, int doc) throws IOException {
        return bytes(part.text(), doc).map(BytesRef::utf8ToString).orElse("");
    }

    private Optional<BytesRef> bytes(String field, int doc) throws IOException {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        BinaryDocValues values = leaf.reader().getBinaryDocValues(field);
        return values != null && values.advanceExact(doc - leaf.docBase) ? Optional.of(values.binaryValue()) : Optional.empty();
    }
}
