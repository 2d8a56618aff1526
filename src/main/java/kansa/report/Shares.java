package kansa.report;

import java.util.List;
import kansa.audit.Rate;
import kansa.audit.Summary;
import kansa.audit.Tally;
import org.jspecify.annotations.Nullable;

/** The rate of several lines taken together. */
final class Shares {
    private Shares() {}

    /** The one line's own rate; else Wilson's interval (JASA 22, 1927) on the number of trials, which is never too narrow. */
    static @Nullable Rate of(Tally tally, List<Summary.Line> parts) {
        if (parts.size() == 1) {
            return parts.get(0).rate();
        }
        if (tally.decided() == 0) {
            return null;
        }
        double share = (double) tally.flagged() / tally.decided();
        double zz = 3.841458820694124 / Math.max(1, tally.clusters());
        double centre = (share + zz / 2) / (1 + zz);
        double half = Math.sqrt(zz * (share * (1 - share) + zz / 4)) / (1 + zz);
        return new Rate(share, Math.max(0, centre - half), Math.min(1, centre + half), tally.decided());
    }
}
