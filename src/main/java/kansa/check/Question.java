package kansa.check;

import java.util.List;
import kansa.audit.Evidence;
import kansa.audit.Source;
import kansa.audit.Span;
import kansa.text.Reading;

/**
 * One answer, one reference and the question, read.
 *
 * @param index which of the references
 */
record Question(String asked, Reading answer, Reading reference, int index) {
    Evidence found(Span span, String type) {
        return new Evidence(
                span,
                type,
                new Source("reference", index, new Span(0, reference.text().length())),
                List.of());
    }

    Evidence found(Span span, String type, Span inReference) {
        return new Evidence(span, type, new Source("reference", index, inReference), List.of());
    }
}
