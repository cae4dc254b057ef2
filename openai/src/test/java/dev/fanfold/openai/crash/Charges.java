package dev.fanfold.openai.crash;

import dev.fanfold.limit.Price;
import dev.fanfold.limit.Prices;

/** What the stand-in bills, and what those who ask it expect. */
final class Charges {
    static final Price PRICE = Price.perMillion("2.50", "2.50", "10");
    static final Prices TABLE = Prices.none().with("localhost", "*", PRICE);

    private Charges() {}
}
