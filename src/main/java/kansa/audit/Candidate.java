package kansa.audit;

/** One of those a ranking chooses among, and the group the audit counts it to. */
public record Candidate(String name, String group) {}
