package dev.fanfold.engine;

import dev.fanfold.engine.onion.Rules;
import dev.fanfold.limit.Price;
import dev.fanfold.limit.Rate;
import dev.fanfold.model.Endpoint;
import dev.fanfold.result.Estimate;
import dev.fanfold.result.Pricing;
import dev.fanfold.work.Forecast;
import dev.fanfold.work.Given;
import dev.fanfold.work.Load;
import dev.fanfold.work.Range;
import dev.fanfold.work.Work;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reckons what work would send, by the prices, the rate limits and the retry rules of a runtime; it makes no call. */
public record Estimator(Models models, Rules rules) {
    /** So that ten calls at .1 earn one retry, whatever the floating point makes of it. */
    private static final double ROUNDING = 1e-9;

    /** What can be read only once stays unread, so the same input can be worked on afterwards. */
    public <I> Estimate of(Work<? super I, ?> work, I input) {
        var forecast = work.forecast(Given.unread(input));
        var loads = loads(forecast);
        return Estimate.of(loads, forecast.unknown(), this::rate, retries(forecast), atLimit(loads));
    }

    /** Two names may stand for one model. */
    private Map<Endpoint, Range> loads(Forecast forecast) {
        var loads = new LinkedHashMap<Endpoint, Range>();
        forecast.byModel()
                .forEach((name, range) -> loads.merge(models.find(name).endpoint(), range, Range::plus));
        return loads;
    }

    private Optional<Pricing.Rate> rate(Endpoint endpoint, long prompt) {
        return rules.prices().find(endpoint).map(price -> rate(price, prompt));
    }

    private static Pricing.Rate rate(Price price, long prompt) {
        var held = price.beyond()
                .filter(beyond -> prompt > beyond.tokens())
                .map(Price.Beyond::price)
                .orElse(price);
        return new Pricing.Rate(Math.max(Math.max(held.input(), held.write()), held.cached()), held.output());
    }

    /** As many as the allowance of a run gives, and no more than the attempts of its calls. */
    private long retries(Forecast forecast) {
        var calls = forecast.worst().calls();
        var retry = rules.retry();
        var allowed = Math.max(retry.atLeast(), (long) Math.floor(retry.allowance() * calls + ROUNDING));
        return Math.min(allowed, (retry.attempts() - 1) * Math.min(calls, allowed));
    }

    private Optional<Duration> atLimit(Map<Endpoint, Range> loads) {
        return loads.entrySet().stream()
                .flatMap(entry -> rates(entry.getKey()).stream()
                        .map(rate -> atLimit(entry.getValue().expected(), rate)))
                .max(Duration::compareTo);
    }

    /** What the burst does not cover flows in at the rate. */
    private static Duration atLimit(Load load, Rate rate) {
        return Duration.ofNanos((long) (Math.max(0, amount(load, rate) - rate.burst()) / rate.perNano()));
    }

    private static double amount(Load load, Rate rate) {
        return switch (rate.counted()) {
            case REQUESTS -> load.calls();
            case TOKENS -> (double) load.input() + load.output();
            case INPUT_TOKENS -> load.input();
            case OUTPUT_TOKENS -> load.output();
        };
    }

    private List<Rate> rates(Endpoint endpoint) {
        return rules.ratesOf().getOrDefault(endpoint, rules.rates());
    }
}
