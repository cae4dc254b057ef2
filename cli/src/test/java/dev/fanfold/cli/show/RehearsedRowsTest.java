package dev.fanfold.cli.show;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Rows of a stand-in")
class RehearsedRowsTest {
    @Test
    void bear_the_mark_in_each_object() {
        assertThat(RehearsedRows.JSONL.marked("""
                        {"id":"a","answer":"x}"}
                        {"id":"b","missing":"why"}
                        """)).contains("""
                        {"id":"a","answer":"x}","rehearsed":true}
                        {"id":"b","missing":"why","rehearsed":true}
                        """);
    }

    @Test
    void bear_it_in_a_column_also_where_an_answer_has_several_lines() {
        assertThat(RehearsedRows.CSV.marked("id,answer,missing\r\na,\"one\r\n\"\"two\"\"\",\r\nb,,why\r\n"))
                .contains("id,answer,missing,rehearsed\r\na,\"one\r\n\"\"two\"\"\",,true\r\nb,,why,true\r\n");
    }

    @Test
    void are_not_looked_for_in_another_text() {
        assertThat(RehearsedRows.JSONL.marked("nothing\n")).isEmpty();
        assertThat(RehearsedRows.CSV.marked("nothing\r\n")).isEmpty();
    }
}
