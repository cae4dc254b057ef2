package dev.fanfold.report.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.Fanfold;
import dev.fanfold.job.Plan;
import dev.fanfold.job.Split;
import dev.fanfold.limit.Hedging;
import dev.fanfold.merge.Merge;
import dev.fanfold.model.Endpoint;
import dev.fanfold.model.Model;
import dev.fanfold.model.Prompt;
import dev.fanfold.model.Reply;
import dev.fanfold.openai.OpenAi;
import dev.fanfold.rehearsal.Fault;
import dev.fanfold.rehearsal.Faults;
import dev.fanfold.rehearsal.Latency;
import dev.fanfold.rehearsal.Rehearsal;
import dev.fanfold.report.Recorder;
import dev.fanfold.report.Report;
import dev.fanfold.report.Tariff;
import dev.fanfold.result.Run;
import dev.fanfold.split.Records;
import dev.fanfold.work.Ask;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Takes the pictures of the guide: {@code -Dfanfold.pictures=true -Dtest=PicturesTest}. */
@EnabledIfSystemProperty(named = "fanfold.pictures", matches = "true")
@DisplayName("The pictures of the guide")
class PicturesTest {
    private static final Path DOCS = Path.of("../docs");
    private static final int WIDTH = 1_180;
    private static final long MOST_BYTES = 200_000;
    private static final Latency SLOW = Latency.logNormal(Duration.ofMillis(1_400), .35, .04, 4);

    /** Answers nobody should take for those of a language model. */
    private record StandIn(Model wire) implements Model {
        @Override
        public Endpoint endpoint() {
            return Endpoint.rehearsed("gpt-4o-mini");
        }

        @Override
        public Reply reply(Prompt prompt) throws InterruptedException {
            return wire.reply(prompt);
        }

        @Override
        public Reply reply(Prompt prompt, Runnable firstToken) throws InterruptedException {
            return wire.reply(prompt, firstToken);
        }
    }

    @TempDir
    private Path folder;

    @Test
    void are_taken() throws Exception {
        var recipe = Files.readString(Path.of("../examples/chickpeas.txt"));
        try (var chromium = Chromium.start(Chromium.installed().orElseThrow());
                var tab = Tab.open(chromium.socket())) {
            var calm = Rehearsal.withSeed(5).latency(SLOW);
            picture(tab, "recipe", 2_350, report("recipe-review", calm, fanfold -> fanfold.run(review(), recipe)));
            var dinner = report("dinner-plan", calm, fanfold -> fanfold.run(dinner(), recipe));
            picture(tab, "dinner", 1_700, dinner);
            dark(tab);
            picture(tab, "dinner-dark", 1_700, dinner);
            light(tab);
            picture(tab, "backlog", 2_050, report("message-tags", rough(), PicturesTest::backlog));
        }
    }

    private static Rehearsal rough() {
        return Rehearsal.withSeed(5)
                .latency(SLOW)
                .requestsPerSecond(18, 18)
                .faults(Faults.seeded(.05, new Fault.Status(503, Optional.empty())));
    }

    private static Plan<String, ?> review() {
        var review = Split.byAspect(
                        Ask.system("You are a nutrition reviewer.").named("nutrition"),
                        Ask.system("You are a grocery-cost reviewer.").named("cost"),
                        Ask.system("You are a cooking-difficulty reviewer.").named("difficulty"))
                .merge(Merge.synthesise(Ask.system("You are a food editor.")));
        var beginner = Split.byRepetition(
                        5,
                        Ask.system("Could a beginner make this?")
                                .labels("YES", "NO")
                                .temperature(1.0))
                .merge(Merge.vote());
        return Plan.of(String.class, p -> {
            var text = p.step("review", review);
            var vote = p.step("beginner", beginner);
            return p.step("page", text, vote, (input, one, other, call) -> one + "\n" + other);
        });
    }

    private static Plan<String, ?> dinner() {
        return Plan.of(String.class, p -> {
            var facts = p.step("nutrition", Ask.system("How many kcal has one serving?"));
            var cost =
                    p.step("cost", facts, (text, f, call) -> call.ask(Ask.system("What do 100 kcal cost? " + f), text));
            var ease = p.step("difficulty", Ask.system("How hard is this dish?"));
            return p.merge("verdict", Merge.synthesise(Ask.system("You edit a food page.")), cost, ease);
        });
    }

    private static Run<?> backlog(Fanfold fanfold) {
        var messages = IntStream.rangeClosed(1, 2_000)
                .mapToObj(i ->
                        "Parcel " + i + " came " + (i % 3 == 0 ? "late, and the lid was cracked." : "early, lovely."))
                .collect(Collectors.joining("\n"));
        return fanfold.run(
                Split.byVolume(Records.lines().batchesOf(20))
                        .each(Ask.items("Tag the sentiment of each message.").labels("positive", "neutral", "negative"))
                        .merge(Merge.stitch()),
                new StringReader(messages));
    }

    private Path report(String title, Rehearsal provider, Function<Fanfold, Run<?>> run) throws IOException {
        var clock = InstantSource.fixed(Instant.parse("2026-01-02T18:30:00Z"));
        var recorder = new Recorder(System::nanoTime, clock, Tariff.NONE);
        var file = folder.resolve(title + ".html");
        try (var server = provider.start();
                var fanfold = Fanfold.on(new StandIn(
                                OpenAi.at(server.baseUrl()).model("gpt-4o-mini").open()))
                        .atOnce(24)
                        .hedging(new Hedging(.9, .1))
                        .listener(recorder)
                        .open()) {
            Report.write(recorder.merged(title, run.apply(fanfold)), file);
        }
        return file;
    }

    private static void picture(Tab tab, String name, int height, Path page) throws IOException {
        var size = Tab.json().put("width", WIDTH).put("height", height);
        tab.send(
                "Emulation.setDeviceMetricsOverride",
                size.put("deviceScaleFactor", 1).put("mobile", false));
        tab.send("Emulation.setScrollbarsHidden", Tab.json().put("hidden", true));
        tab.show(page);
        var shot = tab.send("Page.captureScreenshot", Tab.json().put("format", "png"));
        var file = DOCS.resolve("report-" + name + ".png");
        Files.write(file, Picture.small(shot.path("data").stringValue()));
        assertThat(Files.size(file)).as(name).isLessThan(MOST_BYTES);
    }

    private static void dark(Tab tab) {
        scheme(tab, "dark");
    }

    private static void light(Tab tab) {
        scheme(tab, "light");
    }

    static void scheme(Tab tab, String scheme) {
        var media = Tab.json();
        media.putArray("features")
                .addObject()
                .put("name", "prefers-color-scheme")
                .put("value", scheme);
        tab.send("Emulation.setEmulatedMedia", media);
    }
}
