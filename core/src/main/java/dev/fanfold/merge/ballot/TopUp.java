package dev.fanfold.merge.ballot;

/** How many ballots a lead needs that is to be large, or decided. */
final class TopUp {
    private TopUp() {}

    /** Those that ended, and as many as would do if all of them were for the leading answer; never more than asked for. */
    static int wanted(Standing now, double confidence) {
        int fewest = 0;
        int enough = Math.max(0, now.asked() - now.ended());
        while (fewest < enough) {
            int middle = (fewest + enough) / 2;
            if (holds(now.withMore(middle), confidence)) {
                enough = middle;
            } else {
                fewest = middle + 1;
            }
        }
        return Math.min(now.asked(), now.ended() + enough);
    }

    private static boolean holds(Standing then, double confidence) {
        return then.decided() || then.lead().isAtLeast(confidence);
    }
}
