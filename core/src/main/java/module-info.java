/** Splits one job into independent parts, runs them at the same time, and folds the answers back. */
module dev.fanfold.core {
    requires static org.jspecify;
    requires tools.jackson.databind;

    exports dev.fanfold;
    exports dev.fanfold.event;
    exports dev.fanfold.job;
    exports dev.fanfold.journal;
    exports dev.fanfold.journal.cache;
    exports dev.fanfold.limit;
    exports dev.fanfold.merge;
    exports dev.fanfold.merge.ballot;
    exports dev.fanfold.merge.count;
    exports dev.fanfold.merge.rows;
    exports dev.fanfold.merge.score;
    exports dev.fanfold.merge.synthesis;
    exports dev.fanfold.model;
    exports dev.fanfold.result;
    exports dev.fanfold.split;
    exports dev.fanfold.work;

    opens dev.fanfold.merge.synthesis.form to
            tools.jackson.databind;
}
