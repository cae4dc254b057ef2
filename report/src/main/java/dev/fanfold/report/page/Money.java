package dev.fanfold.report.page;

import dev.fanfold.model.Usage;
import dev.fanfold.report.story.Lane;
import dev.fanfold.report.story.Load;
import dev.fanfold.report.story.Story;
import dev.fanfold.result.Spent;
import java.util.Comparator;
import java.util.List;

/** Money and tokens by part, the dearest first. */
record Money(Story story, Html html) {
    private static final int SHOWN = 50;

    void write() {
        var dear = story.lanes().stream()
                .filter(lane -> !lane.load().equals(Load.NONE))
                .sorted(Comparator.comparingLong(
                                (Lane lane) -> lane.load().money().nanos())
                        .thenComparingLong(lane -> lane.load().usage().total())
                        .reversed())
                .toList();
        if (dear.isEmpty()) {
            return;
        }
        html.open("section").with("aria-labelledby", "money");
        html.open("h2").with("id", "money").text("Money and tokens by part").close();
        html.open("div").with("class", "wide").with("tabindex", "0").with("role", "group");
        html.with("aria-label", "Money and tokens by part");
        html.open("table").leaf("caption", caption());
        head();
        html.open("tbody");
        dear.stream().limit(SHOWN).forEach(lane -> row(lane.path().isEmpty() ? lane.name() : lane.path(), lane.load()));
        if (dear.size() > SHOWN) {
            row(Words.count(dear.size() - SHOWN, "other part"), sum(dear.subList(SHOWN, dear.size())));
        }
        var elsewhere = story.bill().spent().money().nanos() - sum(dear).money().nanos();
        if (elsewhere > 0 && sum(dear).money().nanos() > 0) {
            row("calls that nobody saw end", new Load(0, 0, Usage.NONE, new dev.fanfold.model.Money(elsewhere)));
        }
        html.close();
        foot(sum(dear));
        html.close().close().close().line();
    }

    private String caption() {
        var assumed = story.bill().spent().assumed();
        return "The dearest first"
                + (assumed.nanos() == 0
                        ? ""
                        : "; a call that may have been billed, as one that was stopped, counts at its worst, " + assumed
                                + " in all");
    }

    private static Load sum(List<Lane> lanes) {
        return lanes.stream().map(Lane::load).reduce(Load.NONE, Load::plus);
    }

    private void head() {
        html.open("thead")
                .open("tr")
                .open("th")
                .with("scope", "col")
                .text("Part")
                .close();
        for (var name : List.of("Calls", "Tokens in", "Cached", "Tokens out", "Money")) {
            html.open("th")
                    .with("scope", "col")
                    .with("class", "number")
                    .text(name)
                    .close();
        }
        html.close().close();
    }

    private void row(String name, Load load) {
        html.open("tr").open("th").with("scope", "row").leaf("bdi", name).close();
        cells(load, load.money().nanos() == 0 ? "–" : load.money().toString());
        html.close();
    }

    private void cells(Load load, String money) {
        var usage = load.usage();
        var calls = Words.number(load.calls())
                + (load.recalled() == 0 ? "" : " + " + Words.number(load.recalled()) + " recalled");
        for (var cell : List.of(
                calls,
                Words.number(usage.input()),
                Words.number(usage.cached()),
                Words.number(usage.output()),
                money)) {
            html.leaf("td", "number", cell);
        }
    }

    private void foot(Load sum) {
        var bill = story.bill();
        html.open("tfoot")
                .open("tr")
                .open("th")
                .with("scope", "row")
                .text("In all")
                .close();
        cells(new Load(bill.calls(), bill.recalled(), bill.usage(), sum.money()), total(bill.spent()));
        html.close().close();
    }

    static String total(Spent spent) {
        if (spent.money().nanos() == 0) {
            return spent.unpriced() > 0 ? Words.NO_PRICE : "$0.00";
        }
        return spent.money().toString();
    }

    static String remark(Spent spent) {
        if (spent.unpriced() > 0) {
            return Words.count(spent.unpriced(), "call") + " without a known price";
        }
        if (spent.money().nanos() == 0) {
            return "nothing was billed";
        }
        return spent.assumed().nanos() == 0 ? "as billed" : spent.assumed() + " of it assumed at its worst";
    }
}
