package dev.fanfold.cli.live;

import dev.fanfold.cli.screen.Look.Signs;
import dev.fanfold.cli.screen.Row;
import dev.fanfold.cli.screen.Size;
import java.util.List;

/** What can be looked at while it changes. Threads: any. */
public interface Picture {
    /**
     * As lines that fit there, now.
     *
     * @param now nanoseconds on the clock of what is looked at
     */
    List<Row> rows(Size size, Signs signs, long now);

    /** What has changed since this was last asked, in words; little, however much it was. */
    List<String> changes(long now);
}
