package kaohe.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.GregorianCalendar;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

import kaohe.signing.SigningKey;

/** Signs as another program does (PDFBox), and does not mind what else is changed on the way. */
public final class ForeignSigner {

    private ForeignSigner() {
    }

    /** What else is changed. */
    public interface Change {
        void apply(PDDocument document) throws IOException;
    }

    public static byte[] sign(byte[] pdf, String role, SigningKey key, Instant when, Change change) {
        try (PDDocument document = Loader.loadPDF(pdf); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.apply(document);
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(COSName.getPDFName("ETSI.CAdES.detached"));
            signature.setName(key.name());
            signature.setSignDate(GregorianCalendar.from(when.atZone(ZoneId.of("Asia/Shanghai"))));
            PDSignatureField field = (PDSignatureField) document.getDocumentCatalog().getAcroForm().getField(role);
            field.setValue(signature);
            field.getCOSObject().setNeedToBeUpdated(true);
            PDRectangle place = field.getWidgets().get(0).getRectangle();
            document.addSignature(signature, content -> message(content.readAllBytes(), key));
            field.getWidgets().get(0).setRectangle(place); // PDFBox makes a signature without a picture invisible
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static byte[] message(byte[] content, SigningKey key) throws IOException {
        try {
            SigningCertificateV2 bound = new SigningCertificateV2(new ESSCertIDv2(MessageDigest.getInstance("SHA-256").digest(key.certificate().getEncoded())));
            AttributeTable attributes = new AttributeTable(new ASN1EncodableVector()).add(PKCSObjectIdentifiers.id_aa_signingCertificateV2, bound);
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            JcaSignerInfoGeneratorBuilder signer = new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build());
            signer.setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(attributes));
            generator.addSignerInfoGenerator(signer.build(new JcaContentSignerBuilder("SHA256withRSA").build(key.key()), key.certificate()));
            generator.addCertificates(new JcaCertStore(key.chain()));
            return generator.generate(new CMSProcessableByteArray(content), false).getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | CMSException impossible) {
            throw new IOException(impossible);
        }
    }
}
