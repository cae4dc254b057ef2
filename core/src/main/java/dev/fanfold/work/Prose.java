package dev.fanfold.work;

import dev.fanfold.model.Format;

/** An answer in plain words: anything but nothing. */
record Prose() implements Answer<String> {
    @Override
    public Format format() {
        return new Format.Text();
    }

    @Override
    public String instruction() {
        return "";
    }

    @Override
    public Reading<String> read(String text) {
        return text.isBlank() ? new Reading.Unreadable<>("it is empty") : new Reading.Read<>(text.strip());
    }
}
