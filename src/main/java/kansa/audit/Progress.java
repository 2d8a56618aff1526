package kansa.audit;

/** Is told how far long work has come. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress SILENT = (done, total) -> {};

    void at(long done, long total);
}
