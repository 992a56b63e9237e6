package org.kindred.index;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.kindred.index.document.Layout;
import org.kindred.index.document.Sorting;
import org.kindred.kernel.problem.InvalidRequest;
import org.kindred.kernel.query.Filter;
import org.kindred.kernel.query.Page;
import org.kindred.kernel.query.Query;
import org.kindred.kernel.value.Sha256;

/**
 * Where a page ended, as opaque text for an address: the last hit's sort values, and for an order by score the state of the index that
 * scored. It ends in a digest of itself and its query, so that a cursor of another query, or a damaged one, is told from a right one.
 *
 * @param generation which state of the index, 0 for any
 * @param last       the last hit's sort values
 */
record Cursor(long generation, FieldDoc last) {

    private static final int DIGEST = 8;
    private static final int LONGEST_VALUE = 1 << 16;

    /** The one that a query goes on from. */
    static Optional<Cursor> wanted(Query query, Layout layout) {
        return query.page() instanceof Page.After(int size, String cursor)
                ? Optional.of(read(cursor, query, Sorting.of(query, layout)))
                : Optional.empty();
    }

    /** The cursor as text. */
    String write(Query query, org.apache.lucene.search.Sort sort) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(generation);
            for (int key = 0; key < sort.getSort().length; key++) {
                write(last.fields[key], out);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        bytes.writeBytes(digest(query, bytes.toByteArray()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    private static void write(@Nullable Object value, DataOutputStream out) throws IOException {
        switch (value) {
            case Long number -> out.writeLong(number);
            case Float score -> out.writeFloat(score);
            case BytesRef text -> writeBytes(text, out);
            case null -> out.writeInt(-1);
            default -> throw new IllegalStateException("no such sort value: " + value.getClass());
        }
    }

    private static void writeBytes(BytesRef text, DataOutputStream out) throws IOException {
        out.writeInt(text.length);
        out.write(text.bytes, text.offset, text.length);
    }

    /** @throws InvalidRequest if it is no cursor of this query */
    static Cursor read(String cursor, Query query, org.apache.lucene.search.Sort sort) {
        byte[] payload = payload(cursor, query);
        try (var in = new DataInputStream(new ByteArrayInputStream(payload))) {
            long generation = in.readLong();
            var values = new @Nullable Object[sort.getSort().length];
            for (int key = 0; key < values.length; key++) {
                values[key] = read(sort.getSort()[key], in);
            }
            return new Cursor(generation, new FieldDoc(0, Float.NaN, values));
        } catch (IOException tooShort) {
            throw invalid();
        }
    }

    private static byte[] payload(String cursor, Query query) {
        byte[] bytes = decoded(cursor);
        if (bytes.length < DIGEST) {
            throw invalid();
        }
        byte[] payload = Arrays.copyOf(bytes, bytes.length - DIGEST);
        if (!Arrays.equals(digest(query, payload), Arrays.copyOfRange(bytes, payload.length, bytes.length))) {
            throw invalid();
        }
        return payload;
    }

    private static byte[] decoded(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        }
    }

    private static @Nullable Object read(SortField key, DataInputStream in) throws IOException {
        return switch (key.getType()) {
            case SCORE -> in.readFloat();
            case LONG -> in.readLong();
            case CUSTOM -> key instanceof org.apache.lucene.search.SortedNumericSortField ? (Object) in.readLong() : readBytes(in);
            default -> readBytes(in);
        };
    }

    private static @Nullable BytesRef readBytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length < 0 ? null : readBytes(length, in);
    }

    private static BytesRef readBytes(int length, DataInputStream in) throws IOException {
        if (length > LONGEST_VALUE) {
            throw invalid();
        }
        var bytes = new byte[length];
        in.readFully(bytes);
        return new BytesRef(bytes);
    }

    private static byte[] digest(Query query, byte[] payload) {
        MessageDigest sha256 = Sha256.begin();
        sha256.update(identity(query).getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(sha256.digest(payload), DIGEST);
    }

    /** What makes a query the same one: not its page's size, not its facets, not the order of its filters. */
    private static String identity(Query query) {
        return List.of(query.type(), query.locale(), query.words(), identity(query.filter()), Sorting.sorts(query)).toString();
    }

    private static String identity(Filter filter) {
        return switch (filter) {
            case Filter.All(var filters) -> "all" + identities(filters);
            case Filter.Any(var filters) -> "any" + identities(filters);
            case Filter.Test test -> test.toString();
        };
    }

    private static String identities(List<Filter> filters) {
        return filters.stream().map(Cursor::identity).sorted().collect(Collectors.joining(",", "(", ")"));
    }

    private static InvalidRequest invalid() {
        return InvalidRequest.parameter("invalid-cursor", "page[after]",
                "this is not a cursor of this query; begin again without page[after]");
    }
}
