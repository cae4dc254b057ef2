package dev.fanfold.cli.check;

import dev.fanfold.cli.screen.Cells;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The waves of a plan as lines of a terminal: what stands under one heading runs at once, and waits for what stands above.
 *
 * <p>No line is wider than 80 cells, unless a name alone is.
 */
record Drawing(List<Sketch> steps, Pen pen) {
    private static final int WIDTH = 80;
    private static final int WIDEST_NAME = 20;
    private static final int GUTTER = 4;

    List<String> lines() {
        var waves = steps.stream().mapToInt(Sketch::wave).max().orElse(0);
        var widest =
                steps.stream().mapToInt(step -> Cells.of(step.name())).max().orElse(0);
        return IntStream.rangeClosed(1, waves)
                .mapToObj(wave -> wave(wave, waves, Math.min(WIDEST_NAME, widest)))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> wave(int wave, int waves, int column) {
        var its = steps.stream().filter(step -> step.wave() == wave).toList();
        var edge = wave == waves ? "  " : pen.line() + " ";
        var lines = new ArrayList<String>();
        lines.add(corner(wave, waves) + pen.dash() + " " + CheckMessages.wave(wave, its.size()));
        its.forEach(step -> lines.addAll(step(step, edge, column)));
        if (wave < waves) {
            lines.add(pen.line());
        }
        return lines;
    }

    private String corner(int wave, int waves) {
        if (waves == 1) {
            return pen.only();
        }
        return wave == 1 ? pen.first() : wave == waves ? pen.last() : pen.middle();
    }

    /** The name, and beside it what the step does, in as many lines as that takes. */
    private List<String> step(Sketch step, String edge, int column) {
        var told = new ArrayList<String>();
        CheckMessages.told(step, pen.into())
                .forEach(line -> told.addAll(Wrapped.lines(line, WIDTH - GUTTER - column - 2)));
        var lines = new ArrayList<String>();
        var head = edge + pen.step() + " ";
        lines.add(
                Cells.of(step.name()) > column
                        ? head + step.name()
                        : head + Cells.padded(step.name(), column + 2) + told.removeFirst());
        told.forEach(line -> lines.add(edge + "  " + " ".repeat(column + 2) + line));
        return lines;
    }
}
