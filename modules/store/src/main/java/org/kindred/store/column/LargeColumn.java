package org.kindred.store.column;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * UTF-8 text of any length in a column of at most 1 MiB, which is H2's limit for bytes kept in the row (large objects beside it are three
 * times slower). The few longer texts are kept compressed: no UTF-8 begins with the two bytes that begin a gzip stream.
 */
@Converter
public class LargeColumn implements AttributeConverter<byte[], byte[]> {

    private static final int LIMIT = 1024 * 1024;

    @Override
    public byte[] convertToDatabaseColumn(byte[] text) {
        return text.length <= LIMIT ? text : compressed(text);
    }

    @Override
    public byte[] convertToEntityAttribute(byte[] column) {
        boolean isCompressed = column.length > 2 && column[0] == (byte) 0x1f && column[1] == (byte) 0x8b;
        return isCompressed ? expanded(column) : column;
    }

    private static byte[] compressed(byte[] text) {
        var bytes = new ByteArrayOutputStream(LIMIT);
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] expanded(byte[] column) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(column))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
