package dev.fanfold.cli.journal.command;

import dev.fanfold.journal.Line;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.sqlite.JDBC;

/** A database of SQLite: a table for each type of line, whose rows stand in the order of the lines. */
final class Sqlite implements Target {
    private final Connection connection;
    private final Map<SqlTable, PreparedStatement> inserts = new EnumMap<>(SqlTable.class);

    private Sqlite(Connection connection) {
        this.connection = connection;
    }

    static Sqlite open(Path file) throws IOException {
        try {
            var connection = new JDBC().connect(JDBC.PREFIX + file, new Properties());
            var sqlite = new Sqlite(connection);
            sqlite.begin();
            return sqlite;
        } catch (SQLException failed) {
            throw new IOException(failed.getMessage(), failed);
        }
    }

    /** All in one transaction, and no journal of its own: the file is nobody's before it is whole. */
    private void begin() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = OFF");
            statement.execute("PRAGMA synchronous = OFF");
            for (var table : SqlTable.values()) {
                statement.execute(table.creation());
            }
        }
        connection.setAutoCommit(false);
    }

    @Override
    public void put(Line line) throws IOException {
        try {
            var insert = insert(SqlTable.of(line));
            var row = SqlRow.of(line);
            for (int column = 0; column < row.size(); column++) {
                set(insert, column + 1, row.get(column));
            }
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new IOException(failed.getMessage(), failed);
        }
    }

    private static void set(PreparedStatement insert, int column, Object cell) throws SQLException {
        var value = cell instanceof Optional<?> maybe ? maybe : Optional.of(cell);
        if (value.isPresent()) {
            insert.setObject(column, value.get());
        } else {
            insert.setNull(column, Types.NULL);
        }
    }

    private PreparedStatement insert(SqlTable table) throws SQLException {
        var known = inserts.get(table);
        if (known != null) {
            return known;
        }
        var made = connection.prepareStatement(table.insertion());
        inserts.put(table, made);
        return made;
    }

    @Override
    public void close() throws IOException {
        try (connection) {
            for (var insert : inserts.values()) {
                insert.close();
            }
            connection.commit();
        } catch (SQLException failed) {
            throw new IOException(failed.getMessage(), failed);
        }
    }
}
