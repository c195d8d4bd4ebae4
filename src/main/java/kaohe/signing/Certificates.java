package kaohe.signing;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/** What a certificate says, in the words of papers. */
final class Certificates {

    static final int LEAST_RSA_BITS = 2_048;
    /** All of the country keeps one time. */
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;
    private static final int KEY_CERT_SIGN = 5;

    private Certificates() {
    }

    /** Its common name as it was given, else the whole of its subject. */
    static String name(X509Certificate certificate) {
        return Stream.of(X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()).getRDNs(BCStyle.CN)).flatMap(each -> Stream.of(each.getTypesAndValues()))
            .filter(each -> each.getType().equals(BCStyle.CN)).map(each -> text(each.getValue())).filter(name -> !name.isBlank()).findFirst()
            .orElse(certificate.getSubjectX500Principal().getName());
    }

    private static String text(ASN1Encodable value) {
        return value instanceof ASN1String string ? string.getString() : IETFUtils.valueToString(value);
    }

    /** SHA-256 of the whole: what tells it from any other. */
    static byte[] sha256(X509Certificate certificate) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static LocalDate day(Date date) {
        return date.toInstant().atZone(CHINA).toLocalDate();
    }

    /** One that says nothing of its use may sign. */
    static boolean maySign(X509Certificate certificate) {
        boolean[] usage = certificate.getKeyUsage();
        return usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION];
    }

    /** Whether it is an authority's: a signer who is trusted may not make others so. */
    static boolean mayVouch(X509Certificate certificate) {
        boolean[] usage = certificate.getKeyUsage();
        return certificate.getBasicConstraints() >= 0 && (usage == null || usage[KEY_CERT_SIGN]);
    }

    static boolean isWeak(X509Certificate certificate) {
        return certificate.getPublicKey() instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() < LEAST_RSA_BITS;
    }

    /** @throws CertificateException if it holds none that can be read */
    static List<X509Certificate> read(byte[] file) throws CertificateException {
        return CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(file)).stream().map(X509Certificate.class::cast).toList();
    }
}
