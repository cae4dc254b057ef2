package dev.fanfold.merge.synthesis.fact;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Facts, each in several writings that mean the same; drawn by dice. */
enum Writings {
    MINUTES {
        @Override
        List<String> of(int n) {
            int minutes = 5 * (2 + n % 9);
            var words = WORDS.get(minutes);
            return List.of(
                    "It takes " + minutes + " min.",
                    "It is done in " + minutes + " minutes.",
                    "You need " + words + " minutes for it.",
                    "This is a " + minutes + "-minute job.",
                    "Work on it ends after " + 60 * minutes + " seconds.");
        }
    },
    HALVES {
        @Override
        List<String> of(int n) {
            return switch (n % 4) {
                case 0 ->
                    List.of(
                            "It takes half an hour.",
                            "It takes 30 min.",
                            "It takes thirty minutes.",
                            "0.5 h are enough.");
                case 1 ->
                    List.of(
                            "It takes an hour and a half.",
                            "It takes 90 minutes.",
                            "It takes 1 h 30 min.",
                            "It takes 1.5 hours.");
                case 2 ->
                    List.of("It takes a quarter of an hour.", "It takes 15 minutes.", "It takes fifteen minutes.");
                default ->
                    List.of(
                            "It takes 2½ hours.",
                            "It takes two and a half hours.",
                            "It takes 150 minutes.",
                            "It takes 2 hours and 30 minutes.");
            };
        }
    },
    THOUSANDS {
        @Override
        List<String> of(int n) {
            int thousands = 2 + n % 97;
            return List.of(
                    thousands + ",000 people came.",
                    thousands + "000 people came.",
                    "There were " + thousands + ".000 visitors.",
                    "Some " + thousands + "k visitors came.",
                    "It drew " + thousands + " 000 guests.",
                    "About " + thousands + " thousand came.");
        }
    },
    COUNT {
        @Override
        List<String> of(int n) {
            int count = 2 + n % 11;
            return List.of(
                    "It needs " + count + " eggs.",
                    "It needs " + WORDS.get(count) + " eggs.",
                    "Take " + WORDS.get(count) + " of the eggs.",
                    "The number of eggs is " + count + ".");
        }
    },
    PERCENT {
        @Override
        List<String> of(int n) {
            int fifths = 1 + n % 4;
            return List.of(
                    20 * fifths + " % were content.",
                    20 * fifths + "% of them were content.",
                    20 * fifths + " percent liked it.",
                    WORDS.get(fifths) + " out of five liked it.",
                    fifths + "/5 liked it.",
                    WORDS.get(20 * fifths) + " per cent liked it.");
        }
    },
    MONEY {
        @Override
        List<String> of(int n) {
            int euros = 3 + n % 90;
            return List.of(
                    "It costs €" + euros + ".",
                    "It costs " + euros + " euros.",
                    "The price is " + euros + ".00 EUR.",
                    "The price is " + euros + ",00 €.");
        }
    },
    DATE {
        @Override
        List<String> of(int n) {
            var day = LocalDate.of(2020 + n % 7, 1 + n % 12, 1 + n % 28);
            return List.of(
                    "It was on " + day + ".",
                    "It was on " + day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH)) + ".",
                    "It was on " + day.format(DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH)) + ".",
                    "It was on " + day.format(DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.ENGLISH)) + ".",
                    "It was on " + day.format(DateTimeFormatter.ofPattern("d.M.yyyy", Locale.ENGLISH)) + ".");
        }
    },
    CLOCK {
        @Override
        List<String> of(int n) {
            int hour = 1 + n % 11;
            return List.of(
                    "It starts at " + hour + " pm.",
                    "It starts at " + (hour + 12) + ":00.",
                    "It starts at " + hour + ":00 p.m.",
                    "It starts at " + hour + " p.m. sharp.");
        }
    },
    WEIGHT {
        @Override
        List<String> of(int n) {
            int hundreds = 2 + n % 18;
            return List.of(
                    "Take " + hundreds + "00 g.",
                    "Take " + hundreds / 10 + "." + hundreds % 10 + " kg.",
                    "Take " + hundreds / 10 + "," + hundreds % 10 + " kg.",
                    "A " + hundreds + "00-gram can will do.");
        }
    },
    RANGE {
        @Override
        List<String> of(int n) {
            int from = 12 + n % 50;
            int to = from + 10;
            return List.of(
                    "It takes " + from + "-" + to + " days.",
                    "It takes " + from + " to " + to + " days.",
                    "It takes between " + from + " and " + to + " days.",
                    "It takes " + from + " – " + to + " days.");
        }
    },
    QUOTE {
        @Override
        List<String> of(int n) {
            var word = List.of("splendid", "dull", "too dear", "well made").get(n % 4);
            return List.of(
                    "He called it “quite " + word + "”.",
                    "\"Quite " + word + "\", he said.",
                    "In his words: «quite " + word + "».");
        }
    },
    NONE {
        @Override
        List<String> of(int n) {
            return List.of(
                    "It is easy to make.", "Anybody can make it.", "First chop, and then stir.", "One pan is enough.");
        }
    };

    static final java.util.Map<Integer, String> WORDS = java.util.Map.ofEntries(
            java.util.Map.entry(1, "one"),
            java.util.Map.entry(2, "two"),
            java.util.Map.entry(3, "three"),
            java.util.Map.entry(4, "four"),
            java.util.Map.entry(5, "five"),
            java.util.Map.entry(6, "six"),
            java.util.Map.entry(7, "seven"),
            java.util.Map.entry(8, "eight"),
            java.util.Map.entry(9, "nine"),
            java.util.Map.entry(10, "ten"),
            java.util.Map.entry(11, "eleven"),
            java.util.Map.entry(12, "twelve"),
            java.util.Map.entry(15, "fifteen"),
            java.util.Map.entry(20, "twenty"),
            java.util.Map.entry(25, "twenty-five"),
            java.util.Map.entry(30, "thirty"),
            java.util.Map.entry(35, "thirty-five"),
            java.util.Map.entry(40, "forty"),
            java.util.Map.entry(45, "forty-five"),
            java.util.Map.entry(50, "fifty"),
            java.util.Map.entry(60, "sixty"),
            java.util.Map.entry(80, "eighty"));

    /** The writings of one fact of this kind. */
    abstract List<String> of(int n);

    /** Two writings of one fact: the source's and the synthesiser's. */
    static List<String> pair(RandomGenerator dice) {
        var all = values()[dice.nextInt(values().length)].of(dice.nextInt(10_000));
        return List.of(all.get(dice.nextInt(all.size())), all.get(dice.nextInt(all.size())));
    }
}
