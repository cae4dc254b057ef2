package dev.fanfold.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingRegistry;
import com.knuddels.jtokkit.api.EncodingType;
import dev.fanfold.split.Seeds;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenCounterTest {

    private static final EncodingRegistry ENCODINGS = Encodings.newLazyEncodingRegistry();
    private static final List<Encoding> EXACT =
            List.of(ENCODINGS.getEncoding(EncodingType.O200K_BASE), ENCODINGS.getEncoding(EncodingType.CL100K_BASE));
    private static final TokenCounter ESTIMATE = TokenCounter.estimate();

    private static final Map<String, String> SAMPLES = Map.ofEntries(
            Map.entry(
                    "English",
                    "The delivery arrived three days late, and nobody at the warehouse could tell us why; we'd like a"
                            + " refund for the damaged refrigerator, please."),
            Map.entry(
                    "German",
                    "Die Geschwindigkeitsbegrenzung gilt für alle Fahrzeuge über dreieinhalb Tonnen, außer an"
                            + " verkaufsoffenen Sonntagen und während der Sommerferien."),
            Map.entry(
                    "French",
                    "L'été dernier, nous avons goûté des crêpes délicieuses près de l'église où ma grand-mère s'était"
                            + " mariée, il y a déjà cinquante années."),
            Map.entry(
                    "Polish", "Proszę o zwrot pieniędzy, ponieważ przesyłka dotarła uszkodzona i spóźniona o tydzień."),
            Map.entry(
                    "Turkish",
                    "Siparişim üç gün geç geldi; müşteri hizmetleri değiştirilemeyeceğini söylediğinde şaşırdım."),
            Map.entry("Vietnamese", "Đơn hàng của tôi đến muộn ba ngày và hộp đã bị hỏng, tôi muốn được hoàn tiền."),
            Map.entry("Russian", "Посылка пришла на три дня позже, и никто не смог объяснить, почему так случилось."),
            Map.entry("Greek", "Η παραγγελία μου έφτασε τρεις μέρες αργότερα και το κουτί ήταν κατεστραμμένο."),
            Map.entry("Hebrew", "ההזמנה שלי הגיעה באיחור של שלושה ימים והקופסה הייתה פגומה לגמרי"),
            Map.entry("Arabic", "وصل الطلب متأخرا ثلاثة أيام وكانت العلبة تالفة وأريد استرداد المال"),
            Map.entry("Hindi", "मेरा ऑर्डर तीन दिन देर से आया और डिब्बा टूटा हुआ था मुझे पैसे वापस चाहिए"),
            Map.entry("Thai", "สินค้ามาถึงช้า สามวัน และกล่องเสียหาย ฉันต้องการเงินคืน"),
            Map.entry("Chinese", "我的 订单 晚到了 三天， 箱子 也 坏了， 请 尽快 退款。 谢谢 您的 帮助"),
            Map.entry("Japanese", "注文した 商品が 三日 遅れて 届き、 箱が 壊れて いました。 返金を お願いします"),
            Map.entry("Korean", "주문한 상품이 사흘 늦게 도착했고 상자가 부서져 있었습니다 환불해 주세요"),
            Map.entry("emoji", "👍 🚀 👨‍👩‍👧‍👦 🇩🇪 ❤️ 🏳️‍🌈 👩🏽‍💻 😂 🤷 ✅ 🎉 ☕"),
            Map.entry(
                    "Java",
                    "private static final Map<String,List<Integer>> BY_NAME=new HashMap<>(); for(int i=0;i<size();i++){"
                            + " total+=prices.getOrDefault(customerId,DEFAULT_PRICE)[i]; } // off by one?"),
            Map.entry("JSON", "{\"id\":4711,\"isActive\":true,\"tags\":[\"a\",null],\"price\":-12.50e3} {\"k\":{}}"),
            Map.entry("digits", "3.14159 2026-01-31T23:59:59Z +49-170-1234567 1,000,000 0xCAFE 12345678901234567890"),
            Map.entry("keys", "dGhpcyBpcyBiYXNlNjQ= 9f86d081884c7d65 550e8400-e29b-41d4-a716-446655440000 SHA256"),
            Map.entry("signs", "=== -- *** ### <> && || != :: -> [x] {y} (z) ~/ \\n %s $1 @me #tag — “quoted” … • €"));

    @Test
    void it_never_counts_fewer_tokens_than_the_encodings_of_openai() {
        SAMPLES.forEach((name, sample) -> Seeds.forAll(60, seeds -> {
            String text = shuffled(sample, seeds);
            for (Encoding exact : EXACT) {
                assertThat(ESTIMATE.count(text))
                        .as("%s in %s: %s", name, exact.getName(), text)
                        .isGreaterThanOrEqualTo(exact.countTokensOrdinary(text));
            }
        }));
    }

    /** Words of the sample, in any order, with gaps as people and programs leave them. */
    private static String shuffled(String sample, Seeds seeds) {
        String[] words = sample.split(" ");
        var text = new StringBuilder();
        for (int i = seeds.between(10, 60); i > 0; i--) {
            text.append(seeds.pick(words)).append(seeds.pick(" ", " ", " ", "\n", "  ", "\r\n", "\n\n    ", "\t"));
        }
        return text.toString();
    }

    @Test
    void it_counts_english_at_most_two_and_a_half_times() {
        String english = SAMPLES.getOrDefault("English", "").repeat(20);
        int exact = EXACT.getFirst().countTokensOrdinary(english);
        assertThat(ESTIMATE.count(english)).isBetween(exact, exact * 5 / 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "你好世界", "こんにちは", "안녕하세요", "नमस्ते", "สวัสดี", "Привет", "γεια", "שלום", "سلام", "👍🚀", "ကမ္ဘာ", "አማርኛ"
            })
    void outside_latin_every_code_point_is_at_least_one_token(String text) {
        assertThat(ESTIMATE.count(text)).isGreaterThanOrEqualTo(text.codePointCount(0, text.length()));
    }

    @Test
    void two_texts_apart_never_count_less_than_the_two_joined() {
        Seeds.forAll(5_000, seeds -> {
            String text = seeds.text();
            int at = seeds.between(0, text.length());
            assertThat(ESTIMATE.count(text.substring(0, at)) + ESTIMATE.count(text.substring(at)))
                    .isGreaterThanOrEqualTo(ESTIMATE.count(text));
        });
    }

    @Test
    void the_rule_adds_up_as_it_is_stated() {
        assertThat(ESTIMATE.count("")).isZero();
        assertThat(ESTIMATE.count("a b  c\n12 👍")).isEqualTo(3 + 1 + 1 + 2 + 1 + 4);
    }
}
