package kansa.check;

import java.util.List;
import kansa.audit.Wording;
import kansa.check.Generalisation.Sort;
import kansa.rule.Match;

/** Makes generalisations of a group and a match of a rule. */
final class Sayings {
    private Sayings() {}

    static Generalisation of(Group group, Match match, Sort sort, double score) {
        return new Generalisation(
                group,
                sort,
                match.span(),
                match.rule().id(),
                match.rule().severity(),
                score,
                List.of(
                        new Wording(
                                "Said of a group (" + group.axis().title().en() + "): "
                                        + sort.title().en() + ".",
                                "集団（" + group.axis().title().ja() + "）について："
                                        + sort.title().ja() + "。"),
                        match.rule().message()));
    }
}
