package dev.fanfold.report.page;

import dev.fanfold.report.story.Lane;
import dev.fanfold.report.story.Span;
import dev.fanfold.report.story.Story;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Lanes as JSON for the script of the page, in parcels that are each read in a moment.
 *
 * <p>Law, model text is data: nothing in a parcel can end the element that it stands in, and the script shows it as text.
 */
record Parcel(Story story) {
    private static final int LANES = 200;
    private static final double NANOS = 1e6;

    /** The parcels, in the order of the lanes. */
    List<String> all() {
        var critical = new HashSet<>(story.critical());
        var size = story.lanes().size();
        return IntStream.range(0, (size + LANES - 1) / LANES)
                .mapToObj(i -> parcel(i * LANES, Math.min(size, (i + 1) * LANES), critical))
                .toList();
    }

    private String parcel(int from, int to, Set<Integer> critical) {
        var lanes = JsonNodeFactory.instance.arrayNode();
        for (int i = from; i < to; i++) {
            lanes.add(lane(story.lanes().get(i), critical.contains(i) ? 1 : 0));
        }
        return harmless(JsonMapper.shared().writeValueAsString(lanes));
    }

    private static ArrayNode lane(Lane lane, int critical) {
        var json = JsonNodeFactory.instance
                .arrayNode()
                .add(Visible.text(lane.name()))
                .add(lane.depth())
                .add(lane.kind().name())
                .add(lane.state().name())
                .add(millis(lane.from().toNanos()))
                .add(millis(lane.to().toNanos()))
                .add(critical);
        var spans = json.addArray();
        lane.spans().forEach(span -> spans.add(span(span)));
        return json.add(lane.load().calls())
                .add(lane.load().usage().input())
                .add(lane.load().usage().output())
                .add(lane.load().money().nanos() == 0 ? "" : lane.load().money().toString())
                .add(Visible.text(lane.text()))
                .add(Visible.text(lane.path()));
    }

    private static ArrayNode span(Span span) {
        return JsonNodeFactory.instance
                .arrayNode()
                .add(span.kind().name())
                .add(millis(span.from().toNanos()))
                .add(millis(span.to().toNanos()))
                .add(Visible.text(span.note()));
    }

    /** Tenths of a millisecond are finer than any eye. */
    private static double millis(long nanos) {
        return Math.round(nanos / NANOS * 10) / 10.0;
    }

    /** In JSON these can only stand inside of texts. */
    private static String harmless(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
