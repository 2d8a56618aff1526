package kansa.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The structure of a regular expression over UTF-16 units, wide rather than exact: whatever the expression matches, its piece
 * matches too.
 */
sealed interface Piece {
    /** Nothing at all. */
    Piece EMPTY = new Sequence(List.of());

    /** One unit out of a set, which is not to be changed. */
    record Unit(BitSet units) implements Piece {}

    record Sequence(List<Piece> pieces) implements Piece {}

    record Either(List<Piece> pieces) implements Piece {}

    /** @param max -1 for no end */
    record Repeat(Piece piece, int min, int max) implements Piece {}

    /** One character that is no member, which may take two units. */
    static Piece anyBut(BitSet members) {
        BitSet units = range(Character.MIN_VALUE, Character.MAX_VALUE);
        units.andNot(members);
        return open(units);
    }

    /** A character that is, or begins with, one of these units. */
    static Piece open(BitSet units) {
        Piece low = new Unit(range(Character.MIN_LOW_SURROGATE, Character.MAX_LOW_SURROGATE));
        return new Sequence(List.of(new Unit(units), new Repeat(low, 0, 1)));
    }

    /** Any character at all. */
    static Piece any() {
        return anyBut(new BitSet());
    }

    static Piece text(String text) {
        List<Piece> units = new ArrayList<>(text.length());
        for (int i = 0; i < text.length(); i++) {
            units.add(new Unit(range(text.charAt(i), text.charAt(i))));
        }
        return units.size() == 1 ? units.get(0) : new Sequence(units);
    }

    static BitSet range(int low, int high) {
        BitSet units = new BitSet();
        units.set(low, high + 1);
        return units;
    }
}
