package dev.fanfold.report.page;

import dev.fanfold.report.story.Lane;
import dev.fanfold.report.story.Span;
import dev.fanfold.report.story.Story;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Every part on its lane: as a table for readers without scripts and for paper, and as a place where the script of the page
 * puts a list of any length.
 */
record Timeline(Story story, Html html, Duration end) {
    private static final int ROWS = 120;
    private static final int DEEPEST = 6;

    Timeline(Story story, Html html) {
        this(story, html, end(story));
    }

    void write() {
        html.open("section").with("id", "timeline").with("aria-labelledby", "lanes");
        html.open("h2").with("id", "lanes").text("Every part on its lane").close();
        if (story.lanes().isEmpty()) {
            html.leaf("p", "No part was seen.").close().line();
            return;
        }
        path();
        legend();
        crowd();
        html.open("div").with("id", "live").with("data-wall", millis(end)).close();
        table();
        html.close().line();
    }

    private void path() {
        var critical = story.critical();
        if (!critical.isEmpty()) {
            html.open("p").leaf("strong", "Critical path, marked ◆:").text(" ");
            int shown = Math.min(12, critical.size());
            for (int i = 0; i < shown; i++) {
                html.text(i == 0 ? "" : " → ").leaf("bdi", name(story.lanes().get(critical.get(i))));
            }
            html.text(critical.size() > shown ? " → " + (critical.size() - shown) + " more. " : ". ");
            html.text(Words.chain(critical.size())).close();
        }
        if (story.undrawn() > 0) {
            html.leaf("p", Words.number(story.undrawn()) + " things more happened in parts that have no lane here.");
        }
    }

    private static String name(Lane lane) {
        return lane.path().isEmpty() ? lane.name() : lane.path();
    }

    private void legend() {
        html.open("ul").with("class", "kinds").with("aria-label", "Legend");
        for (var kind : Span.Kind.values()) {
            html.open("li").open("svg").with("class", "swatch").with("aria-hidden", "true");
            rect(kind, 0, 1);
            html.close().text(Words.span(kind)).close();
        }
        html.open("li").open("svg").with("class", "swatch").with("aria-hidden", "true");
        bar("group", 0, 1);
        html.close().text(Words.THIN).close();
        html.close().line();
        html.open("svg").with("class", "patterns").with("aria-hidden", "true").open("defs");
        html.trusted(Own.file("patterns.svg").text()).close().close().line();
    }

    private void crowd() {
        var crowd = new Crowd(story);
        if (!crowd.telling()) {
            return;
        }
        var label = "Calls on the wire at once, over time: " + crowd.most() + " at the most";
        html.open("figure").with("class", "crowd").leaf("figcaption", label);
        html.open("svg").with("viewBox", crowd.viewBox()).with("preserveAspectRatio", "none");
        html.with("role", "img")
                .with("aria-label", label)
                .open("path")
                .with("d", crowd.path())
                .close()
                .close();
        html.close().line();
    }

    private void table() {
        var critical = new HashSet<>(story.critical());
        html.open("table").with("class", "lanes").with("id", "still");
        html.leaf("caption", Words.scale(end));
        html.open("thead").open("tr");
        for (var head : List.of("Part", "State", "Took", "What it did")) {
            html.open("th").with("scope", "col").text(head).close();
        }
        html.close().close().open("tbody").line();
        for (int i = 0; i < Math.min(ROWS, story.lanes().size()); i++) {
            row(story.lanes().get(i), i, critical);
        }
        html.close().close();
        if (story.lanes().size() > ROWS) {
            html.open("p").with("class", "rest");
            html.text(Words.more(story.lanes().size() - ROWS));
            html.close();
        }
    }

    private void row(Lane lane, int place, Set<Integer> critical) {
        html.open("tr").open("th").with("scope", "row").with("class", "d" + Math.min(DEEPEST, lane.depth()));
        html.text(critical.contains(place) ? "◆ " : "").leaf("bdi", lane.name()).close();
        html.leaf("td", Words.state(lane));
        html.leaf("td", "number", Words.time(lane.to().minus(lane.from())));
        html.open("td").open("svg").with("class", "track").with("aria-hidden", "true");
        if (lane.kind() != Lane.Kind.PART) {
            bar("group", share(lane.from()), share(lane.to()));
        }
        lane.spans().forEach(span -> rect(span.kind(), share(span.from()), share(span.to())));
        if (critical.contains(place)) {
            bar("crit", share(lane.from()), share(lane.to()));
        }
        html.close();
        if (!lane.spans().isEmpty()) {
            html.leaf("span", "small", Words.from(lane.from()) + ": " + Words.happened(lane));
        }
        html.close().close().line();
    }

    private void rect(Span.Kind kind, double from, double to) {
        bar("s-" + kind.name().toLowerCase(Locale.ROOT), from, to);
    }

    private void bar(String look, double from, double to) {
        html.open("rect").with("class", look);
        html.percent("x", from).percent("width", Math.max(.002, to - from)).close();
    }

    private double share(Duration at) {
        return end.isZero() ? 0 : (double) at.toNanos() / end.toNanos();
    }

    /** The wall, or the end of the last lane where that was seen to end later. */
    private static Duration end(Story story) {
        return story.lanes().stream()
                .map(Lane::to)
                .reduce(story.times().wall(), (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }

    private static String millis(Duration time) {
        return String.valueOf(time.toNanos() / 1_000_000);
    }
}
