package dev.fanfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfold.rehearsal.Rehearsal;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A question in one line that makes no sense is one line")
class OnceRefusedTest {
    @TempDir
    Path folder;

    @Test
    void words_that_no_plan_can_hold_are_refused_by_name() {
        var wordy = shell().type("pick", "q", "--criteria", "w".repeat(999) + "\":2");
        assertThat(wordy.err())
                .isEqualTo(
                        "fanfold: --criteria wants words of at most 1,000 signs, not 1,003: put what is longer into the"
                                + " prompt; see fanfold pick --help\n");
        assertThat(shell().type("pick", "q", "--criteria", "w".repeat(990) + " é", "--save", "-")
                        .exit())
                .isZero();
        assertThat(shell().type("ask", "-a", "n".repeat(101) + "=A", "-a", "b=B")
                        .err())
                .isEqualTo("fanfold: --aspect wants a name of at most 100 signs, not 101; see fanfold ask --help\n");
    }

    @ParameterizedTest(name = "fanfold {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            vote                       | say what to vote on, as in fanfold vote "Could a beginner cook this?" -i recipe.txt; see fanfold vote --help
            pick                       | say what is wanted, as in fanfold pick "Write a tagline." --criteria "fits on one line"; see fanfold pick --help
            ask                        | say what to ask, as in fanfold ask "What is this letter about?" -i letter.txt; see fanfold ask --help
            vote q --quorm 3           | --quorm is unknown; did you mean --quorum?; see fanfold vote --help
            vote q w                   | put quotes around the question, as in fanfold vote "q w"; see fanfold vote --help
            ask What is this?          | put quotes around the question, as in fanfold ask "What is this?"; see fanfold ask --help
            ask What is it -i ./r.txt  | put quotes around the question, as in fanfold ask "What is it" …; see fanfold ask --help
            ask Is it hot!             | put quotes around the question, as in fanfold ask 'Is it hot!'; see fanfold ask --help
            ask What costs $5          | put quotes around the question, as in fanfold ask 'What costs $5'; see fanfold ask --help
            ask Shorten ./r.txt        | -i stands before the file to ask about, as in fanfold ask "Shorten" -i r.txt; see fanfold ask --help
            ask Is it hot? ./r.txt     | put quotes around the question, as in fanfold ask "Is it hot?" -i r.txt; see fanfold ask --help
            ask Is it --hot            | there is no place for it; see fanfold ask --help
            vote q -n 1                | --times wants a whole number from 2 to 10,000, not "1"; see fanfold vote --help
            vote q -n many             | --times wants a whole number from 2 to 10,000, not "many"; see fanfold vote --help
            vote q --max-tokens 0      | --max-tokens wants a whole number of at least 1, not "0"; see fanfold vote --help
            vote q --temperature 3     | --temperature wants a number from 0 to 2, not "3"; see fanfold vote --help
            vote q --temperature 1e1   | --temperature wants a number from 0 to 2, not "1e1"; see fanfold vote --help
            vote q --temperature .     | --temperature wants a number from 0 to 2, not "."; see fanfold vote --help
            vote q --quorum 6          | --quorum 6 and --times 5 contradict each other: no answer can have 6 of 5 ballots; see fanfold vote --help
            vote q --quorum 3 --until-decided | --quorum and --until-decided contradict each other: drop one of them; see fanfold vote --help
            vote q --quorum 2          | the plan that this stands for is wrong: quorum 2 can be reached by two answers of 5 ballots; say at least 3
            vote q --labels YES        | --labels wants at least two different answers with commas between, such as positive,negative; see fanfold vote --help
            vote q --save p --resume   | --save and --resume contradict each other: drop one of them; see fanfold vote --help
            vote {{input}}             | the question has a place {{input}}, and nothing to put there: name a text with -i FILE
            ask q -a a={{input}} -a b=B | the question has a place {{input}}, and nothing to put there: name a text with -i FILE
            ask q -a a=A -a b={{a}}    | look b mentions {{a}}, and looks see nothing of each other's answers: write a plan file, where a step may wait for another
            ask q -a a={{a}} -a b=B    | look a mentions {{a}}, and looks see nothing of each other's answers: write a plan file, where a step may wait for another
            ask {{b}} -a a=A -a b=B -i ./r.txt | the prompt mentions {{b}}, and looks see nothing of each other's answers: write a plan file, where a step may wait for another
            ask q -a a=A -a b={{foo}}  | look b has {{foo}} in it, and only {{input}} is a place there: leave it out
            ask q -a a=A -a b=B --synthesise {{a}} | --synthesise has {{a}} in it, and only {{input}} is a place there: leave it out
            ask {{input}} -a a=A -a b={{input}} -i ./r.txt | the prompt and look b both have a place {{input}}, and the text goes out once: keep one of them
            pick q                     | say what makes an answer good, as in --criteria "fits on one line:2"; see fanfold pick --help
            pick q --criteria :3       | --criteria wants words and a weight from 1 to 1,000, such as "fits on one line:2", not ":3"; see fanfold pick --help
            pick q --criteria a:0      | --criteria wants words and a weight from 1 to 1,000, such as "fits on one line:2", not "a:0"; see fanfold pick --help
            pick q --criteria a --criteria a:2 | --criteria names "a" twice; see fanfold pick --help
            ask -a a=b                 | --aspect wants at least two looks, such as -a cost="What does it cost?" -a taste="How does it taste?"; see fanfold ask --help
            ask q --synthesise e       | --synthesise wants at least two looks, such as -a cost="What does it cost?" -a taste="How does it taste?"; see fanfold ask --help
            ask -a ab -a c=d           | --aspect wants a name and a prompt, such as cost="What does it cost?", not "ab"; see fanfold ask --help
            ask -a a=b -a a=d          | --aspect names "a" twice; see fanfold ask --help
            ask -a a=b -a c=d          | there is nothing to ask about: type a question, or name a text with -i FILE
            ask @none                  | the text behind @ (for a text that begins with @, write @@) is not there: none
            """)
    void a_command_line_that_makes_no_sense_is_one_line(String typed, String line) {
        try (var server = Rehearsal.withSeed(7).start()) {
            var said = shell().against(server).type(typed.split(" "));
            assertThat(said.err()).isEqualTo("fanfold: " + line + "\n");
            assertThat(said.exit()).isEqualTo(64);
            assertThat(said.out()).isEmpty();
            assertThat(server.log().counts().requests()).isZero();
        }
    }

    /** Somebody sits there, so that nothing is piped in. */
    private Shell shell() {
        return Shell.in(folder).file("r.txt", "Fry the onion.");
    }
}
