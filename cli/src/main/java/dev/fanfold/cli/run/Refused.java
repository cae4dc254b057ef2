package dev.fanfold.cli.run;

import dev.fanfold.cli.exit.Exit;
import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.json.RunJson;
import dev.fanfold.cli.show.Delivery;

/**
 * A run that nothing was sent for.
 *
 * @param name that of its plan
 */
public record Refused(String name, RunOptions.Form form, Setting setting) {
    /** Says why: to people always, and to programs where they asked for it. */
    public Exit say(Refusal refusal) {
        refusal.spoken().forEach(setting.notices()::say);
        if (form == RunOptions.Form.JSON) {
            Delivery.of(RunJson.refused(name, refusal), setting.streams().out());
        }
        return Exit.USAGE;
    }
}
