package dev.fanfold.bench.durable;

import dev.fanfold.journal.Key;
import dev.fanfold.journal.Line;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/** Answers as rows of a table, committed by one thread, as many at once as wait by then. */
final class InSqlite implements Store {
    private final BlockingQueue<Row> waiting = new LinkedBlockingQueue<>();
    private final SqliteSetting setting;
    private final Connection connection;
    private final Thread committing;
    private volatile long commits;
    private volatile Optional<SQLException> failure = Optional.empty();

    /** An answer on its way: its text is made by whoever brings it. */
    private record Row(Key key, String json, CountDownLatch committed) {}

    InSqlite(Path file, SqliteSetting setting) throws SQLException {
        this.setting = setting;
        this.connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        setting.prepare(connection);
        this.committing = setting.thread().start(this::commitAll);
    }

    @Override
    public void keep(Line.Answered answer) throws InterruptedException {
        var row = new Row(answer.key(), AnswerJson.text(answer), new CountDownLatch(1));
        waiting.put(row);
        row.committed().await();
        if (failure.isPresent()) {
            throw new IllegalStateException(failure.get());
        }
    }

    private void commitAll() {
        List<Row> group = new ArrayList<>();
        try (var insert = connection.prepareStatement("INSERT INTO answers VALUES (?, ?)")) {
            while (true) {
                group.add(waiting.take());
                waiting.drainTo(group, setting.group() - 1);
                commit(group, insert);
                group.clear();
                setting.afterCommit();
            }
        } catch (InterruptedException closed) {
            // Nobody waits by then.
        } catch (SQLException broken) {
            failure = Optional.of(broken);
            waiting.drainTo(group);
            group.forEach(row -> row.committed().countDown());
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread commits
    private void commit(List<Row> group, PreparedStatement insert) throws SQLException {
        for (var row : group) {
            insert.setBytes(1, bytes(row.key()));
            insert.setString(2, row.json());
            insert.addBatch();
        }
        insert.executeBatch();
        connection.commit();
        commits++;
        group.forEach(row -> row.committed().countDown());
    }

    private static byte[] bytes(Key key) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(key.high())
                .putLong(key.low())
                .array();
    }

    @Override
    public long forces() {
        return commits;
    }

    @Override
    public void close() throws SQLException {
        committing.interrupt();
        try (connection) {
            committing.join();
        } catch (InterruptedException never) {
            throw new IllegalStateException(never);
        }
    }

    /** How many answers stand in the file. */
    static long count(Path file) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(json) FROM answers")) {
            return rows.getLong(1);
        }
    }
}
