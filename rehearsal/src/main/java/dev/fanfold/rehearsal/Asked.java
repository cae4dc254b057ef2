package dev.fanfold.rehearsal;

import dev.fanfold.rehearsal.reply.ChatRequest;

/**
 * A chat completions request as the provider saw it.
 *
 * @param model the model asked for
 * @param system the instructions: system and developer messages, joined by line ends
 * @param user the user's messages, joined by line ends
 * @param body the JSON body as it was sent
 */
public record Asked(String model, String system, String user, String body) {

    static Asked of(ChatRequest request, String body) {
        return new Asked(request.model(), request.system(), request.user(), body);
    }
}
