package kansa.check.name;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kansa.audit.Span;
import kansa.audit.Wording;
import kansa.text.Reading;

/** Names of persons in Latin writing. */
final class EnglishNames {
    private static final Pattern TITLED = Pattern.compile(
            "\\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\\b\\.? (\\p{Lu}[\\p{L}'’-]{1,30}(?: \\p{Lu}[\\p{L}'’-]{1,30}){0,2})");
    private static final Wording TITLE = new Wording("a title stands before it", "敬称が前にある");

    private EnglishNames() {}

    static EnglishNames shipped() {
        return new EnglishNames();
    }

    /** The names of a text in order. */
    List<Name> in(Reading reading) {
        List<Name> found = new ArrayList<>();
        Matcher titled = TITLED.matcher(reading.text());
        while (titled.find()) {
            Span span = new Span(titled.start(1), titled.end(1));
            boolean full = titled.group(1).indexOf(' ') > 0;
            found.add(new Name(span, 0.9, Name.Form.LATIN, full, true, List.of(TITLE)));
        }
        return found;
    }
}
