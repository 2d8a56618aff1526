package kansa.audit;

/** Takes exchanges as they come, in the order of the prompts; what it has taken survives the end of the program. */
public interface Journal {
    void append(Exchange exchange);
}
