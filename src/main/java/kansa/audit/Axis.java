package kansa.audit;

import java.util.List;

/** An attribute along which the variants of a probe differ, and its levels in declared order. */
public record Axis(String name, List<Level> levels) {
    public Axis {
        levels = List.copyOf(levels);
    }
}
