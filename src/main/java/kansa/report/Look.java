package kansa.report;

/** How a column's cells look. */
enum Look {
    /** Wrapped text. */
    TEXT,
    /** A word or code, on one line. */
    CODE,
    /** A count. */
    NUMBER,
    /** Text a person fills in. */
    FILL,
    /** A date a person fills in. */
    FILL_DATE
}
