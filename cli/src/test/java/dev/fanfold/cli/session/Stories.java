package dev.fanfold.cli.session;

import dev.fanfold.rehearsal.Asked;
import dev.fanfold.rehearsal.Fault;
import dev.fanfold.rehearsal.Faults;
import dev.fanfold.rehearsal.Rehearsal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** What is typed, and what happens then, in each session of the page. */
final class Stories {
    /** All of them by name, in the order of the page. */
    static final Map<String, Story> ALL = inOrder();

    private static final Rehearsal PROVIDER = Rehearsal.withSeed(7);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PRICES = "127.0.0.1,gpt-4o-mini,,0.15,,,0.60,2026-01-31,a price list\n";
    private static final String TAG = """
            fanfold map "Tag the mood of each message." --labels positive,neutral,negative --text body \\
                --batch 200 messages.jsonl -o tags.jsonl --prices prices.csv""";
    private static final String PICK = """
            fanfold pick "Write a tagline." -i examples/chickpeas.txt -n 3 --temperature 1.0 \\
                --criteria "makes you hungry:1" --rehearse""";
    private static final String LOOKS = """
            fanfold ask -i examples/chickpeas.txt -a "nutrition=What is lacking?" -a "cost=What costs most?" \\
                --synthesise "Blend the reports.\"""";
    private static final String DINNER = """
            name: dinner
            model: openai:gpt-4o-mini
            input: "Fry an onion. Add a tin of chickpeas and 200 g of spinach. Serve it with bread."
            steps:
              nutrition:
                system: "You are a dietitian. What is lacking in this dish?"
                max_tokens: 120
              menu:
                system: "You plan a dinner. Add a dessert that brings what is lacking."
                user: "{{input}} What is lacking: {{nutrition}}"
                max_tokens: 120
            """;
    private static final String LUNCH = """
            name: lunch
            model: openai:gpt-4o-mini
            input: "Fry an onion, add a tin of chickpeas and 200 g of spinach. Serves two."
            steps:
              review:
                by: aspect
                parts:
                  nutrition: { system: "You are a dietitian. Work out the kcal of one serving." }
                  cost: { system: "Based on the nutrition above, what do 100 kcal cost?" }
                merge: { synthesise: { system: "You edit a food page. Blend the reports." } }
            """;
    /** One of them. */
    interface Story {
        void play(Sitting sitting) throws Exception;
    }

    private Stories() {}

    private static Map<String, Story> inOrder() {
        var all = new LinkedHashMap<String, Story>();
        all.put("recipe", Stories::recipe);
        all.put("check", Stories::check);
        all.put("backlog", Stories::backlog);
        all.put("shell", Stories::shell);
        all.put("throttled", Stories::throttled);
        all.put("failures", Stories::failures);
        all.put("journals", Stories::journals);
        return all;
    }

    private static void recipe(Sitting sitting) throws Exception {
        sitting.example("recipe-review.yaml").example("chickpeas.txt").held();
        sitting.begin("fanfold run examples/recipe-review.yaml").until("8 calls in flight, 0.0 s");
        sitting.at(0.4).until("8 calls in flight, 0.4 s").take();
        sitting.at(0.7).answer(to("budget")).until("✓ cost");
        sitting.at(1.1).answer(to("dietitian")).until("✓ nutrition");
        sitting.at(1.2).until("6 calls in flight, 1.2 s").take();
        sitting.at(1.3).answer(to("beginners")).until("✓ difficulty");
        sitting.at(1.6).answer(to("Could somebody")).until("1 call in flight, 1.6 s");
        sitting.at(2.6).answerAll().ends().exitCode().take();
    }

    private static void check(Sitting sitting) throws Exception {
        sitting.file("lunch.yaml", LUNCH).cat("lunch.yaml");
        sitting.type("fanfold check lunch.yaml").exitCode().take();
    }

