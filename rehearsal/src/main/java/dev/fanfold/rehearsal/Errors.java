package dev.fanfold.rehearsal;

import dev.fanfold.rehearsal.http.Answer;
import dev.fanfold.rehearsal.http.Request;
import dev.fanfold.rehearsal.limit.Limits;
import dev.fanfold.rehearsal.reply.BadRequest;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Error messages in the form of the protocol: {@code {"error": {message, type, param, code}}}. */
final class Errors {

    private static final int TOO_MANY = 429;
    private static final String INVALID = "invalid_request_error";

    private final JsonMapper json;

    Errors(JsonMapper json) {
        this.json = json;
    }

    Answer.Message refusedKey() {
        return error(401, "Incorrect API key provided.", INVALID, "", "invalid_api_key");
    }

    Answer.Message badRequest(BadRequest bad) {
        return error(400, bad.why(), INVALID, bad.field(), "");
    }

    /** A condition or a reply of the user's own script threw. */
    Answer.Message broken(RuntimeException why) {
        return error(500, "The script of the rehearsal failed: " + why, "server_error", "", "");
    }

    Answer.Message badHttp(int status, String why) {
        return error(status, why, INVALID, "", "");
    }

    Answer.Message noSuchPlace(Request request) {
        return error(404, "Invalid URL (" + request.method() + " " + request.path() + ")", INVALID, "", "");
    }

    Answer.Message insufficientQuota() {
        return error(
                TOO_MANY,
                "You exceeded your current quota, please check your plan and billing details.",
                "insufficient_quota",
                "",
                "insufficient_quota");
    }

    Answer.Message capOfTheDay() {
        return error(
                TOO_MANY,
                "Rate limit reached on requests per day (RPD): Limit 200, Used 200, Requested 1.",
                "requests",
                "",
                "rate_limit_exceeded");
    }

    Answer.Message unsupported(String parameter) {
        return error(400, "Unsupported parameter: '" + parameter + "'.", INVALID, parameter, "unsupported_parameter");
    }

    Answer.Message overLimit(Limits.Verdict.Refused refused, LimitNews news) {
        if (refused.isTooLarge()) {
            return tooLarge(refused);
        }
        return news == LimitNews.NOTHING ? tooSoon(refused, "") : tooSoon(refused);
    }

    private Answer.Message tooLarge(Limits.Verdict.Refused refused) {
        var why = "Request too large: Limit " + refused.rate().burst() + " " + refused.what() + " at once, Requested "
                + refused.wanted() + ".";
        return error(TOO_MANY, why, refused.what(), "", "rate_limit_exceeded");
    }

    private Answer.Message tooSoon(Limits.Verdict.Refused refused) {
        var why = ": Limit " + refused.rate().perMinute() + ", Requested " + refused.wanted() + ". Please try again in "
                + refused.after().toMillis() + "ms";
        return waiting(tooSoon(refused, why), refused.after());
    }

    private Answer.Message tooSoon(Limits.Verdict.Refused refused, String details) {
        var why = "Rate limit reached on " + refused.what() + " per min" + details + ".";
        return error(TOO_MANY, why, refused.what(), "", "rate_limit_exceeded");
    }

    private static Answer.Message waiting(Answer.Message message, Duration wait) {
        return message.header("Retry-After", Long.toString(Math.ceilDiv(wait.toNanos(), 1_000_000_000L)))
                .header("retry-after-ms", Long.toString(Math.ceilDiv(wait.toNanos(), 1_000_000L)));
    }

    Answer.Message status(int code, Optional<String> retryAfter) {
        var type = code == TOO_MANY ? "requests" : code < 500 ? INVALID : "server_error";
        var message =
                error(code, "Rehearsed error " + code + ".", type, "", code == TOO_MANY ? "rate_limit_exceeded" : "");
        return retryAfter.map(value -> message.header("Retry-After", value)).orElse(message);
    }

    private Answer.Message error(int status, String why, String type, String param, String code) {
        var root = json.createObjectNode();
        var error = root.putObject("error").put("message", why).put("type", type);
        error.put("param", param.isEmpty() ? null : param);
        error.put("code", code.isEmpty() ? null : code);
        return Answer.of(status, "application/json", json.writeValueAsBytes(root));
    }
}
