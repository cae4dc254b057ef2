package dev.fanfold.rehearsal.reply;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemaReplyTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final String USER = """
            {"id":"m-1","text":"I love this mug, thanks a lot."}
            {"id":"m-2","text":"It came broken and two weeks late. I want a refund."}
            {"id":3,"text":"The box is blue and has four sides."}""";
    private static final String ITEMS = """
            {"type":"object","required":["items"],"additionalProperties":false,"properties":{"items":{"type":"array",
            "items":{"type":"object","required":["id","label","why"],"additionalProperties":false,"properties":{
            "id":{"type":"string"},"label":{"enum":["negative","positive","neutral"]},"why":{"type":"string"}}}}}}""";
    private static final String SENTENCES = """
            {"type":"object","required":["sentences","omitted"],"properties":{"sentences":{"type":"array","items":{
            "type":"object","required":["text","sources"],"properties":{"text":{"type":"string"},
            "sources":{"type":"array","minItems":1,"items":{"type":"string"}}}}},
            "omitted":{"type":"array","items":{"type":"string"}},"verdict":{"type":"string"}}}""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                ITEMS,
                SENTENCES,
                "{\"type\":\"string\",\"minLength\":900}",
                "{\"type\":\"string\",\"maxLength\":3}",
                "{\"enum\":[1,\"two\",null]}",
                "{\"const\":{\"a\":[1]}}",
                "{\"type\":\"boolean\"}",
                "{\"type\":\"null\"}",
                "{\"type\":[\"integer\",\"null\"]}",
                "{\"type\":\"integer\",\"minimum\":7,\"maximum\":9}",
                "{\"type\":\"integer\",\"minimum\":-3,\"exclusiveMaximum\":-1}",
                "{\"type\":\"integer\",\"minimum\":1000}",
                "{\"type\":\"integer\",\"maximum\":-1000}",
                "{\"type\":\"integer\",\"multipleOf\":5,\"minimum\":1,\"maximum\":14}",
                "{\"type\":\"number\",\"exclusiveMinimum\":0,\"exclusiveMaximum\":0.01}",
                "{\"type\":\"number\",\"minimum\":0,\"maximum\":1}",
                "{\"type\":\"array\",\"minItems\":4,\"maxItems\":4,\"items\":{\"type\":\"integer\"}}",
                "{\"type\":\"array\",\"maxItems\":0,\"items\":{\"type\":\"integer\"}}",
                "{\"type\":\"array\",\"uniqueItems\":true,\"items\":{\"enum\":[\"a\",\"b\"]}}",
                "{\"type\":\"array\",\"prefixItems\":[{\"type\":\"integer\"},{\"type\":\"boolean\"}],\"items\":false}",
                "{\"anyOf\":[{\"type\":\"null\"},{\"type\":\"object\",\"required\":[\"a\"],\"properties\":{\"a\":{\"type\":\"integer\"}}}]}",
                "{\"oneOf\":[{\"type\":\"integer\"},{\"type\":\"boolean\"}]}",
                "{\"allOf\":[{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"integer\"}},\"required\":[\"a\"]},{\"properties\":{\"b\":{\"type\":\"boolean\"}},\"required\":[\"b\"]}]}",
                "{\"$ref\":\"#/$defs/point\",\"$defs\":{\"point\":{\"type\":\"object\",\"required\":[\"x\"],\"properties\":{\"x\":{\"type\":\"number\"}}}}}",
                "{\"$defs\":{\"tree\":{\"type\":\"object\",\"required\":[\"name\",\"kids\"],\"properties\":{\"name\":{\"type\":\"string\"},\"kids\":{\"type\":\"array\",\"items\":{\"$ref\":\"#/$defs/tree\"}}}}},\"$ref\":\"#/$defs/tree\"}",
                "{\"$defs\":{\"link\":{\"type\":\"object\",\"required\":[\"next\"],\"properties\":{\"next\":{\"anyOf\":[{\"$ref\":\"#/$defs/link\"},{\"type\":\"null\"}]}}}},\"$ref\":\"#/$defs/link\"}",
                "{\"type\":\"string\",\"format\":\"date-time\"}",
                "{\"type\":\"string\",\"pattern\":\"^[A-Z][a-z]+$\"}"
            })
    void every_answer_keeps_to_its_schema(String schema) {
        var wanted = SCHEMAS.getSchema(schema);
        IntStream.range(0, 50)
                .mapToObj(seed -> answer(schema, "", USER + "\nPlain words stand here.", seed))
                .forEach(answer -> assertThat(wanted.validate(answer))
                        .as(answer.toString())
                        .isEmpty());
    }

    @Test
    void every_item_is_answered_once_in_order_with_its_own_words() {
        var items = answer(ITEMS, "", USER, 1).path("items");

        assertThat(texts(items, "id")).containsExactly("m-1", "m-2", "3");
        assertThat(items.get(1).path("why").asString()).isIn("It came broken and two weeks late.", "I want a refund.");
        assertThat(items.get(2).path("why").asString()).isEqualTo("The box is blue and has four sides.");
    }

    @Test
    void a_hundred_items_keep_to_two_thousand_tokens_by_shorter_sentences() {
        var lines = IntStream.range(0, 100)
                .mapToObj(i -> "{\"id\":\"i" + i + "\",\"text\":\"" + "A rather long message about nothing. ".repeat(9)
                        + "\"}")
                .toList();

        var answer = answer(ITEMS, "", String.join("\n", lines), 1, 2_000).path("items");

        assertThat(answer.size()).isEqualTo(100);
    }

    @Test
    void sentiments_mostly_follow_the_tone_of_the_words() {
        var seeds = IntStream.range(0, 200)
                .mapToObj(seed -> texts(answer(ITEMS, "", USER, seed).path("items"), "label"))
                .toList();

        assertThat(share(seeds, 0, "positive")).isBetween(.8, .99);
        assertThat(share(seeds, 1, "negative")).isBetween(.8, .99);
        assertThat(share(seeds, 2, "neutral")).isBetween(.8, .99);
    }

    private static double share(List<List<String>> answers, int item, String label) {
        return answers.stream().filter(labels -> labels.get(item).equals(label)).count() / (double) answers.size();
    }

    @Test
    void every_labelled_part_is_cited_by_a_sentence_of_its_own() {
        var user = """
                [IN] A recipe for chickpeas in a pan.
                [P1] nutrition
                Plenty of protein and fibre. Little fat overall.
                [P2] cost
                Cheap to make for four people.""";

        var answer = answer(SENTENCES, "End with a line that starts with 'Verdict:'.", user, 3);

        assertThat(answer.at("/sentences/0/sources/0").asString()).isEqualTo("P1");
        assertThat(answer.at("/sentences/0/text").asString())
                .isIn("Plenty of protein and fibre.", "Little fat overall.");
        assertThat(answer.at("/sentences/1/sources/0").asString()).isEqualTo("P2");
        assertThat(answer.at("/sentences/1/text").asString()).isEqualTo("Cheap to make for four people.");
        assertThat(answer.path("sentences").size()).isEqualTo(2);
        assertThat(answer.path("omitted").isEmpty()).isTrue();
        assertThat(answer.path("verdict").asString()).isEqualTo("rehearsed – no model has judged this.");
    }

    @Test
    void evidence_is_drawn_from_the_fenced_candidate_and_scores_are_one_to_five() {
        var user = """
                --- 3f2a [IN] ---
                A recipe that nobody should quote here.
                --- end 3f2a ---
                --- 3f2a [CANDIDATE] ---
                Smoke in a pan, supper in half an hour.
                --- end 3f2a ---

                Criteria:
                c1: fits on one line""";
        var rubric = """
                {"type":"object","required":["c1"],"properties":{"c1":{"type":"object","required":["evidence","score"],
                "properties":{"evidence":{"type":"string"},"score":{"type":"integer"}}}}}""";

        var answer = answer(rubric, "You judge one candidate.", user, 4);

        assertThat(answer.at("/c1/evidence").asString()).isEqualTo("Smoke in a pan, supper in half an hour.");
        assertThat(answer.at("/c1/score").asInt()).isBetween(1, 5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"$ref\":\"#\"}",
                "{\"type\":\"object\",\"required\":[\"a\",\"b\"],\"properties\":{\"a\":{\"$ref\":\"#\"},\"b\":{\"$ref\":\"#\"}}}",
                "{\"anyOf\":[{\"$ref\":\"#\"}]}",
                "{\"type\":\"array\",\"minItems\":9,\"items\":{\"$ref\":\"#\"}}"
            })
    void a_schema_that_no_finite_answer_can_keep_still_gets_an_end(String schema) {
        assertThat(answer(schema, "", USER, 1, 1_000_000)).isNotNull();
    }

    private static List<String> texts(JsonNode array, String field) {
        return array.values().stream()
                .map(element -> element.path(field).asString())
                .toList();
    }

    private static JsonNode answer(String schema, String system, String user, long seed) {
        return answer(schema, system, user, seed, 4_000);
    }

    private static JsonNode answer(String schema, String system, String user, long seed, int tokens) {
        var request = new ChatRequest(
                "m",
                List.of(new ChatRequest.Message("system", system), new ChatRequest.Message("user", user)),
                1,
                OptionalInt.of(tokens),
                0,
                OptionalLong.empty(),
                new Format.Shaped(JSON.readTree(schema)),
                ChatRequest.Delivery.WHOLE);
        return JSON.readTree(
                new Replies(JSON).to(request, new Dice(seed), 0).get(0).text());
    }
}
