package kansa.report;

import kansa.audit.Finding;
import kansa.audit.Language;
import kansa.audit.Subject;
import kansa.audit.TrialKey;

/** Where a finding's first judgement stands, as far as it stands anywhere: a run-wide one has no probe. */
record Where(String model, String set, Language language, String probe, String variant, String id) {
    static Where of(Finding finding) {
        if (finding.sample().isEmpty()) {
            return new Where("", "", Language.OTHER, "", "", "");
        }
        Subject subject = finding.sample().get(0).subject();
        if (subject instanceof Subject.OfAnswer answer) {
            return of(answer.trial(), answer.variant(), answer.id());
        }
        if (subject instanceof Subject.OfTrial trial) {
            return of(trial.trial(), "", "");
        }
        Subject.OfRun run = (Subject.OfRun) subject;
        return new Where(run.model(), "", run.language(), "", run.group(), "");
    }

    private static Where of(TrialKey key, String variant, String id) {
        return new Where(key.model(), key.set(), key.language(), key.probe(), variant, id);
    }
}
