package dev.fanfold.bench.durable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * How the data base is used; it writes ahead and forces each commit in all of them.
 *
 * @param group the most rows of one commit
 * @param turns whether those who were just told go first, so that what they bring is in the next commit
 * @param page bytes of a page
 * @param checkpoint after how many pages the log is folded into the table
 */
record SqliteSetting(int group, Turns turns, int page, int checkpoint) {
    static final SqliteSetting ONE_EACH = new SqliteSetting(1, Turns.AS_THEY_COME, 4_096, 1_000);

    /** Who goes first after a commit. */
    enum Turns {
        AS_THEY_COME,
        TOLD_FIRST
    }

    /** Those of many tried that came near the best. */
    static List<SqliteSetting> grouped() {
        return List.of(
                new SqliteSetting(1_000, Turns.AS_THEY_COME, 4_096, 1_000),
                new SqliteSetting(1_000, Turns.AS_THEY_COME, 4_096, 10_000),
                new SqliteSetting(1_000, Turns.AS_THEY_COME, 16_384, 1_000),
                new SqliteSetting(1_000, Turns.TOLD_FIRST, 4_096, 10_000),
                new SqliteSetting(1_000, Turns.TOLD_FIRST, 16_384, 1_000),
                new SqliteSetting(1_000, Turns.TOLD_FIRST, 16_384, 4_000));
    }

    void prepare(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA page_size=" + page);
            statement.execute("PRAGMA journal_mode=WAL");
            statement.execute("PRAGMA synchronous=FULL");
            statement.execute("PRAGMA wal_autocheckpoint=" + checkpoint);
            statement.execute("CREATE TABLE answers (key BLOB PRIMARY KEY, json TEXT NOT NULL)");
        }
        connection.setAutoCommit(false);
    }

    Thread.Builder thread() {
        return turns == Turns.TOLD_FIRST ? Thread.ofVirtual() : Thread.ofPlatform();
    }

    @SuppressWarnings("ThreadPriorityCheck") // nothing but speed hangs on it
    void afterCommit() {
        if (turns == Turns.TOLD_FIRST) {
            Thread.yield();
        }
    }
}
