package dev.fanfold.report.page;

import dev.fanfold.report.story.Heading;
import dev.fanfold.report.story.Story;
import java.util.Locale;

/** The head of the page: what it is about, how it ended, and the figures that people look for first. */
record Opening(Story story, Html html) {
    void write() {
        var heading = story.heading();
        html.open("header");
        html.open("p").with("class", "about").leaf("bdi", heading.title());
        html.text(" · " + Words.when(heading));
        if (!heading.models().isEmpty()) {
            html.text(" · ").leaf("bdi", heading.models());
        }
        html.close();
        html.leaf("h1", Headline.of(story)).line();
        html.open("p").with("class", "marks");
        html.leaf("span", "mark " + look(heading.ending()), Words.ending(heading));
        if (Page.rehearsed(story)) {
            html.leaf("span", "mark rehearsed", Words.REHEARSED).leaf("span", "small", Words.REHEARSED_MORE);
        }
        html.close();
        heading.why()
                .ifPresent(why -> html.open("p")
                        .with("class", "why")
                        .with("dir", "auto")
                        .text(why)
                        .close());
        figures();
        html.close().line();
    }

    private static String look(Heading.Ending ending) {
        return ending.name().toLowerCase(Locale.ROOT);
    }

    private void figures() {
        var times = story.times();
        var bill = story.bill();
        html.open("dl").with("class", "figures");
        figure("Time", Words.time(times.wall()), "from start to end");
        figure("One by one", Words.time(times.oneByOne()), "all calls in a row");
        figure(
                "Calls",
                Words.number(bill.calls()),
                bill.recalled() == 0 ? "went out" : "and " + Words.number(bill.recalled()) + " from the journal");
        figure(
                "Tokens",
                Words.number(bill.usage().total()),
                Words.number(bill.usage().input()) + " in, "
                        + Words.number(bill.usage().output()) + " out");
        figure("Money", Money.total(bill.spent()), Money.remark(bill.spent()));
        html.close();
    }

    private void figure(String name, String value, String remark) {
        html.open("div").leaf("dt", name).open("dd");
        html.leaf("span", "value", value).text(" ").leaf("span", "small", remark);
        html.close().close();
    }
}
