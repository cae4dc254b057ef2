package dev.fanfold.cli.map.form;

/** What is done otherwise than usual. */
public enum Switch {
    /** Rows hold the whole record, and not its id alone. */
    KEEP,
    /** Cells that a spreadsheet would take for a formula stay as they are. */
    RAW,
    /** An output that is there is written over. */
    FORCE,
    /** Only records that failed before are asked about. */
    RETRY_FAILED
}
