package kaohe.cli;

/** Something the person at the terminal has to know and mend: a file that is not there, a scheme with mistakes. */
final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Failure(String message) {
        super(message);
    }

    Failure(String message, Throwable cause) {
        super(message, cause);
    }
}
