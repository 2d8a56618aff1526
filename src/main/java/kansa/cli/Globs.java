package kansa.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import kansa.audit.InputFault;
import kansa.audit.Place;
import org.jspecify.annotations.Nullable;

/** Chooses by id, where {@code *} stands for any characters. A glob that chooses nothing is a fault, never silence. */
final class Globs {
    private Globs() {}

    static boolean matches(String glob, String id) {
        StringBuilder regex = new StringBuilder();
        for (String literal : glob.split("\\*", -1)) {
            regex.append(regex.isEmpty() ? "" : ".*").append(Pattern.quote(literal));
        }
        return Pattern.matches(regex.toString(), id);
    }

    /** Those whose id matches any glob, in their own order; all of them when there is no glob. */
    static <T> List<T> choose(
            List<T> all, Function<T, String> id, List<String> globs, String what, @Nullable Place place) {
        if (globs.isEmpty()) {
            return all;
        }
        for (String glob : globs) {
            if (all.stream().noneMatch(one -> matches(glob, id.apply(one)))) {
                throw new InputFault(
                        place,
                        "no " + what + " is called '" + glob + "'",
                        "There are: " + String.join(", ", all.stream().map(id).toList()));
            }
        }
        List<T> chosen = new ArrayList<>();
        for (T one : all) {
            if (globs.stream().anyMatch(glob -> matches(glob, id.apply(one)))) {
                chosen.add(one);
            }
        }
        return chosen;
    }
}
