package kaohe.signing;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The certificates that a school has decided to trust: those of authorities, or of the signers themselves. */
public final class Trust {

    private final List<X509Certificate> anchors;

    private Trust(List<X509Certificate> anchors) {
        this.anchors = List.copyOf(anchors);
    }

    /**
     * @param files each of one or more certificates, PEM or DER
     * @throws SigningRefused if one of them holds none
     */
    public static Trust of(List<byte[]> files) {
        List<X509Certificate> anchors = new ArrayList<>();
        for (byte[] file : files) {
            try {
                anchors.addAll(Certificates.read(file));
            } catch (CertificateException noCertificate) {
                throw new SigningRefused("信任名单里的文件不是证书", noCertificate);
            }
        }
        if (anchors.isEmpty()) {
            throw new SigningRefused("信任名单里一个证书也没有");
        }
        return new Trust(anchors);
    }

    /** Whether a certificate is on the list, or chains to an authority that is, at that moment. Nothing is fetched: revocation is not looked at. */
    boolean holds(X509Certificate certificate, List<X509Certificate> others, Instant when) {
        if (anchors.contains(certificate)) {
            return true;
        }
        if (anchors.stream().noneMatch(Certificates::mayVouch)) {
            return false;
        }
        try {
            X509CertSelector target = new X509CertSelector();
            target.setCertificate(certificate);
            Set<TrustAnchor> trusted = anchors.stream().filter(Certificates::mayVouch).map(anchor -> new TrustAnchor(anchor, null)).collect(Collectors.toSet());
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(trusted, target);
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(others)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(when));
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (InvalidAlgorithmParameterException impossible) {
            throw new IllegalStateException(impossible);
        } catch (GeneralSecurityException noPath) {
            return false;
        }
    }
}
