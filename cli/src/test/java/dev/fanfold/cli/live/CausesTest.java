package dev.fanfold.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.Fanfold;
import dev.fanfold.cli.plan.PlanFile;
import dev.fanfold.event.Event;
import dev.fanfold.model.Mishap;
import dev.fanfold.model.ModelException;
import dev.fanfold.openai.OpenAi;
import dev.fanfold.rehearsal.Fault;
import dev.fanfold.rehearsal.Faults;
import dev.fanfold.rehearsal.Rehearsal;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Why a call waits, in a few words")
class CausesTest {
    private static final String PLAN = "model: m\nsteps: { one: { system: S, user: \"{{input}}\" } }";

    @TestFactory
    Stream<DynamicTest> as_the_model_client_tells_it() {
        return Stream.of(
                told(new Fault.Status(429, Optional.of("0")), "429 from the provider"),
                told(new Fault.Status(500, Optional.empty()), "500 from the provider"),
                told(new Fault.Status(503, Optional.of("0")), "503 from the provider"),
                told(new Fault.ResetBeforeHeaders(), "the connection broke"),
                told(new Fault.ResetMidBody(), "the connection broke"),
                told(new Fault.TruncatedJson(), "an unreadable reply"),
                told(new Fault.NoChoices(), "an unreadable reply"));
    }

    private static DynamicTest told(Fault fault, String words) {
        return DynamicTest.dynamicTest(fault.toString(), () -> {
            var causes = new CopyOnWriteArrayList<ModelException>();
            var provider = Rehearsal.withSeed(1).faults(Faults.first(1, fault));
            try (var server = provider.start();
                    var model = OpenAi.at(server.baseUrl()).model("m").open();
                    var fanfold = Fanfold.on(model)
                            .listener(event -> cause(event).ifPresent(causes::add))
                            .open()) {
                fanfold.run(PlanFile.parse(PLAN, Path.of("p.yaml")).plan(), "x");
            }
            assertThat(causes).extracting(Causes::brief).containsExactly(words);
        });
    }

    private static Optional<ModelException> cause(Event event) {
        return switch (event) {
            case Event.CallRetried call -> Optional.of(call.cause());
            case Event.CallThrottled call -> Optional.of(call.cause());
            default -> Optional.empty();
        };
    }

    @Test
    void of_what_no_server_said() {
        assertThat(Stream.of(Mishap.OnTheWire.values())
                        .map(new ModelException.Transient("whatever it says")::as)
                        .map(Causes::brief))
                .containsExactly(
                        "its host is not known",
                        "no connection",
                        "the connection broke",
                        "no reply in time",
                        "an unreadable reply");
    }

    @Test
    void of_what_is_told_by_its_message_alone_without_what_to_do_about_it() {
        assertThat(Stream.of("out of luck: try another day", "the server\nis busy", "in (429) words", "")
                        .map(ModelException.Transient::new)
                        .map(Causes::brief))
                .containsExactly("out of luck", "the server is busy", "in (429) words", "");
    }
}
