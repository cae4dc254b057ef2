package dev.fanfold.image;

import dev.fanfold.cli.screen.Signals;

/** Says whether signals are heard: their classes are asked for by name, where no tool sees that they are needed. */
final class Heeding {
    private Heeding() {}

    public static void main(String[] arguments) {
        System.out.println(Signals.heed("WINCH", () -> {}));
    }
}
