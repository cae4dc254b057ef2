/** What happened in a run, as one HTML file. */
module dev.fanfold.report {
    requires static org.jspecify;
    requires transitive dev.fanfold.core;
    requires tools.jackson.databind;

    exports dev.fanfold.report;
    exports dev.fanfold.report.story;
}
