package dev.fanfold.pdf;

import dev.fanfold.split.Entry;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Opens a file when its first page is wanted, and closes it once there is none left or nobody wants more. */
final class PageStream extends Spliterators.AbstractSpliterator<Entry> {

    private final Supplier<OpenPdf> opening;
    private final Function<OpenPdf.Page, Entry> entry;
    private Optional<OpenPdf> open = Optional.empty();
    private boolean over;

    private PageStream(Supplier<OpenPdf> opening, Function<OpenPdf.Page, Entry> entry) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.opening = opening;
        this.entry = entry;
    }

    static Stream<Entry> of(Supplier<OpenPdf> opening, Function<OpenPdf.Page, Entry> entry) {
        var pages = new PageStream(opening, entry);
        return StreamSupport.stream(pages, false).onClose(pages::end);
    }

    @Override
    public boolean tryAdvance(Consumer<? super Entry> action) {
        Optional<OpenPdf.Page> page = over ? Optional.empty() : opened().next();
        if (page.isEmpty()) {
            end();
        }
        page.map(entry).ifPresent(action);
        return page.isPresent();
    }

    private OpenPdf opened() {
        OpenPdf file = open.orElseGet(opening);
        open = Optional.of(file);
        return file;
    }

    private void end() {
        over = true;
        open.ifPresent(OpenPdf::close);
        open = Optional.empty();
    }
}
