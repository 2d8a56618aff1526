package kansa.check;

import kansa.audit.Span;

/**
 * A group of people, or one of its members, as a text names them.
 *
 * @param span in the original, with what belongs to it (女性社員, elderly drivers)
 * @param derogatory the form itself is derogatory
 * @param sentence number of the sentence it begins in
 */
public record Group(Span span, GroupAxis axis, Form form, boolean derogatory, int sentence) {
    /** How many are meant. */
    public enum Form {
        /** The group as such: women, 外国人は. */
        PEOPLE,
        /** Some that are known, counted or pointed at: these women, three immigrants. */
        SOME,
        /** One of them: a woman, この女性. */
        ONE,
        /** Only the attribute: disabled, 女性 in 女性ホルモン. */
        KIND
    }
}
