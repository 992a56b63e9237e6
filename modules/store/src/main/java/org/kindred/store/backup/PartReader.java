package org.kindred.store.backup;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of a part, one after the other. */
final class PartReader implements AutoCloseable {

    private final Manifest.Part part;
    private final DataInputStream in;
    private final Runnable atEnd;
    private final List<Table.Column> columns = new ArrayList<>();
    private boolean ended;

    /** @param atEnd is run when the last row was read */
    PartReader(Manifest.Part part, DataInputStream in, Runnable atEnd) throws IOException {
        this.part = part;
        this.in = in;
        this.atEnd = atEnd;
        for (int left = in.readInt(); left > 0; left--) {
            columns.add(new Table.Column(in.readUTF(), Kind.valueOf(in.readUTF())));
        }
    }

    Manifest.Part part() {
        return part;
    }

    List<Table.Column> columns() {
        return columns;
    }

    /** The next row, a value for each column. */
    Optional<@Nullable Object[]> next() throws IOException {
        if (ended || in.readByte() == 0) {
            end();
            return Optional.empty();
        }
        var row = new @Nullable Object[columns.size()];
        for (int i = 0; i < row.length; i++) {
            if (in.readBoolean()) {
                row[i] = columns.get(i).kind().read(in);
            }
        }
        return Optional.of(row);
    }

    private void end() throws IOException {
        if (!ended && in.read() >= 0) {
            throw new IOException("there is more behind its last row");
        }
        if (!ended) {
            atEnd.run();
        }
        ended = true;
    }

    /** Where a column stands in a row. */
    int place(String column) {
        return columns.stream().map(Table.Column::name).toList().indexOf(column);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
