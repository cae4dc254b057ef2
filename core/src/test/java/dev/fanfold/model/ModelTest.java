package dev.fanfold.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A model that can only reply")
class ModelTest {
    private final List<String> order = new ArrayList<>();

    @Test
    void tells_of_its_first_token_once_the_reply_is_there() throws InterruptedException {
        var reply = model(Reply.of("yes", Usage.NONE)).reply(Prompt.of("?"), () -> order.add("told"));
        assertThat(reply.first().text()).isEqualTo("yes");
        assertThat(order).containsExactly("asked", "told");
    }

    @Test
    void tells_nothing_when_it_fails() {
        var failing = new FailingModel();
        assertThatThrownBy(() -> failing.reply(Prompt.of("?"), () -> order.add("told")))
                .isInstanceOf(ModelException.Transient.class);
        assertThat(order).isEmpty();
    }

    @Test
    void takes_one_sample_at_once() {
        assertThat(model(Reply.of("yes", Usage.NONE)).samplesAtOnce()).isEqualTo(1);
    }

    private Model model(Reply reply) {
        return new Model() {
            @Override
            public Endpoint endpoint() {
                return Endpoint.rehearsed("m");
            }

            @Override
            public Reply reply(Prompt prompt) {
                order.add("asked");
                return reply;
            }
        };
    }

    private static final class FailingModel implements Model {
        @Override
        public Endpoint endpoint() {
            return Endpoint.rehearsed("m");
        }

        @Override
        public Reply reply(Prompt prompt) {
            throw new ModelException.Transient("down");
        }
    }
}
