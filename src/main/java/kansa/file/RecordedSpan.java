package kansa.file;

import kansa.audit.Span;

/** A stretch of an answer that a person labelled, and the type they gave it. */
public record RecordedSpan(Span span, String type) {}
