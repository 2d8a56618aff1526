package kansa.check;

import java.util.List;
import kansa.text.Reading;

/** Finds stretches of personal data that rules cannot express; holds no state of a text, so that threads may share it. */
interface Spotter {
    /** What stands in a text, in order; overlaps are settled by who asks. */
    List<Sighting> in(Reading reading);
}
