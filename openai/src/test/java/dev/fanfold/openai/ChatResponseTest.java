package dev.fanfold.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fanfold.model.ModelException;
import dev.fanfold.model.RateNews;
import dev.fanfold.model.Reply;
import dev.fanfold.model.Sample;
import dev.fanfold.model.Usage;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A response")
class ChatResponseTest {
    @Test
    void becomes_samples_in_the_order_of_their_index() {
        var reply = read("{'choices':[{'index':2,'message':{'content':'c'}},{'index':0,'message':{'content':'a'}},"
                + "{'index':1,'message':{'content':'b'}}]}");
        assertThat(reply.samples()).extracting(Sample::text).containsExactly("a", "b", "c");
    }

    @ParameterizedTest
    @CsvSource({
        "stop, WHOLE",
        "length, CUT",
        "model_length, CUT",
        "content_filter, WITHHELD",
        "eos, WHOLE",
    })
    void tells_why_an_answer_ended(String reason, Sample.Finish finish) {
        assertThat(read("{'choices':[{'finish_reason':'" + reason + "','message':{'content':'x'}}]}")
                        .first())
                .isEqualTo(new Sample("x", finish));
    }

    @Test
    void that_the_model_refused_is_withheld_with_its_words() {
        assertThat(read("{'choices':[{'finish_reason':'stop','message':{'content':null,'refusal':'I cannot.'}}]}")
                        .first())
                .isEqualTo(new Sample("I cannot.", Sample.Finish.WITHHELD));
    }

    @Test
    void whose_tokens_went_into_hidden_reasoning_is_cut_and_empty() {
        assertThat(read("{'choices':[{'finish_reason':'length','message':{'content':null}}]}")
                        .first())
                .isEqualTo(new Sample("", Sample.Finish.CUT));
    }

    @Test
    void may_come_in_pieces() {
        assertThat(read("{'choices':[{'message':{'content':[{'type':'thinking'},{'type':'text','text':'a'},"
                                + "{'type':'text','text':'b'}]}}]}")
                        .first()
                        .text())
                .isEqualTo("ab");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'prompt_tokens':100,'completion_tokens':20,'prompt_tokens_details':{'cached_tokens':64} | 100 | 64 | 20",
                "'prompt_tokens':100,'completion_tokens':20,'prompt_cache_hit_tokens':64 | 100 | 64 | 20",
                "'prompt_tokens':100,'completion_tokens':20 | 100 | 0 | 20",
                "'prompt_tokens':1,'completion_tokens':2,'prompt_tokens_details':{'cached_tokens':9} | 1 | 1 | 2",
                "'prompt_tokens':-5,'completion_tokens':'many','prompt_tokens_details':null | 0 | 0 | 0",
            })
    void tells_what_was_counted(String usage, long input, long cached, long output) {
        assertThat(read("{'choices':[{'message':{'content':'x'}}],'usage':{" + usage + "}}")
                        .usage())
                .isEqualTo(new Usage(input, cached, output));
    }

    @Test
    void without_usage_has_none() {
        assertThat(read("{'choices':[{'message':{'content':'x'}}],'usage':null}")
                        .usage())
                .isEqualTo(Usage.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "{'choices':[",
                "data: {'choices':[]}",
                "{}",
                "null",
                "[]",
                "17",
                "'text'",
                "{'choices':[]}",
                "{'choices':{}}",
                "{'choices':[17]}",
                "{'choices':[{'text':'an old completion'}]}",
                "{'choices':[{'message':{}}]}",
                "{'choices':[{'message':{'content':17}}]}",
                "{'choices':[{'finish_reason':'error','message':{'content':'half'}}]}",
            })
    void of_any_other_shape_is_unreadable_and_may_be_tried_again(String body) {
        assertThatExceptionOfType(ModelException.Transient.class)
                .isThrownBy(() -> read(body))
                .withMessageStartingWith("unreadable: the reply of host ")
                .withNoCause();
    }

    @Test
    void that_is_not_utf_8_is_unreadable() {
        var bytes = "{\"choices\":[{\"message\":{\"content\":\"caf\u00e9\"}}]}".getBytes(StandardCharsets.ISO_8859_1);
        assertThatExceptionOfType(ModelException.Transient.class)
                .isThrownBy(() -> ReplyText.json(bytes, "host"))
                .withMessageContaining("is not UTF-8");
    }

    private static Reply read(String body) {
        var bytes = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return ChatResponse.read(ReplyText.json(bytes, "host"), RateNews.none(), "host");
    }
}
