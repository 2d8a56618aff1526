package kansa.file;

import kansa.audit.Judgement;
import kansa.audit.Risk;

/** One line of {@code judgements.jsonl}: a decision, and the risk its check belongs to. */
public record RunJudgement(Judgement judgement, Risk risk) {}