    /** Whatever is sent first: as long as fewer than eight are held, the others go through. */
    private static void backlog(Sitting sitting) throws Exception {
        sitting.copy("messages.jsonl").file("prices.csv", PRICES).heldProvider(PROVIDER);
        sitting.begin(TAG).until("8 calls in flight", " 0.0 s");
        sitting.at(1.8)
                .answer(about(600))
                .until("600 records", "7 calls in flight")
                .take();
        sitting.at(3.3)
                .answer(about(1_200))
                .until("1,200 records", "4 calls in flight")
                .take();
        sitting.ctrlC().ends().exitCode().take();
        sitting.begin(TAG + " --resume").until("1,200 records", "4 calls in flight", " 0.0 s");
        sitting.at(1.4)
                .answer(about(1_600))
                .until("1,600 records", "2 calls in flight")
                .take();
        sitting.at(2.4).answerAll().ends().exitCode().take();
    }

    private static void shell(Sitting sitting) throws Exception {
        sitting.example("chickpeas.txt");
        sitting.type("fanfold vote \"Could a beginner cook this?\" -i examples/chickpeas.txt --save vote.yaml");
        sitting.cat("vote.yaml").type("fanfold run vote.yaml --rehearse").take();
        sitting.type(PICK).take();
    }

    private static void throttled(Sitting sitting) throws Exception {
        var refusing = new Gates();
        var busy = Faults.first(1, Fault.status(429, "2")).only(to("costs").and(refusing::lets));
        sitting.example("chickpeas.txt").heldProvider(PROVIDER.faults(busy));
        sitting.begin(LOOKS).until("2 calls in flight");
        refusing.openAll();
        sitting.until("waiting 2 s", "1 call in flight");
        sitting.at(0.6).until("1 call in flight", " 0.6 s").take();
        sitting.at(1.0).answer(to("lacking")).until("✓ nutrition");
        sitting.at(2.1).until("1 call in flight", " 2.1 s");
        sitting.at(2.9).answer(to("costs")).until("✓ cost", "1 call in flight");
        sitting.at(3.7).answerAll().ends().exitCode().take();
    }

    private static void failures(Sitting sitting) throws Exception {
        sitting.file("dinner.yaml", DINNER).file("prices.csv", PRICES).example("chickpeas.txt");
        sitting.provider(PROVIDER.key("another"));
        sitting.type("fanfold ask \"What is lacking?\" -i examples/chickpeas.txt");
        sitting.exitCode().take();
        sitting.provider(PROVIDER);
        sitting.type("fanfold run dinner.yaml --prices prices.csv --budget 0.00017");
        sitting.exitCode().take();
    }

    private static void journals(Sitting sitting) throws Exception {
        sitting.file("dinner.yaml", DINNER).heldProvider(PROVIDER);
        sitting.cat("dinner.yaml").begin("fanfold run dinner.yaml").until("● nutrition");
        sitting.at(0.8)
                .answer(to("dietitian"))
                .until("✓ nutrition", "● menu")
                .ctrlC()
                .ends();
        sitting.type("fanfold journal list").take();
        sitting.begin("fanfold run dinner.yaml --resume").until("✓ nutrition", "● menu");
        sitting.at(0.9).answerAll().ends().take();
        sitting.type("fanfold run dinner.yaml --journal dinner.journal");
        sitting.type("fanfold journal show dinner.journal").take();
        sitting.type("fanfold replay dinner.yaml --journal dinner.journal")
                .exitCode()
                .take();
    }

    private static Predicate<Asked> to(String duty) {
        return asked -> asked.system().contains(duty);
    }

    /** About the first so many messages, and no others. */
    private static Predicate<Asked> about(int count) throws IOException {
        var those = Files.readAllLines(Path.of("..", "examples", "messages.jsonl")).stream()
                .limit(count)
                .map(line -> JSON.readTree(line).path("body").asString())
                .collect(Collectors.toSet());
        return asked -> asked.user()
                .lines()
                .map(line -> JSON.readTree(line).path("text").asString())
                .allMatch(those::contains);
    }
}
