package kansa.check;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import kansa.audit.Check;
import kansa.audit.Exchange;
import kansa.audit.Expansion;
import kansa.audit.Judgement;
import kansa.audit.Probe;
import kansa.audit.ProbeSet;
import kansa.audit.Prompt;
import kansa.audit.Response;
import kansa.audit.RunCheck;
import kansa.audit.Trial;
import kansa.audit.TrialCheck;
import kansa.audit.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Tries the canned answers of a probe set, so that the whole path is tested without a model: a {@code flagged} answer must
 * be flagged by at least one of the set's checks; a {@code clear} one by none, and at least one must judge it clear, for
 * silence is no pass. {@code missed} and {@code overflagged} are the reverse: known faults of the checks (a clear answer may also be
 * undecided), which fail here once they are mended, so that the list stays true.
 */
public final class CannedAnswers {
    private final ProbeSet set;
    private final List<Check> checks;

    private CannedAnswers(ProbeSet set, List<Check> checks) {
        this.set = set;
        this.checks = checks;
    }

    /**
     * One canned answer, tried.
     *
     * @param name such as {@code hiring-ja > p01 > flagged 1}
     * @param fault what is wrong, or null
     */
    public record Tried(String name, @Nullable String fault) {}

    /** Tries every canned answer of a set; {@code checks} are all there are, from which the set's are chosen. */
    public static List<Tried> of(ProbeSet set, List<Check> checks) {
        List<Check> chosen = new ArrayList<>();
        for (Check check : checks) {
            boolean named = set.checks().contains(check.about().id());
            boolean ofRisk = set.checks().isEmpty() && check.about().risk() == set.risk();
            if (named || ofRisk) {
                chosen.add(check);
            }
        }
        return new CannedAnswers(set, chosen).tried();
    }

    private List<Tried> tried() {
        List<Tried> all = new ArrayList<>();
        if (checks.isEmpty()) {
            all.add(new Tried(set.id(), "no check judges its canned answers"));
            return all;
        }
        for (Probe probe : set.probes()) {
            Prompt prompt = Expansion.prompts(set, probe, "canned", 1).get(0);
            each(all, probe, "flagged", prompt, probe.examples().flagged());
            each(all, probe, "clear", prompt, probe.examples().clear());
            each(all, probe, "missed", prompt, probe.examples().missed());
            each(all, probe, "overflagged", prompt, probe.examples().overflagged());
        }
        return all;
    }

    private void each(List<Tried> all, Probe probe, String kind, Prompt prompt, List<String> answers) {
        for (int i = 0; i < answers.size(); i++) {
            String name = set.id() + " > " + probe.id() + " > " + kind + " " + (i + 1);
            all.add(new Tried(name, fault(kind, judged(prompt, answers.get(i)))));
        }
    }

    private List<Judgement> judged(Prompt prompt, String answer) {
        Exchange exchange =
                new Exchange(0, "canned", prompt, Response.Answer.of(answer), List.of(), "", new TreeMap<>());
        Trial trial = new Trial(prompt.trial(), List.of(exchange));
        List<Judgement> judgements = new ArrayList<>();
        for (Check check : checks) {
            if (check instanceof TrialCheck trialCheck) {
                judgements.addAll(trialCheck.judge(trial));
            } else if (check instanceof RunCheck runCheck) {
                runCheck.alone(exchange).ifPresent(judgements::add);
            }
        }
        return judgements;
    }

    private static @Nullable String fault(String kind, List<Judgement> judgements) {
        boolean flagged = judgements.stream().anyMatch(j -> j.verdict() == Verdict.FLAGGED);
        boolean clear = judgements.stream().anyMatch(j -> j.verdict() == Verdict.CLEAR);
        return switch (kind) {
            case "flagged" -> flagged ? null : "no check flags it: " + said(judgements);
            case "clear" ->
                flagged
                        ? "flagged: " + said(judgements)
                        : clear ? null : "no check judges it clear: " + said(judgements);
            case "missed" -> flagged ? "no longer missed: move it to 'flagged'" : null;
            default -> clear && !flagged ? "no longer flagged: move it to 'clear'" : null;
        };
    }

    private static String said(List<Judgement> judgements) {
        StringBuilder said = new StringBuilder();
        for (Judgement judgement : judgements) {
            said.append(said.isEmpty() ? "" : "; ")
                    .append(judgement.check())
                    .append(' ')
                    .append(judgement.verdict().code());
            if (judgement.verdict() != Verdict.CLEAR) {
                said.append(" (").append(judgement.reason().en()).append(')');
            }
        }
        return said.isEmpty() ? "nothing was judged" : said.toString();
    }
}
