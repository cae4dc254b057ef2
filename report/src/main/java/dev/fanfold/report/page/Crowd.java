package dev.fanfold.report.page;

import dev.fanfold.report.story.Lane;
import dev.fanfold.report.story.Span;
import dev.fanfold.report.story.Story;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;

/** How many calls were on the wire at once, over the time of the run: the average in each of a few hundred slices. */
record Crowd(Story story) {
    private static final int SLICES = 240;

    /** Whether there is anything to see that the lanes do not show better. */
    boolean telling() {
        return most() > 3;
    }

    /** The most calls that were on the wire at any moment; one that begins as another ends is not beside it. */
    int most() {
        var begins = moments(Span::from);
        var ends = moments(Span::to);
        int most = 0;
        int over = 0;
        for (int begun = 0; begun < begins.length; begun++) {
            while (over < begun && ends[over] <= begins[begun]) {
                over++;
            }
            most = Math.max(most, begun + 1 - over);
        }
        return most;
    }

    private long[] moments(Function<Span, Duration> which) {
        return story.lanes().stream()
                .flatMap(lane -> lane.spans().stream())
                .filter(Crowd::onTheWire)
                .mapToLong(span -> which.apply(span).toNanos())
                .sorted()
                .toArray();
    }

    /** The outline as a path of SVG, {@value #SLICES} wide and as high as the most. */
    String path() {
        var most = most();
        var slices = slices();
        var path = new StringBuilder("M0 " + most);
        for (int i = 0; i < slices.length; i++) {
            path.append(String.format(Locale.ROOT, "V%.2fH%d", most - slices[i], i + 1));
        }
        return path.append("V").append(most).append('Z').toString();
    }

    String viewBox() {
        return "0 0 " + SLICES + " " + Math.max(1, most());
    }

    /** How many calls were on the wire in each slice, on average: never more than the most. */
    private double[] slices() {
        var slices = new double[SLICES];
        double width = Math.max(1, story.times().wall().toNanos()) / (double) SLICES;
        for (Lane lane : story.lanes()) {
            for (Span span : lane.spans()) {
                if (onTheWire(span)) {
                    add(slices, span.from().toNanos() / width, span.to().toNanos() / width);
                }
            }
        }
        return slices;
    }

    private static void add(double[] slices, double from, double to) {
        for (int i = (int) Math.min(from, SLICES); i < Math.min(to, SLICES); i++) {
            slices[i] += Math.min(to, i + 1) - Math.max(from, i);
        }
    }

    private static boolean onTheWire(Span span) {
        return switch (span.kind()) {
            case CALL, BROKEN, HEDGE, CANCELLED -> true;
            case WAIT, RETRY, RECALLED -> false;
        };
    }
}
