package org.kindred.store.asset;

import static org.kindred.kernel.asset.AssetRecords.CHUNK;

import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kindred.kernel.asset.AssetFile;

/** The bytes of assets, chunk by chunk and none as an entity: of a large file never more than one chunk is in memory. */
final class Contents {

    private static final String UNUSED = """
            delete from asset_content where digest = ? and not exists (select 1 from asset a where a.digest = asset_content.digest)
            and not exists (select 1 from asset b where b.source = asset_content.digest)
            and not exists (select 1 from asset_former f where f.digest = asset_content.digest)""";
    private static final String NO_LONGER_SHOWN = """
            update asset_content set media_type = '' where digest = ?
            and not exists (select 1 from asset a where a.digest = asset_content.digest)
            and not exists (select 1 from asset_former f where f.digest = asset_content.digest)""";

    private final Connection connection;

    /** On the connection of a transaction, to which everything gathered was written by now. */
    Contents(Connection connection) {
        this.connection = connection;
    }

    Optional<byte[]> chunk(String digest, int number) {
        return in("select bytes from asset_chunk where digest = ? and number = ?", statement -> {
            statement.setString(1, digest);
            statement.setInt(2, number);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
            }
        });
    }

    /** Not for readers until {@link #show} says so. */
    void keep(String digest, InputStream bytes) throws IOException {
        if (!known(digest)) {
            update("insert into asset_content (digest, media_type, size, width, height) values (?, '', 0, 0, 0)", digest);
            long size = 0;
            int number = 0;
            for (byte[] chunk = bytes.readNBytes(CHUNK); chunk.length > 0; chunk = bytes.readNBytes(CHUNK)) {
                add(digest, number++, chunk);
                size += chunk.length;
            }
            update("update asset_content set size = ? where digest = ?", size, digest);
        }
    }

    private void add(String digest, int number, byte[] chunk) {
        update("insert into asset_chunk (digest, number, bytes) values (?, ?, ?)", digest, number, chunk);
    }

    private boolean known(String digest) {
        return in("select 1 from asset_content where digest = ? for update", statement -> {
            statement.setString(1, digest);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        });
    }

    /** From now on readers may get it. */
    void show(AssetFile file) {
        update("update asset_content set media_type = ?, width = ?, height = ? where digest = ?", file.mediaType(), file.width(),
                file.height(), file.digest());
    }

    /** What readers got of an asset before. */
    void remember(String asset, String digest) {
        update("delete from asset_former where asset = ? and digest = ?", asset, digest);
        update("insert into asset_former (asset, digest) values (?, ?)", asset, digest);
    }

    List<String> former(String asset) {
        return in("select digest from asset_former where asset = ?", statement -> {
            statement.setString(1, asset);
            var digests = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    digests.add(rows.getString(1));
                }
            }
            return List.copyOf(digests);
        });
    }

    /** Drops bytes that no asset has; what only an original has is no longer for readers. */
    void dropIfUnused(String digest) {
        update(UNUSED, digest);
        update(NO_LONGER_SHOWN, digest);
    }

    private void update(String sql, Object... values) {
        in(sql, statement -> {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        });
    }

    private <T> T in(String sql, Work<T> work) {
        try (var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
