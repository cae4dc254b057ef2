package dev.fanfold.merge.synthesis.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A sentence")
class FactsTest {
    /** A sentence and the source it rests on. */
    record Pair(String sentence, String source) {
        List<String> strangers() {
            return Facts.of(sentence).strangers(List.of(Facts.of(source)), 3);
        }
    }

    static List<Pair> same() {
        return List.of(
                new Pair("It takes half an hour.", "It takes 30 min."),
                new Pair("It takes 30 minutes.", "half an hour is enough"),
                new Pair("It takes 30 minutes.", "It takes half-an-hour"),
                new Pair("1000 units", "1,000 units"),
                new Pair("1,000 units", "1.000 units"),
                new Pair("1.000,50 euros", "€1,000.50"),
                new Pair("two eggs", "2 eggs"),
                new Pair("2 eggs", "Two eggs"),
                new Pair("1 h 30 min", "90 minutes"),
                new Pair("90 minutes", "1 hour and 30 minutes"),
                new Pair("an hour and a half", "90 min"),
                new Pair("1.5 hours", "1 h 30 min"),
                new Pair("1½ cups", "1.5 cups"),
                new Pair("1 1/2 cups", "1.5 cups"),
                new Pair("80 %", "4 of 5"),
                new Pair("80 percent", "80%"),
                new Pair("four out of five", "4/5"),
                new Pair("three reviewers agree", "x"),
                new Pair("All three reports agree", "x"),
                new Pair("Two of the three reviewers like it", "x"),
                new Pair("$5", "5 dollars"),
                new Pair("5 USD", "$5.00"),
                new Pair("$2.5 million", "$2,500,000"),
                new Pair("2.5M users", "2,500,000 users"),
                new Pair("10k steps", "10,000 steps"),
                new Pair("20-30 minutes", "20 to 30 min"),
                new Pair("between 20 and 30 minutes", "20–30 min"),
                new Pair("on May 1, 2024", "2024-05-01"),
                new Pair("on 1 May", "on May 1st, 2024"),
                new Pair("1.5.2024", "May 1, 2024"),
                new Pair("the 3rd test", "the third test"),
                new Pair("a dozen eggs", "12 eggs"),
                new Pair("12 eggs", "a dozen eggs"),
                new Pair("twice as long", "2 times as long"),
                new Pair("at 3 pm", "at 15:00"),
                new Pair("at 3:00", "at 3 p.m."),
                new Pair("one pan is enough", "a single pan"),
                new Pair("1 pan", "a pan"),
                new Pair("0 errors", "no errors"),
                new Pair("two risks: cost and time", "cost is a risk. time is one."),
                new Pair("three problems: a, b and c", "a b c"),
                new Pair("He said “it is fine”.", "\"It is fine\", he said."),
                new Pair("the 1990s", "in the 1990s"),
                new Pair("CO2 is 5 g", "CO₂ 5 g"),
                new Pair("about 500 kcal", "487 kcal"),
                new Pair("3.3 km", "3.27 km"),
                new Pair("1.5 kg", "1500 g"),
                new Pair("one hundred and twenty people", "120 people"),
                new Pair("twenty-five people", "25 people"),
                new Pair("2 million", "two million"),
                new Pair("a third of it", "33 %"),
                new Pair("two thirds of it", "66.7 %"),
                new Pair("60 minutes", "an hour"),
                new Pair("an hour", "60 minutes"),
                new Pair("P1 says so [P1]", "P1"),
                new Pair("version 2.1.3", "v 2.1.3"),
                new Pair("a quarter of an hour", "15 minutes"),
                new Pair("75 minutes", "an hour and a quarter"),
                new Pair("12 months", "a year"),
                new Pair("2024", "in May 2024"),
                new Pair("May 2024", "2024-05-17"),
                new Pair("400-gram can", "a can of 400 g"),
                new Pair("30-minute meal", "30 minutes"),
                new Pair("30min", "30 min"),
                new Pair("First, chop it.", "chop"),
                new Pair("15 minutes", "simmer for 10 to 15 minutes"),
                new Pair("8 €", "EUR 8"),
                new Pair("a half-hour", "30 min"),
                new Pair("3 out of 4 reviewers", "three of four"),
                new Pair("Serves four.", "4 servings"),
                new Pair("24 hours", "a day"),
                new Pair("7 days", "one week"),
                new Pair("fifty percent", "50 %"),
                new Pair("half of the budget", "x"),
                new Pair("0.5 l", "500 ml"),
                new Pair("It costs 1'000 francs", "1,000 francs"),
                new Pair("1 000 people", "1,000 people"),
                new Pair("2x faster", "twice faster"),
                new Pair("2nd of June", "2 June"),
                new Pair("10:30", "10.30 am"),
                new Pair("at 12:00", "at 12 pm"),
                new Pair("at 12:30", "at 12.30 pm"),
                new Pair("account 12345678901234567890", "account 12345678901234567890"),
                new Pair("three-quarters of an hour", "45 min"),
                new Pair("£1.2m of sales", "sales of £1.2 million"),
                new Pair("sales of £1,200,000", "£1.2m of sales"),
                new Pair("1.1.".repeat(5_000), "1.1.".repeat(5_000)),
                new Pair("Step 4 is to drain it", "3. Cook it.\n4. Drain it."),
                new Pair("Am 3. Mai kam sie.", "3. Mai: Ankunft"),
                new Pair("## 1. Cost", "It is cheap."),
                new Pair("**2.** Cost", "It is cheap."));
    }

    static List<Pair> different() {
        return List.of(
                new Pair("37 g of fat", "27 g of fat"),
                new Pair("30 hours", "30 min"),
                new Pair("$5", "5 euros"),
                new Pair("two eggs", "3 eggs"),
                new Pair("on May 2", "on May 1"),
                new Pair("He said \"it is bad\"", "it is fine"),
                new Pair("90 %", "80 %"),
                new Pair("1,000", "100"),
                new Pair("about 600", "487"),
                new Pair("half an hour", "40 min"),
                new Pair("a dozen", "10"),
                new Pair("2023", "2024"),
                new Pair("four reviewers", "x"),
                new Pair("3.4 km", "3.27 km"),
                new Pair("GPT-5", "GPT-4"),
                new Pair("seven eggs", "x"),
                new Pair("three eggs", "x"),
                new Pair("17:30", "5:15 pm"),
                new Pair("two million", "two thousand"),
                new Pair("May 2023", "May 2024"));
    }

    @ParameterizedTest
    @MethodSource("same")
    void may_write_what_its_source_says_in_another_way(Pair pair) {
        assertThat(pair.strangers()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("different")
    void may_not_say_another_figure_date_or_quotation(Pair pair) {
        assertThat(pair.strangers()).isNotEmpty();
    }
}
