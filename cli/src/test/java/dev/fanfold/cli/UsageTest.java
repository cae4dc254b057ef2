package dev.fanfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The command explains itself")
class UsageTest {
    @TempDir
    Path folder;

    @Test
    void the_version() {
        var said = Shell.in(folder).type("--version");
        assertThat(said.out()).matches("fanfold \\d+\\.\\d+\\.\\d+(-\\w+)?\n");
        assertThat(said.exit()).isZero();
    }

    @ParameterizedTest(name = "fanfold {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                        | say what to do, as in fanfold run PLAN; see fanfold --help
            run                       | name the plan to run, as in fanfold run plan.yaml; see fanfold run --help
            check                     | name the plan to check, as in fanfold check plan.yaml; see fanfold check --help
            replay --journal j        | name the plan to replay, as in fanfold replay plan.yaml; see fanfold replay --help
            run --jsn                 | --jsn is unknown; did you mean --json?; see fanfold run --help
            vote -x -i in.txt         | -x is unknown; a text that begins with - stands behind --, as in fanfold vote -- "-x"; see fanfold vote --help
            map -x                    | -x is unknown; a text that begins with - stands behind --, as in fanfold map -- "-x"; see fanfold map --help
            ask -x                    | -x is unknown; a text that begins with - stands behind --, as in fanfold ask -- "-x"; see fanfold ask --help
            journal show --nothing-such | --nothing-such is unknown; see fanfold journal show --help
            runn p.yaml               | runn is unknown; did you mean run?; see fanfold --help
            rnu p.yaml                | rnu is unknown; did you mean run?; see fanfold --help
            mpa Tag t.txt             | mpa is unknown; did you mean map?; see fanfold --help
            aks What                  | aks is unknown; did you mean ask?; see fanfold --help
            reprot a.journal          | reprot is unknown; did you mean report?; see fanfold --help
            journal lsit              | lsit is unknown; did you mean list?; see fanfold journal --help
            p.yaml                    | p.yaml is unknown; see fanfold --help
            run p.yaml --resmue       | --resmue is unknown; did you mean --resume?; see fanfold run --help
            run p.yaml --jsn          | --jsn is unknown; did you mean --json?; see fanfold run --help
            run p.yaml q.yaml         | there is no place for q.yaml; see fanfold run --help
            run p.yaml --at-once 0    | --at-once wants a whole number of at least 1, not "0"; see fanfold run --help
            run p.yaml --at-once many | --at-once wants a whole number of at least 1, not "many"; see fanfold run --help
            run p.yaml --budget much  | --budget wants an amount of dollars such as 2.00, not "much"; see fanfold run --help
            run p.yaml --budget -1    | --budget wants an amount of dollars such as 2.00, not "-1"; see fanfold run --help
            run p.yaml --token-budget 0 | --token-budget wants a whole number of at least 1, not "0"; see fanfold run --help
            run p.yaml --requests-per-minute x | --requests-per-minute wants a whole number of at least 1, not "x"; see fanfold run --help
            run p.yaml --tokens-per-minute 1.5 | --tokens-per-minute wants a whole number of at least 1, not "1.5"; see fanfold run --help
            run p.yaml --report       | --report wants a value; see fanfold run --help
            report                    | name the file of a journal; fanfold journal list knows those of runs that were not finished; see fanfold report --help
            report a.journal b.html   | there is no place for b.html; see fanfold report --help
            run p.yaml -i             | --input wants a value; see fanfold run --help
            """)
    void a_command_line_that_makes_no_sense_is_one_line(String typed, String line) {
        var said = Shell.in(folder).type(typed.isEmpty() ? new String[0] : typed.split(" "));
        assertThat(said.err()).isEqualTo("fanfold: " + line + "\n");
        assertThat(said.exit()).isEqualTo(64);
        assertThat(said.out()).isEmpty();
    }

    @Test
    void a_blank_value_is_no_value() {
        for (var option : List.of("--input", "--model", "--base-url", "--budget", "--prices")) {
            var said = Shell.in(folder).type("run", "p.yaml", option, " ");
            assertThat(said.err()).isEqualTo("fanfold: " + option + " wants a value; see fanfold run --help\n");
            assertThat(said.exit()).isEqualTo(64);
        }
        var said = Shell.in(folder).type("run", "");
        assertThat(said.err())
                .isEqualTo("fanfold: name the plan to run, as in fanfold run plan.yaml; see fanfold run --help\n");
        assertThat(said.exit()).isEqualTo(64);
    }
}
