package dev.fanfold.work;

/** Work of which its author says what it sends at most. */
record Declared<I, O>(Work<I, O> work, Forecast most) implements Work<I, O> {
    @Override
    public O answer(I input, Call call) {
        return call.ask(work, input);
    }

    @Override
    public Forecast forecast(Given<? extends I> input) {
        return most.answering(most.answer().orUnseen());
    }

    @Override
    public Work<I, O> besideSiblings() {
        return new Declared<>(work.besideSiblings(), most);
    }

    @Override
    public Work<I, O> amongRivals() {
        return new Declared<>(work.amongRivals(), most);
    }
}
