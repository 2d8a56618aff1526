package kansa.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a judgement rests on.
 *
 * @param span in the original answer
 * @param type what was found there, such as {@code JP_MY_NUMBER} or a rule's or term's id
 * @param source the other side, or null
 * @param why the steps that led here: pattern, checksum, context words; must hold no personal data
 */
public record Evidence(Span span, String type, @Nullable Source source, List<Wording> why) {
    public Evidence {
        why = List.copyOf(why);
    }

    public static Evidence of(Span span, String type, Wording... why) {
        return new Evidence(span, type, null, List.of(why));
    }
}
