package dev.fanfold.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("The stream gate")
@Timeout(30)
class StreamGateTest {
    private final List<Lane> asked = new ArrayList<>();

    @Test
    void lets_the_first_call_ahead_and_the_others_follow_once_the_server_has_spoken() throws Exception {
        var gate = gate(1, 100);
        var first = gate.enter();
        var second = waiting(gate);
        assertThat(second.isDone()).isFalse();
        gate.connected(first);
        assertThat(asked).containsExactly(first.lane());
        assertThat(second.isDone()).isFalse();
        gate.sign(first.lane(), false);
        assertThat(second.get().lane()).isSameAs(first.lane());
    }

    @Test
    void asks_nothing_for_a_call_that_stays_alone() throws Exception {
        var gate = gate(1, 100);
        var first = gate.enter();
        gate.connected(first);
        gate.replied(first);
        var second = gate.enter();
        gate.connected(second);
        var third = waiting(gate);
        assertThat(third.get().lane()).isSameAs(first.lane());
        assertThat(asked).isEmpty();
    }

    @Test
    void opens_another_connection_only_for_calls_that_do_not_fit_on_those_that_open() throws Exception {
        var gate = gate(2, 2);
        var first = gate.enter();
        var follows = waiting(gate);
        assertThat(follows.isDone()).isFalse();
        var ahead = waiting(gate);
        var other = follows.get();
        assertThat(other.lane()).isNotSameAs(first.lane());
        assertThat(ahead.isDone()).isFalse();
    }

    @Test
    void shrinks_to_what_fits_beside_a_call_that_was_turned_away() throws Exception {
        var gate = gate(1, 100);
        var passes = standing(gate, 4);
        var refused = passes.getLast();
        var again = waitingAtHead(gate, refused);
        assertThat(again.isDone()).isFalse();
        assertThat(refused.lane().limit()).isEqualTo(3);
        gate.replied(passes.getFirst());
        assertThat(again.get().lane().inFlight()).isEqualTo(3);
    }

    @Test
    void grows_by_one_after_as_many_replies_in_a_row() throws Exception {
        var gate = gate(1, 100);
        var passes = standing(gate, 4);
        var again = waitingAtHead(gate, passes.getLast());
        for (int i = 0; i < 3; i++) {
            gate.replied(passes.get(i));
        }
        gate.connected(again.get());
        gate.replied(again.get());
        assertThat(passes.getFirst().lane().limit()).isEqualTo(3);
        for (int i = 0; i < 6; i++) {
            var pass = gate.enter();
            gate.connected(pass);
            gate.replied(pass);
        }
        assertThat(passes.getFirst().lane().limit()).isEqualTo(4);
    }

    @Test
    void serves_a_call_that_was_turned_away_before_all_that_wait() throws Exception {
        var gate = gate(1, 2);
        var passes = standing(gate, 2);
        var late = waiting(gate);
        var again = waitingAtHead(gate, passes.get(1));
        gate.replied(passes.get(0));
        assertThat(again.get().lane()).isNotNull();
        assertThat(late.isDone()).isFalse();
    }

    @Test
    void tells_all_that_wait_at_once_when_there_is_no_server() throws Exception {
        var gate = gate(1, 100);
        var first = gate.enter();
        var second = waiting(gate);
        var third = waiting(gate);
        gate.broke(first, new IOException("refused"));
        for (var told : List.of(second, third)) {
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> told.get(10, TimeUnit.SECONDS))
                    .withRootCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void lets_the_next_call_ahead_when_the_first_gives_up() throws Exception {
        var gate = gate(1, 100);
        var first = gate.enter();
        var second = waiting(gate);
        gate.left(first);
        assertThat(second.get().lane()).isSameAs(first.lane());
    }

    @Test
    void lets_one_call_ahead_again_after_a_connection_broke() throws Exception {
        var gate = gate(1, 100);
        var passes = standing(gate, 2);
        gate.broke(passes.get(0), new IOException("reset"));
        var ahead = gate.enter();
        var behind = waiting(gate);
        assertThat(behind.isDone()).isFalse();
        gate.connected(ahead);
        assertThat(behind.get().lane()).isSameAs(ahead.lane());
    }

    @Test
    void opens_no_more_connections_side_by_side_than_its_bound() throws Exception {
        var gate = new StreamGate(1, new LaneBounds(100, 2, false), asked::add);
        var first = gate.enter();
        gate.connected(first);
        gate.enter();
        var connecting = gate.enter();
        var next = waiting(gate);
        assertThat(next.isDone()).isFalse();
        gate.connected(connecting);
        assertThat(next.get()).isNotNull();
    }

    @Test
    void gives_up_waiting_when_interrupted_and_loses_no_place() throws Exception {
        var gate = gate(1, 1);
        var first = gate.enter();
        gate.connected(first);
        var outcome = new FutureTask<>(gate::enter);
        var thread = Thread.startVirtualThread(outcome);
        awaitParked(thread);
        thread.interrupt();
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> outcome.get(10, TimeUnit.SECONDS))
                .withCauseInstanceOf(InterruptedException.class);
        gate.replied(first);
        assertThat(gate.enter().lane().inFlight()).isEqualTo(1);
    }

    private StreamGate gate(int connections, int streams) {
        return new StreamGate(connections, new LaneBounds(streams, 8, true), asked::add);
    }

    /** So many calls on one connection that stands. */
    private static List<Pass> standing(StreamGate gate, int calls) throws Exception {
        var passes = new ArrayList<Pass>();
        for (int i = 0; i < calls; i++) {
            var pass = gate.enter();
            gate.connected(pass);
            gate.sign(pass.lane(), false);
            passes.add(pass);
        }
        return passes;
    }

    /** A call that has come to wait, or already has its pass. */
    private static FutureTask<Pass> waiting(StreamGate gate) {
        return started(new FutureTask<>(gate::enter));
    }

    private static FutureTask<Pass> waitingAtHead(StreamGate gate, Pass refused) {
        return started(new FutureTask<>(() -> gate.turnedAway(refused)));
    }

    private static FutureTask<Pass> started(FutureTask<Pass> call) {
        awaitParked(Thread.startVirtualThread(call));
        return call;
    }

    private static void awaitParked(Thread thread) {
        while (thread.getState() != Thread.State.WAITING && thread.isAlive()) {
            Thread.onSpinWait();
        }
    }
}
