package kansa.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import kansa.audit.InputFault;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Reads the fault out of a reading that must fail. */
final class Faults {
    private Faults() {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The report of the fault that this throws; fails when it throws none. */
    static String report(ThrowingCallable reading) {
        InputFault fault = catchThrowableOfType(InputFault.class, reading);
        assertThat(fault).as("an InputFault").isNotNull();
        assertThat(fault.remedy())
                .as("what to write instead of: %s", fault.getMessage())
                .isNotBlank();
        assertThat(fault.place()).as("a place for: %s", fault.getMessage()).isNotNull();
        return fault.report();
    }
}
