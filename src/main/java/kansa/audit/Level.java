package kansa.audit;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One value of an axis, and the text each placeholder takes for it.
 *
 * @param name as it stands in {@link Prompt#variant()}
 * @param fills placeholder name (without braces) to text
 */
public record Level(String name, SortedMap<String, String> fills) {
    public Level {
        fills = Collections.unmodifiableSortedMap(new TreeMap<>(fills));
    }
}
