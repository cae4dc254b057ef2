package dev.fanfold.cli.map.form;

/** What is said of records, and of files of them, that cannot be read. */
public final class FormMessages {
    private static final String NOTHING_SENT = ", and nothing was sent";

    private FormMessages() {}

    static String unknownForm(String name) {
        return "--format is one of jsonl, csv and lines, not \"" + name + "\"";
    }

    static String whichJson(String file) {
        return file + " may hold one JSON document: say --format jsonl if each of its lines is an object";
    }

    static String tabs(String file) {
        return file
                + " has columns parted by tabs, going by its name, and fanfold reads commas: save it as CSV first, or"
                + " say --format lines to ask about each whole line, its header too";
    }

    static String taken(String name) {
        return "there is a column or field \"" + name + "\" already" + NOTHING_SENT
                + ": give the answer another name with --as";
    }

    static String reserved(String name) {
        return "there is a column or field \"" + name + "\" already" + NOTHING_SENT
                + ": the rows need one of that name, so rename it first";
    }

    public static String unreadable(String name, String why) {
        return name + " cannot be read: " + why;
    }

    static String notText() {
        return "it is not UTF-8 text";
    }

    static String fieldTaken(String name) {
        return "it has a field \"" + name + "\" already; --as gives the answer another name";
    }
}
