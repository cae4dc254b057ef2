package dev.fanfold.report.page;

import dev.fanfold.report.story.Story;
import dev.fanfold.result.WallTime;
import dev.fanfold.result.WallTime.Share;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Whether splitting was worth it, and where the time went. */
record Worth(Story story, Html html) {
    private static final Duration SHOWN = Duration.ofMillis(5);

    void write() {
        var times = story.times();
        html.open("section").with("aria-labelledby", "worth");
        html.open("h2").with("id", "worth").text("Was it worth splitting?").close();
        html.leaf("p", "lead", Words.worth(story));
        times.longest()
                .filter(Duration::isPositive)
                .filter(longest ->
                        story.bill().calls() > 1 && story.heading().why().isEmpty())
                .ifPresent(longest -> html.leaf("p", Words.floor(times, longest)));
        times.shares().filter(shares -> !shares.total().isZero()).ifPresent(this::shares);
        if (times.folds().size() > 1 || !saidAbove(times.folds())) {
            html.open("ul").with("class", "folds");
            times.folds()
                    .forEach(fold ->
                            html.open("li").with("dir", "auto").text(fold).close());
            html.close();
        }
        html.close().line();
    }

    /** The line of the only fold may be the headline itself. */
    private boolean saidAbove(List<String> folds) {
        return folds.stream().allMatch(fold -> fold.endsWith(Headline.of(story)));
    }

    private void shares(WallTime wall) {
        var all = wall.total().toNanos();
        html.leaf("h3", "Where the time went, along the chain that ended last");
        html.open("svg").with("class", "shares").with("aria-hidden", "true");
        double at = 0;
        for (var share : wall.shares().entrySet()) {
            double part = (double) share.getValue().toNanos() / all;
            html.open("rect").with("class", look(share.getKey()));
            html.percent("x", at)
                    .with("y", "0")
                    .percent("width", part)
                    .with("height", "100%")
                    .close();
            at += part;
        }
        html.close();
        html.open("table").with("class", "legend");
        html.open("thead").open("tr");
        for (var head : new String[] {"What", "Time", "Share"}) {
            html.open("th").with("scope", "col").text(head).close();
        }
        html.close().close().open("tbody");
        wall.shares().forEach((share, took) -> row(share, took, all));
        html.close().close();
    }

    private void row(Share share, Duration took, long all) {
        if (took.compareTo(SHOWN) < 0) {
            return;
        }
        html.open("tr").open("th").with("scope", "row");
        html.open("svg").with("class", "swatch").with("aria-hidden", "true");
        html.open("rect")
                .with("class", look(share))
                .with("width", "100%")
                .with("height", "100%")
                .close()
                .close();
        html.text(Words.share(share)).close();
        html.leaf("td", Words.time(took));
        html.leaf("td", String.format(Locale.ROOT, "%.1f %%", 100.0 * took.toNanos() / all))
                .close();
    }

    private static String look(Share share) {
        return "w-" + share.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
