package dev.fanfold.cli.live;

import dev.fanfold.cli.screen.Look.Signs;
import dev.fanfold.cli.screen.Tone;

/**
 * The signs that stand before a part, and those of a bar.
 *
 * @param rest stands for what was cut off
 */
record Marks(
        String toCome,
        String waiting,
        String asking,
        String done,
        String failed,
        String full,
        String empty,
        String rest) {
    private static final Marks UNICODE = new Marks("·", "○", "●", "✓", "✗", "█", "░", "…");
    private static final Marks ASCII = new Marks(".", "o", "*", "+", "x", "#", ".", "..");

    static Marks of(Signs signs) {
        return signs == Signs.ASCII ? ASCII : UNICODE;
    }

    String of(Phase phase) {
        return switch (phase) {
            case Phase.ToCome later -> toCome;
            case Phase.Queued queued -> waiting;
            case Phase.Waiting awaits -> waiting;
            case Phase.Held held -> waiting;
            case Phase.Throttled slow -> waiting;
            case Phase.Retrying again -> waiting;
            case Phase.Asking asked -> asking;
            case Phase.Answered read -> asking;
            case Phase.Done whole -> done;
            case Phase.Failed bad -> failed;
            case Phase.Stopped stopped -> failed;
        };
    }

    static Tone tone(Phase phase) {
        return switch (phase) {
            case Phase.ToCome later -> Tone.QUIET;
            case Phase.Queued queued -> Tone.QUIET;
            case Phase.Waiting awaits -> Tone.QUIET;
            case Phase.Held held -> Tone.QUIET;
            case Phase.Throttled slow -> Tone.WAITING;
            case Phase.Retrying again -> Tone.WAITING;
            case Phase.Asking asked -> Tone.PLAIN;
            case Phase.Answered read -> Tone.PLAIN;
            case Phase.Done whole -> Tone.GOOD;
            case Phase.Failed bad -> Tone.BAD;
            case Phase.Stopped stopped -> Tone.BAD;
        };
    }
}
