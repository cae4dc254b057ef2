package dev.fanfold.cli.once;

import dev.fanfold.cli.plan.Limits;
import dev.fanfold.model.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What stands in a plan above its steps.
 *
 * @param model the model that answers
 */
public record Head(String name, String model) {
    private static final int NANO = 9;

    /** Writes it for a run, whose limits and input the command has. */
    Sheet sheet() {
        return begun(new Sheet());
    }

    /**
     * Writes it for a file.
     *
     * @param command what was typed
     * @param inputFile the input, as the plan names it
     */
    public Sheet sheet(String command, Optional<String> inputFile, Limits limits) {
        var sheet = begun(new Sheet().remark(OnceMessages.remark(command)));
        inputFile.ifPresent(file -> sheet.say(0, "input_file", file));
        limits.budget().ifPresent(most -> sheet.put(0, "budget", dollars(most)));
        limits.tokenBudget().ifPresent(most -> sheet.put(0, "token_budget", most));
        if (limits.requestsPerMinute().isPresent() || limits.tokensPerMinute().isPresent()) {
            sheet.open(0, "limits");
            limits.requestsPerMinute().ifPresent(rate -> sheet.put(1, "requests_per_minute", rate));
            limits.tokensPerMinute().ifPresent(rate -> sheet.put(1, "tokens_per_minute", rate));
        }
        return sheet;
    }

    private static String dollars(Money amount) {
        return BigDecimal.valueOf(amount.nanos(), NANO).stripTrailingZeros().toPlainString();
    }

    private Sheet begun(Sheet sheet) {
        return sheet.put(0, "name", name).say(0, "model", model);
    }
}
