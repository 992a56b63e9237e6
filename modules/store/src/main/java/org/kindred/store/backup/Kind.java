package org.kindred.store.backup;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.JDBCType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What a column holds, and how its values stand in a part: the same for every database. */
enum Kind {

    /** A whole number: eight bytes, the highest first. */
    WHOLE(Types.BIGINT) {
        @Override
        @Nullable
        Object found(ResultSet row, int column) throws SQLException {
            return row.getLong(column);
        }

        @Override
        void write(Object value, DataOutputStream out) throws IOException {
            out.writeLong((Long) value);
        }

        @Override
        Object read(DataInputStream in) throws IOException {
            return in.readLong();
        }
    },

    /** A number with a fraction, by IEEE 754. */
    FRACTION(Types.DOUBLE) {
        @Override
        @Nullable
        Object found(ResultSet row, int column) throws SQLException {
            return row.getDouble(column);
        }

        @Override
        void write(Object value, DataOutputStream out) throws IOException {
            out.writeDouble((Double) value);
        }

        @Override
        Object read(DataInputStream in) throws IOException {
            return in.readDouble();
        }
    },

    /** True or false: one byte. */
    FLAG(Types.BOOLEAN) {
        @Override
        @Nullable
        Object found(ResultSet row, int column) throws SQLException {
            return row.getBoolean(column);
        }

        @Override
        void write(Object value, DataOutputStream out) throws IOException {
            out.writeBoolean((Boolean) value);
        }

        @Override
        Object read(DataInputStream in) throws IOException {
            return in.readBoolean();
        }
    },

    /** Text: its length in bytes, and UTF-8. */
    TEXT(Types.VARCHAR) {
        @Override
        @Nullable
        Object found(ResultSet row, int column) throws SQLException {
            return row.getString(column);
        }

        @Override
        void write(Object value, DataOutputStream out) throws IOException {
            BYTES.write(((String) value).getBytes(StandardCharsets.UTF_8), out);
        }

        @Override
        Object read(DataInputStream in) throws IOException {
            return new String((byte[]) BYTES.read(in), StandardCharsets.UTF_8);
        }
    },

    /** A moment: microseconds since 1970, as a whole number. */
    MOMENT(Types.TIMESTAMP_WITH_TIMEZONE) {
        @Override
        @Nullable
        Object found(ResultSet row, int column) throws SQLException {
            return row.getObject(column, OffsetDateTime.class);
        }

        @Override
        void write(Object value, DataOutputStream out) throws IOException {
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, ((OffsetDateTime) value).toInstant()));
        }

        @Override
        Object read(DataInputStream in) throws IOException {
            return Instant.EPOCH.plus(in.readLong(), ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        }
    },

    /** Bytes: how many, and these. */
    BYTES(Types.VARBINARY) {
        @Override
        @Nullable
        Object found(ResultSet row, int column) throws SQLException {
            return row.getBytes(column);
        }

        @Override
        void write(Object value, DataOutputStream out) throws IOException {
            byte[] bytes = (byte[]) value;
            out.writeInt(bytes.length);
            out.write(bytes);
        }

        @Override
        Object read(DataInputStream in) throws IOException {
            return in.readNBytes(in.readInt());
        }
    };

    private final int sqlType;

    Kind(int sqlType) {
        this.sqlType = sqlType;
    }

    /**
     * Of a column as a driver describes it. PostgreSQL's calls a boolean a bit, and a moment a timestamp.
     *
     * @throws SQLException if such columns cannot be backed up yet
     */
    static Kind of(String table, String column, int sqlType) throws SQLException {
        return switch (JDBCType.valueOf(sqlType)) {
            case BIGINT, INTEGER, SMALLINT, TINYINT -> WHOLE;
            case DOUBLE, FLOAT, REAL -> FRACTION;
            case BOOLEAN, BIT -> FLAG;
            case VARCHAR, CHAR, LONGVARCHAR, CLOB -> TEXT;
            case TIMESTAMP_WITH_TIMEZONE, TIMESTAMP -> MOMENT;
            case BINARY, VARBINARY, LONGVARBINARY, BLOB -> BYTES;
            default -> throw new SQLException("A backup does not know columns such as " + table + "." + column + " of type "
                    + JDBCType.valueOf(sqlType) + ".");
        };
    }

    /** A value of a row. */
    @Nullable
    Object get(ResultSet row, int column) throws SQLException {
        Object value = found(row, column);
        return row.wasNull() ? null : value;
    }

    /** Or anything, where there is no value. */
    abstract @Nullable Object found(ResultSet row, int column) throws SQLException;

    /** The type of its parameters. */
    int sqlType() {
        return sqlType;
    }

    abstract void write(Object value, DataOutputStream out) throws IOException;

    abstract Object read(DataInputStream in) throws IOException;
}
