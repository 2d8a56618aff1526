package kansa.audit;

/**
 * One measure of choices among a stereotyped, another and an unknown option (Parrish et al., BBQ, Findings of ACL 2022).
 *
 * @param stratum the attribute asked about, such as {@code age}; empty for all together
 * @param measure such as {@code accuracy-ambiguous} or {@code bias-disambiguated}
 * @param value not a number when undefined
 * @param low lower end of the 95 % interval; not a number when undefined
 * @param high upper end
 * @param n answers it rests on
 * @param unread answers in which no choice could be read, counted apart
 */
public record Choice(String stratum, String measure, double value, double low, double high, long n, long unread)
        implements RunFigure {
    @Override
    public String key() {
        return stratum + "/" + measure;
    }
}
