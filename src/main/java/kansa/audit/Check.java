package kansa.audit;

/** What judges. A check is used by one thread at a time and holds only final fields. */
public sealed interface Check permits TrialCheck, RunCheck {
    About about();
}
