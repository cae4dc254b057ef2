package dev.fanfold.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.Fanfold;
import dev.fanfold.event.Event;
import dev.fanfold.openai.OpenAi;
import dev.fanfold.rehearsal.Rehearsal;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("How many parts a step by volume has")
class VolumeCutTest {
    private static final String TEXT = "# Soups\n\nBoil it. Salt it.\n\n## Cold\n\nCool it.\nEat it.\n".repeat(3);
    private static final String JSONL = "{\"id\": 1, \"t\": \"a\"}\n\n{\"id\": 2,\n{\"id\": 1, \"t\": \"again\"}\n";
    private static final String CSV = "id,t\n1,a\n2,\"b\nc\"\n\"";

    private static void count(Event event, AtomicInteger ready) {
        if (event instanceof Event.PartReady(var path, var part) && path.startsWith("one/")) {
            ready.incrementAndGet();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "text  | lines",
                "text  | paragraphs",
                "text  | sentences",
                "text  | headings",
                "text  | { tokens: 20 }",
                "text  | { tokens: 20, context: 10 }",
                "text  | lines, batches_of: 3, labels: [YES, NO]",
                "jsonl | { jsonl: { id: id, text: t } }, batches_of: 2, labels: [YES, NO]",
                "csv   | { csv: { id: id, text: t } }, batches_of: 2, labels: [YES, NO]"
            })
    void is_what_a_run_comes_to_broken_records_included(String kind, String cut) {
        var yaml = "model: m\nsteps: { one: { by: volume, cut: " + cut + ", system: S, merge: stitch } }";
        var plan = PlanFile.parse(yaml, Path.of("p.yaml"));
        var input = switch (kind) {
            case "jsonl" -> JSONL;
            case "csv" -> CSV;
            default -> TEXT;
        };
        var ready = new AtomicInteger();
        try (var server = Rehearsal.withSeed(1).start();
                var model = OpenAi.at(server.baseUrl()).model("m").open();
                var fanfold =
                        Fanfold.on(model).listener(event -> count(event, ready)).open()) {
            fanfold.run(plan.plan(), input);
        }
        assertThat(plan.cuts().getFirst().parts(input)).isEqualTo(ready.get()).isPositive();
    }
}
