package kaohe.signing;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A signature as it stands in a file.
 *
 * @param role         the place that was signed
 * @param certificate  absent where the signature can't be read
 * @param certificates the signer's and those that came with it
 * @param when         as the signer's machine told it; absent where it is not told
 * @param end          where the part of the file ends that it covers
 */
public record Signature(String role, Optional<X509Certificate> certificate, List<X509Certificate> certificates, Optional<Instant> when, int end) {

    public Signature {
        certificates = List.copyOf(certificates);
    }

    /** Whose certificate it is; empty where it can't be read. */
    public String name() {
        return certificate.map(Certificates::name).orElse("");
    }

    /** The certificate's number, in hexadecimal; empty where it can't be read. */
    public String serial() {
        return certificate.map(each -> each.getSerialNumber().toString(16)).orElse("");
    }

    /** The certificate's SHA-256, in hexadecimal; empty where it can't be read. */
    public String fingerprint() {
        return certificate.map(each -> HexFormat.of().formatHex(Certificates.sha256(each))).orElse("");
    }

    /** Who issued the certificate; empty where it can't be read. */
    public String issuer() {
        return certificate.map(each -> each.getIssuerX500Principal().equals(each.getSubjectX500Principal()) ? "自签" : each.getIssuerX500Principal().getName()).orElse("");
    }
}
