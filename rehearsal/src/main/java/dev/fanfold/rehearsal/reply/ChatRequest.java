package dev.fanfold.rehearsal.reply;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * The fields of a chat completions body that the stand-in respects. Unknown fields are ignored; tools are never called.
 *
 * @param samples how many choices are wanted
 * @param maxTokens {@code max_completion_tokens}, else {@code max_tokens}
 * @param temperature 0 where the request names none
 */
public record ChatRequest(
        String model,
        List<Message> messages,
        int samples,
        OptionalInt maxTokens,
        double temperature,
        OptionalLong seed,
        Format format,
        Delivery delivery) {

    /** One message, its text parts joined. */
    public record Message(String role, String text) {
        boolean instructs() {
            return role.equals("system") || role.equals("developer");
        }
    }

    /** How the answer travels. */
    public enum Delivery {
        /** One JSON body. */
        WHOLE,
        /** Server-sent events. */
        STREAM,
        /** Server-sent events, the last one with the usage. */
        STREAM_WITH_USAGE
    }

    /** The instructions: system and developer messages, joined by line ends. */
    public String system() {
        return messages.stream().filter(Message::instructs).map(Message::text).collect(Collectors.joining("\n"));
    }

    /** What the user says, joined by line ends. */
    public String user() {
        return messages.stream()
                .filter(message -> message.role().equals("user"))
                .map(Message::text)
                .collect(Collectors.joining("\n"));
    }

    /** What the user wants worked on, without what stands around it. */
    String subject() {
        return Subject.of(user());
    }

    /** Whether asking again may give another answer. */
    boolean varies() {
        return temperature > 0;
    }
}
