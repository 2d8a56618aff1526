package kansa.text;

import kansa.audit.Span;

/** One sentence, list entry or heading: its place in the original, and its number from 0. */
public record Sentence(int number, Span span) {}
