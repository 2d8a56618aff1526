package kansa.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kansa.check.Support.Feature;
import kansa.check.Support.Measured;

/**
 * Two small logistic models with non-negative weights, so that no sign can be reversed: {@code unsupported} over what the
 * context does not hold, {@code altered} over details changed in sentences the context otherwise carries. One half is the
 * threshold of both.
 */
final class SupportModel {
    /** Share of new words above which a sentence is unsupported rather than altered. */
    private static final double CARRIED = 0.6;
    /** A detail counts no more often than this. */
    private static final double MOST = 2;

    private final Map<Feature, Double> unsupported = new EnumMap<>(Feature.class);
    private final Map<Feature, Double> altered = new EnumMap<>(Feature.class);
    private final double unsupportedBias;
    private final double alteredBias;

    SupportModel(List<String> lines) {
        double first = 0;
        double second = 0;
        for (String line : lines) {
            String[] parts = line.split(" ");
            double weight = Double.parseDouble(parts[2]);
            boolean left = parts[0].equals("unsupported");
            if (!parts[1].equals("BIAS")) {
                (left ? unsupported : altered).put(Feature.valueOf(parts[1]), weight);
            } else if (left) {
                first = weight;
            } else {
                second = weight;
            }
        }
        unsupportedBias = first;
        alteredBias = second;
    }

    /** The model that travels with Kansa; its card stands beside it. */
    static SupportModel shipped() {
        return new SupportModel(SupportWords.lines("weights.txt"));
    }

    /** How strongly an answer lacks support, 0..1. */
    double unsupported(List<Measured> claims) {
        double weights = 0;
        double sum = 0;
        for (Measured claim : claims) {
            weights += claim.weight();
            sum += claim.weight() * unsupportedLogit(claim);
        }
        return weights == 0 ? 0 : logistic(sum / weights);
    }

    /** How strongly details are altered in the sentences that the context carries, 0..1; one new number is enough. */
    double altered(List<Measured> claims) {
        double weights = 0;
        double sum = 0;
        double number = 0;
        for (Measured claim : claims) {
            if (carried(claim)) {
                weights += claim.weight();
                sum += claim.weight() * alteredLogit(claim);
                if (claim.of(Feature.NEW_NUMBERS) > 0) {
                    number = Math.max(number, altered(claim));
                }
            }
        }
        return weights == 0 ? 0 : Math.max(number, logistic(sum / weights));
    }

    double unsupported(Measured claim) {
        return logistic(unsupportedLogit(claim));
    }

    double altered(Measured claim) {
        return carried(claim) ? logistic(alteredLogit(claim)) : 0;
    }

    private static boolean carried(Measured claim) {
        return claim.of(Feature.NEW_WORDS) <= CARRIED;
    }

    private double unsupportedLogit(Measured claim) {
        double sum = unsupportedBias;
        for (Map.Entry<Feature, Double> weight : unsupported.entrySet()) {
            sum += weight.getValue() * claim.of(weight.getKey());
        }
        return sum;
    }

    private double alteredLogit(Measured claim) {
        double sum = alteredBias;
        for (Map.Entry<Feature, Double> weight : altered.entrySet()) {
            sum += weight.getValue() * Math.min(MOST, claim.of(weight.getKey()));
        }
        return sum;
    }

    private static double logistic(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
