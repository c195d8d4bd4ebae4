package kaohe.report;

/** A picture that no paper can show. The message says what is wrong with it and what to do, to be put behind whatever the picture is called. */
public final class BadPicture extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadPicture(String message) {
        super(message);
    }

    BadPicture(String message, Throwable cause) {
        super(message, cause);
    }
}
