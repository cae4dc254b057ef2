package dev.fanfold.report.page;

import dev.fanfold.report.story.Grid;
import dev.fanfold.report.story.Lane;
import dev.fanfold.report.story.MergeStory;
import dev.fanfold.report.story.Story;
import dev.fanfold.report.story.Story.Passage;
import dev.fanfold.report.story.Trouble;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What is read rather than looked at: results, failures, merges, remarks. */
record Evidence(Story story, Html html) {
    private static final int TROUBLES = 200;
    private static final int NAMES = 12;
    /** Columns of names, which are not broken where a blank would do. */
    private static final Set<String> NAMES_IN =
            Set.of("Part", "Juror", "Criterion", "Duel", "Shown first", "Preferred", "Remark", "Outcome");

    void troubles() {
        if (story.troubles().isEmpty()) {
            return;
        }
        section("troubles", "What failed, and what to do");
        html.open("ul").with("class", "troubles");
        var alike = alike();
        alike.stream().limit(TROUBLES).forEach(this::trouble);
        html.close();
        if (alike.size() > TROUBLES) {
            html.leaf("p", Words.number(alike.size() - TROUBLES) + " more kinds of failure are on the timeline.");
        }
        html.close().line();
    }

    /** What failed for one reason stands together. */
    private Collection<List<Trouble>> alike() {
        return story.troubles().stream()
                .collect(Collectors.groupingBy(
                        trouble -> List.of(trouble.state(), trouble.what(), trouble.next()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    private void trouble(List<Trouble> alike) {
        var first = alike.getFirst();
        var word = first.state() == Lane.State.FAILED ? "failed" : "skipped";
        html.open("li").open("p").leaf("span", "mark " + word, Words.trouble(first.state()));
        alike.stream()
                .limit(NAMES)
                .forEach(trouble -> html.text(" ")
                        .open("strong")
                        .leaf("bdi", trouble.path())
                        .close()
                        .text(trouble.equals(alike.getLast()) ? "" : ","));
        html.text(alike.size() > NAMES ? " and " + Words.number(alike.size() - NAMES) + " more" : "")
                .close();
        html.open("p")
                .with("class", "said")
                .with("dir", "auto")
                .text(first.what())
                .close();
        html.open("p").leaf("span", "next", "Next:").text(" " + first.next()).close();
        html.close();
    }

    void results() {
        if (story.results().isEmpty()) {
            return;
        }
        section("results", "What it came to");
        story.results().forEach(this::result);
        html.close().line();
    }

    private void result(Passage result) {
        if (!result.name().isEmpty() || Page.rehearsed(story)) {
            html.open("h3").leaf("bdi", result.name());
            rehearsed();
            html.close();
        }
        html.open("div").with("class", "said result").with("dir", "auto").with("tabindex", "0");
        html.with("role", "group").with("aria-label", result.name().isEmpty() ? "The result" : result.name());
        html.text(result.text()).close();
    }

    void merges() {
        if (story.merges().isEmpty()) {
            return;
        }
        section("merges", "How each merge came to its result");
        story.merges().forEach(this::merge);
        html.close().line();
    }

    private void merge(MergeStory merge) {
        html.open("article").open("h3").leaf("span", "kind", merge.kind());
        if (!merge.path().isEmpty()) {
            html.text(" ").leaf("bdi", merge.path());
        }
        rehearsed();
        html.close();
        html.open("div")
                .with("class", "said")
                .with("dir", "auto")
                .text(merge.verdict())
                .close();
        merge.against().forEach(line -> line("against", "Reservation:", line));
        merge.advice().forEach(line -> line("advice", "Advice:", line));
        merge.grids().forEach(this::grid);
        html.close();
    }

    /** What a stand-in wrote is marked where it stands. */
    private void rehearsed() {
        if (Page.rehearsed(story)) {
            html.text(" ").leaf("span", "mark rehearsed", Words.REHEARSED);
        }
    }

    private void line(String look, String word, String text) {
        html.open("p")
                .with("class", look)
                .leaf("strong", word)
                .text(" ")
                .leaf("bdi", text)
                .close();
    }

    private void grid(Grid grid) {
        html.open("div").with("class", "wide").with("tabindex", "0").with("role", "group");
        html.with("aria-label", grid.caption());
        html.open("table").leaf("caption", grid.caption()).open("thead").open("tr");
        grid.columns()
                .forEach(name -> html.open("th").with("scope", "col").text(name).close());
        html.close().close().open("tbody");
        grid.rows().forEach(row -> row(row, grid.columns()));
        html.close().close();
        if (grid.more() > 0) {
            html.leaf("p", "small", Words.number(grid.more()) + " more are not shown.");
        }
        html.close();
    }

    private void row(Grid.Row row, List<String> columns) {
        html.open("tr").with("class", row.tone().name().toLowerCase(Locale.ROOT));
        for (int i = 0; i < row.cells().size(); i++) {
            var cell = row.cells().get(i);
            html.open("td").with("dir", "auto");
            if (NAMES_IN.contains(columns.get(i))) {
                html.with("class", "word");
            }
            html.text(cell.text());
            cell.share().ifPresent(share -> {
                html.open("svg").with("class", "bar").with("aria-hidden", "true");
                html.open("rect")
                        .percent("width", share)
                        .with("height", "100%")
                        .close()
                        .close();
            });
            html.close();
        }
        html.close();
    }

    void remarks() {
        if (story.remarks().isEmpty()) {
            return;
        }
        section("remarks", "Worth knowing");
        html.open("ul");
        story.remarks()
                .forEach(line -> html.open("li").with("dir", "auto").text(line).close());
        html.close().close().line();
    }

    private void section(String id, String title) {
        html.open("section").with("aria-labelledby", id);
        html.open("h2").with("id", id).text(title).close();
    }
}
