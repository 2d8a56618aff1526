package kansa.audit;

/** One turn of a prompt. An empty assistant turn is asked live. */
public record Message(Role role, String content) {
    public static Message user(String content) {
        return new Message(Role.USER, content);
    }

    public static Message system(String content) {
        return new Message(Role.SYSTEM, content);
    }

    public boolean live() {
        return role == Role.ASSISTANT && content.isEmpty();
    }
}
