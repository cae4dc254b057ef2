package dev.fanfold.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfold.model.ModelException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An answer in the journal is found by its question")
class AnswersTest {
    private static final long EVER = Long.MAX_VALUE;

    @Test
    void every_answer_is_found_wherever_it_is_asked_for() {
        var lines = IntStream.range(0, 500)
                .mapToObj(i -> Lines.answer(i, "part/" + i))
                .toList();
        var answers = answers(lines);
        lines.forEach(line -> {
            assertThat(answers.find(line.key(), line.where(), EVER)).contains(line);
            assertThat(answers.find(line.key(), "elsewhere", EVER)).contains(line);
        });
        assertThat(answers.find(Lines.key(500), "part/0", EVER)).isEmpty();
        assertThat(answers.count()).isEqualTo(500);
    }

    @Test
    void of_several_answers_to_one_question_the_one_from_the_same_place_is_given_or_else_the_first() {
        var lines = List.of(Lines.answer(1, "a", "A"), Lines.answer(1, "b", "B"), Lines.answer(1, "b", "later"));
        var answers = answers(lines);
        assertThat(answers.find(Lines.key(1), "a", EVER)).contains(lines.get(0));
        assertThat(answers.find(Lines.key(1), "b", EVER)).contains(lines.get(1));
        assertThat(answers.find(Lines.key(1), "c", EVER)).contains(lines.get(0));
    }

    @Test
    void only_what_was_written_before_is_found() {
        var lines = List.of(Lines.answer(1, "a", "A"), Lines.answer(1, "b", "B"));
        var first = Frame.of(Lines.OPENED).remaining();
        var second = first + Frame.of(lines.getFirst()).remaining();
        var answers = answers(lines);
        assertThat(answers.find(Lines.key(1), "a", first)).isEmpty();
        assertThat(answers.find(Lines.key(1), "a", first + 1)).contains(lines.get(0));
        assertThat(answers.find(Lines.key(1), "b", second)).contains(lines.get(0));
        assertThat(answers.find(Lines.key(1), "b", second + 1)).contains(lines.get(1));
    }

    @Test
    void keys_that_share_a_print_are_told_apart_by_their_lines() {
        var one = Lines.answer(1, "a");
        var twin = new Key(one.key().high(), ~one.key().low());
        var other = new Line.Answered(twin, "b", 2, one.prompt(), one.reply());
        var answers = answers(List.of(one, other));
        assertThat(answers.find(one.key(), "a", EVER)).contains(one);
        assertThat(answers.find(twin, "b", EVER)).contains(other);
        assertThat(answers.find(new Key(one.key().high(), 5), "a", EVER)).isEmpty();
    }

    @Test
    void a_refusal_is_no_answer_and_is_found_as_one() {
        var refused = new Line.Refused(Lines.key(1), "a", 1, Refusal.of(new ModelException.BadRequest("too long")));
        var answers = answers(List.of(refused));
        assertThat(answers.find(Lines.key(1), "a", EVER)).isEmpty();
        var found = answers.findRefusal(Lines.key(1), "a", EVER);
        assertThat(found).contains(refused);
        assertThat(found.orElseThrow().refusal().again())
                .isInstanceOf(ModelException.BadRequest.class)
                .hasMessage("too long");
    }

    @Test
    void a_refusal_again_is_of_the_same_kind_and_as_billed_as_it_was() {
        for (var kind : Refusal.Kind.values()) {
            var refusal = new Refusal(kind, "why");
            assertThat(Refusal.of(refusal.again())).isEqualTo(refusal);
        }
    }

    @Test
    void a_line_that_changed_since_is_no_answer_and_is_said() throws IOException {
        var disk = ScriptedDisk.of(List.of(Lines.OPENED, Lines.answer(1, "a")));
        var offset = Frame.of(Lines.OPENED).remaining();
        var answers = new Answers(disk);
        answers.add(Lines.answer(1, "a"), offset);
        disk.truncate(offset + 9L);
        assertThatThrownBy(() -> answers.find(Lines.key(1), "a", EVER))
                .isInstanceOf(JournalException.class)
                .hasMessage("the journal run.journal no longer says what it said at byte " + offset
                        + ": let nobody else write to it, and run again to read it afresh");
    }

    private static Answers answers(List<? extends Line> lines) {
        var all = new ArrayList<Line>(List.of(Lines.OPENED));
        all.addAll(lines);
        var disk = ScriptedDisk.of(all);
        var answers = new Answers(disk);
        Reading.of(disk).forEachRemaining(found -> answers.add(((Found.Written) found).line(), found.offset()));
        return answers;
    }
}
