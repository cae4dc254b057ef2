package dev.fanfold.cli.plan;

/** Whether a plan may read files outside its own folder. */
public enum Outside {
    REFUSED,
    ALLOWED
}
