package dev.fanfold.report.story;

/** What outlives a run that did not come to its end, and so what a report can advise to do. */
public sealed interface Kept {
    /** To be done again, after whatever stood in the way is mended. */
    String again();

    /**
     * The answers are in a journal.
     *
     * @param how to go on with it, as a sentence without its full stop
     */
    record Journal(String how) implements Kept {
        @Override
        public String again() {
            return how + ": what was answered is not asked, or paid, again.";
        }
    }

    /** Nothing is kept but what a report shows. */
    record Nothing() implements Kept {
        @Override
        public String again() {
            return "Run it again; no journal was kept, so all of it is asked, and paid, anew.";
        }
    }

    /** Whoever reads the report knows. */
    record Unsaid() implements Kept {
        @Override
        public String again() {
            return "Run it again; with the same journal, if one was kept, what was answered is not asked, or paid, again.";
        }
    }
}
