package dev.fanfold.engine.onion;

import dev.fanfold.engine.clock.Chain;
import dev.fanfold.event.Event;
import dev.fanfold.limit.Reserve;
import dev.fanfold.result.Effort;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** Whoever sends a prompt, as the layers know it. */
public interface Caller {
    /** Where in the run it stands. */
    String path();

    /**
     * Stop means stop: asked before anything goes out.
     *
     * @throws dev.fanfold.result.RunCancelledException when it was told to stop
     */
    void requireGoing();

    /** It asks what no journal has an answer to. */
    default void asksAnew() {}

    /** The moment by which it must be back; none for as long as it takes. */
    OptionalLong deadline();

    /** How long to wait for a call that was told to stop. */
    Duration patience();

    /** How long what is inside waits for a call: it gives up before what is around it does. */
    static Duration inside(Duration around) {
        return around.multipliedBy(4).dividedBy(5);
    }

    /** Whose turn it is when several wait. */
    Turn turn();

    /** Where its time goes. */
    Chain chain();

    /** Money that was set aside for it. */
    Optional<Reserve> reserve();

    /** The gate behind which the calls of its fan wait for the first of them; none where it stands alone. */
    default Optional<Primer> primer() {
        return Optional.empty();
    }

    /** One call took this. */
    void took(Effort effort);

    /** One call took this beside another whose answer was used. */
    void tookBeside(Effort effort);

    void tell(Event event);
}
