package kaohe.signing;

/** A file that can't be signed, or a key that can't sign, with the reason in words. Nothing has been written. */
public final class SigningRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SigningRefused(String reason) {
        super(reason);
    }

    SigningRefused(String reason, Throwable cause) {
        super(reason, cause);
    }
}
