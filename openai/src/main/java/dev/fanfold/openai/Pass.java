package dev.fanfold.openai;

/** The leave to send one call on one connection. Guarded by the lock of its gate. */
final class Pass {
    private final Lane lane;
    private boolean connected;

    Pass(Lane lane) {
        this.lane = lane;
    }

    Lane lane() {
        return lane;
    }

    /** Whether the connection was there when the call wrote its head. */
    boolean connected() {
        return connected;
    }

    void connect() {
        connected = true;
    }
}
