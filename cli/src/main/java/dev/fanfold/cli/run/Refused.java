package dev.fanfold.cli.run;

import dev.fanfold.cli.exit.Exit;
import dev.fanfold.cli.exit.Refusal;
import dev.fanfold.cli.json.RunJson;
import dev.fanfold.cli.show.Delivery;
import java.nio.file.Path;

/** Says why a plan is not run, to people and to programs. */
record Refused(Path plan, RunOptions.Form form, Setting setting) {
    Exit said(Refusal refusal) {
        refusal.spoken().forEach(setting.notices()::say);
        if (form == RunOptions.Form.JSON) {
            Delivery.of(
                    RunJson.refused(plan.toString(), refusal), setting.streams().out());
        }
        return Exit.USAGE;
    }
}
