package kansa.report;

import kansa.audit.Wording;

/**
 * A column of a sheet.
 *
 * @param key names the column whatever the book's language; kept on the hidden sheet so that decisions can be read back
 * @param width in half-width characters
 */
record Column(String key, Wording head, int width, Look look) {
    static Column text(String key, int width, String en, String ja) {
        return new Column(key, new Wording(en, ja), width, Look.TEXT);
    }

    static Column code(String key, int width, String en, String ja) {
        return new Column(key, new Wording(en, ja), width, Look.CODE);
    }

    static Column number(String key, int width, String en, String ja) {
        return new Column(key, new Wording(en, ja), width, Look.NUMBER);
    }

    static Column fill(String key, int width, String en, String ja) {
        return new Column(key, new Wording(en, ja), width, Look.FILL);
    }

    static Column date(String key, int width, String en, String ja) {
        return new Column(key, new Wording(en, ja), width, Look.FILL_DATE);
    }

    boolean filledByPerson() {
        return look == Look.FILL || look == Look.FILL_DATE;
    }
}
