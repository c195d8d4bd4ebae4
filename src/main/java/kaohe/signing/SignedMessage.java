package kaohe.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.RuntimeOperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.Store;

/**
 * What a signature field holds (a CAdES message): a signature over everything else in the file, with the signer's certificate bound to it. It tells no time: in
 * PAdES that stands in the PDF.
 *
 * @param certificates the signer's and those that vouch for it, in any order
 */
record SignedMessage(CMSSignedData message, SignerInformation signer, X509Certificate certificate, List<X509Certificate> certificates) {

    /** @return the bytes of the message */
    static byte[] sign(byte[] content, SigningKey key) {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            JcaSignerInfoGeneratorBuilder signer = new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build());
            AttributeTable bound = new AttributeTable(new ASN1EncodableVector()).add(PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new SigningCertificateV2(new ESSCertIDv2(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256), Certificates.sha256(key.certificate()))));
            signer.setSignedAttributeGenerator(parameters -> bound.add(CMSAttributes.contentType, (ASN1ObjectIdentifier) parameters.get(CMSAttributeTableGenerator.CONTENT_TYPE))
                .add(CMSAttributes.messageDigest, new DEROctetString((byte[]) parameters.get(CMSAttributeTableGenerator.DIGEST))));
            String algorithm = key.key().getAlgorithm().startsWith("EC") ? "SHA256withECDSA" : "SHA256withRSA";
            generator.addSignerInfoGenerator(signer.build(new JcaContentSignerBuilder(algorithm).build(key.key()), key.certificate()));
            generator.addCertificates(new JcaCertStore(key.chain()));
            return generator.generate(new CMSProcessableByteArray(content), false).getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | CMSException | RuntimeOperatorException unusable) {
            throw new SigningRefused("这个密钥签不了名。" + SigningKey.SUPPORTED, unusable);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /**
     * @param filled the message and zeros behind it, as a field holds them
     * @throws CMSException if it can't be read, has no certificate for its one signer, or something else behind it
     */
    static SignedMessage read(byte[] filled, byte[] content) throws CMSException {
        CMSSignedData message = new CMSSignedData(new CMSProcessableByteArray(content), withoutFilling(filled));
        Collection<SignerInformation> signers = message.getSignerInfos().getSigners();
        if (signers.size() != 1) {
            throw new CMSException(signers.size() + " signers");
        }
        SignerInformation signer = signers.iterator().next();
        Store<X509CertificateHolder> store = message.getCertificates();
        List<X509Certificate> own = converted(store.getMatches(signer.getSID()));
        if (own.isEmpty()) {
            throw new CMSException("no certificate");
        }
        return new SignedMessage(message, signer, own.get(0), converted(store.getMatches(null)));
    }

    private static byte[] withoutFilling(byte[] filled) throws CMSException {
        ByteArrayInputStream in = new ByteArrayInputStream(filled);
        try {
            new ASN1InputStream(in).readObject();
        } catch (IOException noMessage) {
            throw new CMSException(noMessage.getMessage(), noMessage);
        }
        int end = filled.length - in.available();
        for (int i = end; i < filled.length; i++) {
            if (filled[i] != 0) {
                throw new CMSException("something behind the message");
            }
        }
        return Arrays.copyOf(filled, end);
    }

    private static List<X509Certificate> converted(Collection<X509CertificateHolder> holders) throws CMSException {
        JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
        List<X509Certificate> certificates = new ArrayList<>();
        for (X509CertificateHolder holder : holders) {
            try {
                certificates.add(converter.getCertificate(holder));
            } catch (CertificateException unreadable) {
                throw new CMSException(unreadable.getMessage(), unreadable);
            }
        }
        return certificates;
    }

    /** Whether the content is what was signed. */
    boolean holds() {
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
        } catch (CMSException | OperatorCreationException broken) {
            return false;
        }
    }

    /** Whether the certificate is the one that the signer bound to the signature, and not another with the same key. */
    boolean bindsCertificate() {
        Attribute attribute = signer.getSignedAttributes() == null ? null : signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (attribute == null || attribute.getAttrValues().size() != 1) {
            return false;
        }
        ESSCertIDv2 bound = SigningCertificateV2.getInstance(attribute.getAttrValues().getObjectAt(0)).getCerts()[0];
        return bound.getHashAlgorithm().getAlgorithm().equals(NISTObjectIdentifiers.id_sha256) && Arrays.equals(bound.getCertHash(), Certificates.sha256(certificate));
    }

    /** Whether the content was digested by an algorithm that nobody relies on any more. */
    boolean isWeak() {
        return !List.of(NISTObjectIdentifiers.id_sha256, NISTObjectIdentifiers.id_sha384, NISTObjectIdentifiers.id_sha512).contains(signer.getDigestAlgorithmID().getAlgorithm())
            || Certificates.isWeak(certificate);
    }
}
