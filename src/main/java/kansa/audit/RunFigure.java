package kansa.audit;

/** A figure over the run, as the summary lists it: what a run-wide check concludes beside its verdict. */
public sealed interface RunFigure permits Contrast, Selection, Choice {
    /** What tells this figure from the others of its check, model, language and group: no spaces needed, never empty. */
    String key();
}
