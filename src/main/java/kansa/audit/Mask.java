package kansa.audit;

/**
 * Hides identifiers, secrets and credentials before a text leaves the transcript. The result has the same length, so
 * that offsets into the original stay true.
 */
public interface Mask {
    String mask(String text);

    /** Hides, in addition, these secrets wherever they stand. */
    String mask(String text, java.util.List<String> secrets);

    /** Name and version, for the run record. */
    String version();

    /** What it cannot see. */
    Wording limits();
}
