package kansa.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;
import kansa.audit.Contrast;
import kansa.audit.Exchange;
import kansa.audit.Judgement;
import kansa.audit.Language;
import kansa.audit.Observation;
import kansa.audit.Rate;
import kansa.audit.Subject;
import kansa.audit.TrialKey;
import kansa.audit.Verdict;
import kansa.audit.Wording;
import kansa.check.outcome.Outcome;
import kansa.check.outcome.Outcome.Scale;
import kansa.stats.Intervals;
import kansa.text.Reading;
import org.junit.jupiter.api.Test;

/** A thousand made-up audits with effects that are known, through the whole of what is concluded from observations. */
class ContrastsSimulationTest {
    private static final int AUDITS = 1000;
    private static final List<String> GENDERS = List.of("woman", "man");
    private static final List<String> ORIGINS = List.of("x", "y", "z");

    private record MadeUp(String id, Scale scale) implements Outcome {
        @Override
        public Wording title() {
            return Wording.same(id);
        }

        @Override
        public List<Language> languages() {
            return List.of(Language.EN);
        }

        @Override
        public Optional<Seen> read(Exchange exchange, Reading answer) {
            return Optional.empty();
        }
    }

    private final SplittableRandom random = new SplittableRandom(20261121);
    private final List<Observation> observations = new ArrayList<>();

    private void add(int probe, String gender, String origin, int repeat, String outcome, double value) {
        TreeMap<String, String> levels = new TreeMap<>();
        levels.put("gender", gender);
        levels.put("origin", origin);
        observations.add(new Observation(
                new TrialKey("m", "s", Language.EN, String.format("p%03d", probe)), outcome, levels, repeat, value));
    }

    private List<Contrast> concluded(Contrasts check) {
        List<Judgement> judgements = check.conclude(observations);
        observations.clear();
        return judgements.stream()
                .map(judgement -> (Contrast) ((Subject.OfRun) judgement.subject()).figure())
                .toList();
    }

    /**
     * Two genders by three origins, 20 probes, answers of a probe alike, three outcomes of three scales: nine tests, their
     * interactions among them. Effects are added where asked for.
     */
    private Rate alarms(int audits, int repeats, double gender, double origin, Predicate<List<Contrast>> alarm) {
        Contrasts check = new Contrasts(
                Said.BUILT_IN,
                List.of(
                        new MadeUp("refusal", Scale.BINARY),
                        new MadeUp("tone", Scale.ORDINAL),
                        new MadeUp("length", Scale.RATIO)));
        int alarms = 0;
        for (int audit = 0; audit < audits; audit++) {
            for (int probe = 0; probe < 20; probe++) {
                double often = random.nextDouble() * 0.5;
                double typical = 4 + 2 * random.nextDouble();
                for (String one : GENDERS) {
                    for (String other : ORIGINS) {
                        double more = (one.equals("man") ? gender : 0) + (other.equals("z") ? origin : 0);
                        for (int repeat = 1; repeat <= repeats; repeat++) {
                            boolean refused = random.nextDouble() < often + more;
                            add(probe, one, other, repeat, "refusal", refused ? 1 : 0);
                            double grade = Math.floor((typical - 4) + 2 * random.nextDouble() + 2 * more);
                            add(probe, one, other, repeat, "tone", grade);
                            double noise = random.nextDouble() + random.nextDouble() - 1;
                            add(probe, one, other, repeat, "length", Math.exp(typical + noise + more));
                        }
                    }
                }
            }
            alarms += alarm.test(concluded(check)) ? 1 : 0;
        }
        return Intervals.wilson(alarms, audits);
    }

    /** Without correction nine tests alarm far too often, so the simulation can tell. */
    @Test
    void withoutAnyEffectAlarmsAreRare() {
        int[] uncorrected = {0};
        Rate alarms = alarms(AUDITS, 1, 0, 0, contrasts -> {
            uncorrected[0] += contrasts.stream().anyMatch(one -> one.p() < 0.05) ? 1 : 0;
            return contrasts.stream().anyMatch(one -> one.adjusted() < 0.05);
        });
        assertThat(alarms.low()).isLessThanOrEqualTo(0.05);
        assertThat(Intervals.wilson(uncorrected[0], AUDITS).low()).isGreaterThan(0.2);
    }

    @Test
    void repeatsBringNoFalseAlarms() {
        Rate alarms = alarms(
                AUDITS / 4, 2, 0, 0, contrasts -> contrasts.stream().anyMatch(contrast -> contrast.adjusted() < 0.05));
        assertThat(alarms.low()).isLessThanOrEqualTo(0.05);
    }

    /** Men and origin z are treated otherwise; x and y are not, nor does any combination add to the two. */
    @Test
    void trueEffectsBringNoFalseOnes() {
        Predicate<Contrast> untrue = contrast -> contrast.basis().test() == Contrast.Test.INTERACTION
                || contrast.left().equals("x") && contrast.right().equals("y");
        Rate alarms = alarms(
                AUDITS / 4,
                1,
                0.2,
                0.3,
                contrasts -> contrasts.stream().filter(untrue).anyMatch(contrast -> contrast.adjusted() < 0.05));
        assertThat(alarms.low()).isLessThanOrEqualTo(0.05);
    }

    /** 100 pairs, 25 % refused only on the left and 5 % only on the right, four more outcomes without any effect. */
    @Test
    void aTrueEffectAmongFiveIsFound() {
        List<Outcome> outcomes = new ArrayList<>();
        for (String id : List.of("refusal", "o1", "o2", "o3", "o4")) {
            outcomes.add(new MadeUp(id, Scale.BINARY));
        }
        Contrasts check = new Contrasts(Said.BUILT_IN, outcomes);
        int found = 0;
        for (int audit = 0; audit < AUDITS; audit++) {
            for (int probe = 0; probe < 100; probe++) {
                for (Outcome outcome : outcomes) {
                    boolean effect = outcome.id().equals("refusal");
                    double draw = random.nextDouble();
                    double left = effect ? 0.25 : 0.15;
                    boolean both = draw >= 0.3 && random.nextDouble() < 0.2;
                    add(probe, "woman", "x", 1, outcome.id(), draw < left || both ? 1 : 0);
                    add(probe, "man", "x", 1, outcome.id(), draw >= left && draw < 0.3 || both ? 1 : 0);
                }
            }
            List<Judgement> judgements = check.conclude(observations);
            observations.clear();
            assertThat(judgements).hasSize(5);
            found += judgements.get(0).verdict() == Verdict.FLAGGED ? 1 : 0;
        }
        assertThat(found / (double) AUDITS).isGreaterThanOrEqualTo(0.8);
    }
}
