package kansa.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import kansa.audit.Exchange;
import kansa.audit.Message;
import kansa.text.Reader;

/** What was said before an answer, as letters and digits alone, so that a value said again can be told. */
record Spoken(List<String> texts) {
    /** A value shorter than this says nothing about where it comes from. */
    private static final int SHORTEST = 4;

    Spoken {
        texts = List.copyOf(texts);
    }

    /** The messages that a condition picks. */
    static Spoken in(Exchange exchange, Reader reader, Predicate<Message> which) {
        List<String> texts = new ArrayList<>();
        exchange.prompt().messages().stream()
                .filter(which)
                .forEach(message -> texts.add(key(message.content(), reader)));
        return new Spoken(texts);
    }

    Spoken and(List<String> more, Reader reader) {
        List<String> all = new ArrayList<>(texts);
        more.forEach(text -> all.add(key(text, reader)));
        return new Spoken(all);
    }

    /** Whether a value was said; a date also in another form, Japanese phone numbers with their country code or without. */
    boolean holds(String value, Reader reader) {
        String key = key(value, reader);
        return said(key)
                || (key.startsWith("81") && said("0" + key.substring(2)))
                || (key.startsWith("0") && said("81" + key.substring(1)))
                || DateForms.keys(value).stream().anyMatch(this::said);
    }

    private boolean said(String key) {
        return key.length() >= SHORTEST && texts.stream().anyMatch(text -> text.contains(key));
    }

    /** Folded letters and digits in lower case, nothing else. */
    static String key(String text, Reader reader) {
        return KeyText.of(text, reader).key();
    }
}
