package org.kindred.index.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.UnicodeUtil;

/** Values as Lucene's terms, which have a greatest length: a longer value keeps its beginning, and a digest tells it from others. */
final class Terms {

    private static final int LONGEST = 32_000;
    /** A text of so many characters is never too long, in any script. */
    private static final int SURELY_SHORT = LONGEST / UnicodeUtil.MAX_UTF8_BYTES_PER_CHAR;

    private Terms() {
    }

    static BytesRef of(String value) {
        var whole = new BytesRef(value);
        return value.length() <= SURELY_SHORT || whole.length <= LONGEST ? whole : shortened(whole);
    }

    /** A beginning, to compare terms with. */
    static BytesRef beginning(String value) {
        var whole = new BytesRef(value);
        return whole.length <= LONGEST ? whole : new BytesRef(whole.bytes, whole.offset, LONGEST);
    }

    private static BytesRef shortened(BytesRef whole) {
        long[] digest = StringHelper.murmurhash3_x64_128(whole);
        byte[] mark = ("\0" + Long.toHexString(digest[0]) + Long.toHexString(digest[1])).getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = Arrays.copyOfRange(whole.bytes, whole.offset, whole.offset + LONGEST + mark.length);
        System.arraycopy(mark, 0, bytes, LONGEST, mark.length);
        return new BytesRef(bytes);
    }
}
