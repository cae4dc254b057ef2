package dev.fanfold.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfold.model.Money;
import dev.fanfold.model.Reply;
import dev.fanfold.model.Usage;
import dev.fanfold.result.Spent;
import dev.fanfold.split.Seeds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A call without a bill counts at its worst case")
class BooksTest {
    @Test
    void what_was_booked_is_summed_by_how_it_is_known() {
        assertThat(balance(
                        intent(1, 100),
                        intent(2, 200),
                        intent(3, 300),
                        settled(1, Line.Bill.EXACT, 40),
                        settled(2, Line.Bill.WORST, 200),
                        settled(3, Line.Bill.NOTHING, 0)))
                .isEqualTo(new Balance(new Spent(new Money(40), new Money(200), 20, 0), List.of(), 3));
    }

    @Test
    void a_call_that_was_never_settled_may_have_been_billed() {
        var balance = balance(intent(1, 100), intent(2, 200), settled(1, Line.Bill.EXACT, 40));
        assertThat(balance.open()).containsExactly(new Balance.Open(intent(2, 200), Optional.empty()));
        assertThat(balance.spent()).isEqualTo(new Spent(new Money(40), new Money(200), 60, 0));
    }

    @Test
    void an_answer_without_a_bill_says_what_it_took() {
        var usage = new Usage(30, 10, 5);
        var answer = new Line.Answered(Lines.key(1), "a", 1, Optional.empty(), Reply.of("yes", usage));
        assertThat(balance(intent(1, 100), answer).open())
                .containsExactly(new Balance.Open(intent(1, 100), Optional.of(usage)));
    }

    @Test
    void a_call_of_unknown_price_is_counted_and_not_summed() {
        var unpriced = new Line.Intent(1, Lines.key(1), "a", Lines.ENDPOINT, Optional.empty(), 50, Instant.EPOCH);
        assertThat(balance(unpriced).spent()).isEqualTo(new Spent(Money.ZERO, Money.ZERO, 50, 1));
        assertThat(balance(unpriced, new Line.Settled(1, Line.Bill.EXACT, Optional.empty(), 9, Instant.EPOCH))
                        .spent())
                .isEqualTo(new Spent(Money.ZERO, Money.ZERO, 9, 1));
    }

    @Test
    void a_new_attempt_has_a_number_that_the_file_does_not_know() {
        assertThat(balance().lastAttempt()).isZero();
        assertThat(balance(intent(7, 1), intent(3, 1)).lastAttempt()).isEqualTo(7);
        assertThat(balance(settled(9, Line.Bill.EXACT, 1)).lastAttempt()).isEqualTo(9);
    }

    @Test
    void wherever_a_journal_ends_no_less_counts_than_what_was_billed_by_then() {
        Seeds.forAll(200, seeds -> {
            List<Line> lines = new ArrayList<>();
            List<Long> open = new ArrayList<>();
            long billed = 0;
            for (int attempt = 1; attempt <= 40; attempt++) {
                lines.add(intent(attempt, 100));
                open.add((long) attempt);
                billed += seeds.below(101);
                if (seeds.oneIn(2)) {
                    var settled = open.remove(seeds.below(open.size()));
                    lines.add(settled(settled, Line.Bill.WORST, 100));
                }
                assertThat(balance(lines.toArray(Line[]::new)).spent().money().nanos())
                        .isEqualTo(attempt * 100L)
                        .isGreaterThanOrEqualTo(billed);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Long.MAX_VALUE / 2 + 1, Long.MAX_VALUE / 4 + 1})
    void bills_that_nobody_could_have_paid_are_refused_in_one_line(long bill) {
        var lie = "the bills in the journal run.journal come to more than anybody paid";
        assertThatThrownBy(() -> balance(
                        settled(1, Line.Bill.EXACT, bill),
                        settled(2, Line.Bill.EXACT, bill),
                        settled(3, Line.Bill.WORST, bill)))
                .isInstanceOf(JournalException.class)
                .hasMessageStartingWith(lie);
        assertThatThrownBy(() -> balance(intent(1, bill), intent(2, bill), intent(3, bill)))
                .isInstanceOf(JournalException.class)
                .hasMessageStartingWith(lie);
    }

    private static Balance balance(Line... lines) {
        var books = new Books("run.journal");
        Stream.of(lines).forEach(books::add);
        return books.balance();
    }

    private static Line.Intent intent(long attempt, long worst) {
        return new Line.Intent(
                attempt, Lines.key(1), "a", Lines.ENDPOINT, Optional.of(new Money(worst)), 50, Instant.EPOCH);
    }

    private static Line.Settled settled(long attempt, Line.Bill bill, long cost) {
        return new Line.Settled(attempt, bill, Optional.of(new Money(cost)), 10, Instant.EPOCH);
    }
}
