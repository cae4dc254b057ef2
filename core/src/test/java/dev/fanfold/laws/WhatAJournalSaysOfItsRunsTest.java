package dev.fanfold.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfold.Fanfold;
import dev.fanfold.ScriptedModel;
import dev.fanfold.journal.Journalling;
import dev.fanfold.journal.LastRun;
import dev.fanfold.journal.Line;
import dev.fanfold.work.Ask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A journal says what its runs did, and holds no prompt where none is wanted")
@Timeout(60)
class WhatAJournalSaysOfItsRunsTest {
    private static final Ask<String> ASK = Ask.system("the secret system");

    @TempDir
    Path folder;

    private final ScriptedModel model = ScriptedModel.saying(prompt -> "fine");

    private Optional<LastRun> run(Journalling how) {
        try (var fanfold = Fanfold.on(model).journal(how).open()) {
            fanfold.run(ASK, "the secret input");
            return fanfold.lastRun();
        }
    }

    @Test
    void the_next_run_is_told_what_the_last_one_did_and_how_it_ended() {
        var journal = Journalling.at(folder.resolve("told")).plan("sha256:12ab").input("sha256:34cd");
        assertThat(run(journal)).isEmpty();
        assertThat(run(journal.plan("another"))).hasValueSatisfying(last -> {
            assertThat(last.began().plan()).contains("sha256:12ab");
            assertThat(last.began().input()).contains("sha256:34cd");
            assertThat(last.ended().map(Line.Sealed::outcome)).contains(Line.Outcome.DONE);
        });
        assertThat(run(Journalling.at(folder.resolve("told"))))
                .hasValueSatisfying(last -> assertThat(last.began().plan()).contains("another"));
        assertThat(Journals.lines(folder.resolve("told"), Line.Began.class))
                .extracting(Line.Began::plan)
                .containsExactly(Optional.of("sha256:12ab"), Optional.of("another"), Optional.empty());
    }

    @Test
    void a_run_that_was_cut_off_has_no_end() {
        var whole = Journalling.at(folder.resolve("whole")).plan("p");
        assertThat(run(whole)).isEmpty();
        var lines = Journals.lines(whole.file());
        assertThat(lines).last().isInstanceOf(Line.Sealed.class);
        var cut = Journals.cut(whole.file(), lines.size() - 1, folder.resolve("cut"));
        assertThat(run(Journalling.at(cut)))
                .hasValueSatisfying(last -> assertThat(last.ended()).isEmpty());
    }

    @Test
    void a_journal_that_keeps_no_prompts_holds_none_and_finds_its_answers_all_the_same() throws IOException {
        var journal = Journalling.at(folder.resolve("hashed")).prompts(Line.Prompts.HASHED);
        assertThat(run(journal)).isEmpty();
        assertThat(run(journal)).isPresent();
        assertThat(model.prompts()).hasSize(1);
        assertThat(Files.readString(journal.file())).doesNotContain("secret");
    }

    @Test
    void one_that_kept_them_so_far_takes_no_more_of_them() throws IOException {
        var file = folder.resolve("mixed");
        try (var fanfold = Fanfold.on(model).journal(file).open()) {
            fanfold.run(Ask.system("no matter"), "public");
        }
        assertThat(run(Journalling.at(file).prompts(Line.Prompts.HASHED))).isPresent();
        assertThat(Files.readString(file)).contains("public").doesNotContain("secret");
    }

    @Test
    void every_fan_that_is_folded_says_what_counted() {
        var file = folder.resolve("folds");
        Shape.nested().run(Shape.nested().model(), file);
        assertThat(Journals.lines(file, Line.Merged.class))
                .allSatisfy(line -> {
                    assertThat(line.counted()).hasToString("0-1").isEqualTo(line.begun());
                    assertThat(line.unheard()).hasToString("");
                    assertThat(line.why()).isEmpty();
                })
                .extracting(Line.Merged::where)
                .containsExactlyInAnyOrder("", "attempt 1", "attempt 1~2", "attempt 2", "attempt 2~2");
        assertThat(Journals.lines(file)).last().isInstanceOf(Line.Sealed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "a\nb", "é"})
    void what_is_no_hash_is_refused_by_name(String hash) {
        var journal = Journalling.at(folder.resolve("refused"));
        assertThatThrownBy(() -> journal.plan(hash))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + hash + "\"");
        assertThatThrownBy(() -> journal.input(hash)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> journal.input("x".repeat(129))).isInstanceOf(IllegalArgumentException.class);
    }
}
