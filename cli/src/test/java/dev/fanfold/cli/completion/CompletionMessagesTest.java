package dev.fanfold.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is said of completion")
class CompletionMessagesTest {
    @Test
    void every_message_as_people_read_it() {
        assertThat(CompletionMessages.unknown("ksh"))
                .isEqualTo("fanfold: there is no completion for ksh, but for bash, zsh and fish");
    }
}
