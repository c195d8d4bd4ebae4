package kaohe.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.Optional;

import com.lowagie.text.Image;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfEncryption;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfSignature;
import com.lowagie.text.pdf.PdfSignatureAppearance;
import com.lowagie.text.pdf.PdfStamper;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfTemplate;

import kaohe.report.Lettering;

/**
 * Signs in one role: appends to the file, so that every earlier signature stays valid, and shows name, role, day and stamp in the place where the paper has its
 * line. The first signature certifies the file: from then on only further signatures may be added. The same input at the same moment gives the same bytes, if
 * the key is an RSA one.
 */
public final class Signer {

    private static final PdfName PADES = new PdfName("ETSI.CAdES.detached");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    /** Room for the message beyond its certificates. */
    private static final int ROOM = 6_000;
    private static final float NAME_SIZE = 13;
    private static final float SMALL_SIZE = 6.5f;
    private static final float MARGIN = 2;

    private final SigningKey key;
    private final Optional<Stamp> stamp;

    public Signer(SigningKey key, Optional<Stamp> stamp) {
        this.key = key;
        this.stamp = stamp;
    }

    /**
     * @return the signed file, which begins with the given one
     * @throws SigningRefused if there is no place for the role, it has signed already, an earlier signature does not hold, or the certificate is not valid then
     */
    public byte[] sign(byte[] pdf, String role, Instant when) {
        key.requireUsable(when);
        Signatures before = Signatures.of(pdf);
        requireRoom(before, role);
        try (PdfReader reader = new PdfReader(pdf)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + 40_000);
            PdfStamper stamper = PdfStamper.createSignature(reader, out, '\0', null, true);
            stamper.setUpdateMetadata(false);
            stamper.setUpdateDocInfo(false);
            stamper.setOverrideFileId(PdfEncryption.createInfoId(reader.getDocumentId(), identity(pdf, role, when)));
            Calendar moment = GregorianCalendar.from(when.atZone(Certificates.CHINA));
            PdfSignatureAppearance appearance = stamper.getSignatureAppearance();
            appearance.setVisibleSignature(role);
            appearance.setAcro6Layers(true);
            appearance.setSignDate(moment);
            draw(appearance, role, when);
            if (before.signed().isEmpty()) {
                appearance.setCertificationLevel(PdfSignatureAppearance.CERTIFIED_FORM_FILLING);
                appearance.setSignatureEvent(Signer::withoutDigestsOfOldTimes);
            }
            PdfSignature dictionary = new PdfSignature(PdfName.ADOBE_PPKLITE, PADES);
            dictionary.setName(key.name());
            dictionary.setDate(new PdfDate(moment));
            appearance.setCryptoDictionary(dictionary);
            return signed(appearance, out);
        } catch (IOException unreadable) {
            throw new SigningRefused("PDF 读不出来：" + unreadable.getMessage(), unreadable);
        }
    }

    private static void requireRoom(Signatures before, String role) {
        if (!before.faults().isEmpty()) {
            throw new SigningRefused((before.signed().isEmpty() ? "这份报告不能签：" : "已有的签字不成立，不能再往上签：") + before.faults().get(0).message());
        }
        if (before.signed().stream().anyMatch(signature -> signature.role().equals(role))) {
            throw new SigningRefused(role + "已经签过了");
        }
        if (!before.open().contains(role)) {
            throw new SigningRefused("这份报告没有“" + role + "”的签字栏" + (before.open().isEmpty() ? "" : "，还可以签的有：" + String.join("、", before.open())));
        }
    }

    private byte[] signed(PdfSignatureAppearance appearance, ByteArrayOutputStream out) throws IOException {
        int room = ROOM;
        for (X509Certificate certificate : key.chain()) {
            room += encoded(certificate).length;
        }
        appearance.preClose(Map.of(PdfName.CONTENTS, room * 2 + 2));
        byte[] message = SignedMessage.sign(appearance.getRangeStream().readAllBytes(), key);
        if (message.length > room) {
            throw new SigningRefused("证书链太长，签名放不下");
        }
        PdfDictionary contents = new PdfDictionary();
        contents.put(PdfName.CONTENTS, new PdfString(Arrays.copyOf(message, room)).setHexWriting(true));
        appearance.close(contents);
        return out.toByteArray();
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Of the signed file; what is not random can be made again. */
    private static byte[] identity(byte[] pdf, String role, Instant when) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(pdf);
            return Arrays.copyOf(digest.digest((role + " " + when).getBytes(StandardCharsets.UTF_8)), 16);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Keys that PDF 1.5 had and archives forbid. */
    private static void withoutDigestsOfOldTimes(PdfDictionary signature) {
        PdfArray references = signature.getAsArray(PdfName.REFERENCE);
        for (PdfObject reference : references.getElements()) {
            for (String old : new String[] {"DigestValue", "DigestLocation", "DigestMethod", "Data"}) {
                ((PdfDictionary) reference).remove(new PdfName(old));
            }
        }
    }

    /** The name on the left, role and day below it, the stamp on the right. */
    private void draw(PdfSignatureAppearance appearance, String role, Instant when) {
        Rectangle space = appearance.getRect();
        PdfTemplate canvas = appearance.getLayer(2);
        float wide = space.getWidth() - 2 * MARGIN;
        if (stamp.isPresent()) {
            Image image = stamp.get().image();
            image.scaleToFit(space.getHeight(), space.getHeight());
            image.setAbsolutePosition(space.getWidth() - image.getScaledWidth(), (space.getHeight() - image.getScaledHeight()) / 2);
            canvas.addImage(image);
            wide -= image.getScaledWidth();
        }
        String day = role + "　" + DAY.format(when.atZone(Certificates.CHINA));
        float nameSize = Lettering.fitting(key.name(), wide, NAME_SIZE);
        float daySize = Lettering.fitting(day, wide, SMALL_SIZE);
        canvas.setGrayFill(0);
        Lettering.write(canvas, key.name(), MARGIN, space.getHeight() * 0.42f, nameSize);
        Lettering.write(canvas, day, MARGIN, space.getHeight() * 0.14f, daySize);
    }
}
