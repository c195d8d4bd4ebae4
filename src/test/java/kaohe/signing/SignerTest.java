package kaohe.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import javax.crypto.spec.SecretKeySpec;
import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import kaohe.testing.GoodWorkbook;
import kaohe.testing.PdfA;
import kaohe.testing.Reports;
import kaohe.testing.Signers;

class SignerTest {

    private static final byte[] REPORT = Reports.of(GoodWorkbook.register());
    private static final Instant WHEN = Signers.SIGNED;

    @Test
    void threeSignaturesHoldAndTheFileStaysArchivable() throws Exception {
        assertThat(PdfA.violations(REPORT)).isEmpty();
        byte[] signed = Signers.three(REPORT);
        Signatures found = Signatures.of(signed);
        assertThat(found.faults()).isEmpty();
        assertThat(found.open()).containsExactly("班主任");
        assertThat(found.signed()).extracting(each -> each.role() + " " + each.name() + " " + each.when().orElseThrow() + " " + each.issuer())
            .containsExactly("制表人 周敏 2026-10-06T02:00:00Z 自签", "分管领导 欧阳𬭚 2026-10-06T03:00:00Z 自签", "学校主要领导 王建国 2026-10-06T04:00:00Z 自签");
        assertThat(PdfA.violations(signed)).isEmpty();
        assertThat(asAnotherLibrarySeesThem(signed)).containsExactly("制表人 true", "分管领导 true", "学校主要领导 true");
    }

    /** PDFBox finds the signed bytes; the message, its digest and the certificate bound to it are checked from scratch. */
    private static List<String> asAnotherLibrarySeesThem(byte[] pdf) throws IOException, CMSException, OperatorCreationException, GeneralSecurityException {
        List<String> seen = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDSignature signature : document.getSignatureDictionaries()) {
                CMSSignedData message = new CMSSignedData(new CMSProcessableByteArray(signature.getSignedContent(pdf)),
                    ContentInfo.getInstance(new ASN1InputStream(signature.getContents(pdf)).readObject()));
                SignerInformation signer = message.getSignerInfos().getSigners().iterator().next();
                X509CertificateHolder certificate = (X509CertificateHolder) message.getCertificates().getMatches(signer.getSID()).iterator().next();
                assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
                assertThat(signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2)).isNotNull();
                assertThat(signer.getSignedAttributes().get(PKCSObjectIdentifiers.pkcs_9_at_signingTime)).isNull();
                String role = document.getSignatureFields().stream().filter(field -> field.getSignature() != null && field.getSignature().getCOSObject() == signature.getCOSObject())
                    .findFirst().orElseThrow().getPartialName();
                seen.add(role + " " + signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(new JcaX509CertificateConverter().getCertificate(certificate))));
            }
        }
        return seen;
    }

    @Test
    void theFirstSignatureCertifiesThatOnlySignaturesMayFollow() throws IOException {
        try (PDDocument document = Loader.loadPDF(Signers.three(REPORT))) {
            assertThat(document.getDocumentCatalog().getCOSObject().getCOSDictionary(org.apache.pdfbox.cos.COSName.getPDFName("Perms"))).isNotNull();
            assertThat(document.getSignatureDictionaries().get(0).getCOSObject().toString()).contains("DocMDP");
            assertThat(document.getSignatureDictionaries().get(1).getCOSObject().toString()).doesNotContain("DocMDP");
        }
    }

    @Test
    void whatWasThereBeforeIsAllStillThere() {
        byte[] once = Signers.sign(REPORT, "制表人", "周敏", 0);
        byte[] twice = Signers.sign(once, "分管领导", "王建国", 1);
        assertThat(Arrays.copyOf(once, REPORT.length)).isEqualTo(REPORT);
        assertThat(Arrays.copyOf(twice, once.length)).isEqualTo(once);
        assertThat(Signatures.isSigned(REPORT)).isFalse();
        assertThat(Signatures.isSigned(once)).isTrue();
    }

    @Test
    void theSameSignatureAtTheSameMomentIsTheSameFile() {
        assertThat(Signers.three(REPORT)).isEqualTo(Signers.three(REPORT));
    }

    @ParameterizedTest
    @CsvSource({"200, 2, png", "200, 1, png", "200, 1, jpg", "200, 13, png", "200, 10, png", "3000, 2, png"}) // 2 with transparency, 1 without, 13 a palette, 10 grey
    void aStampMayBeTransparentOrNotAndKeepsTheFileArchivableAndSmall(int length, int type, String format) throws IOException {
        byte[] signed = new Signer(Signers.key("王建国"), Optional.of(Stamp.of(seal(length, type, format)))).sign(REPORT, "分管领导", WHEN);
        assertThat(Signatures.of(signed).faults()).isEmpty();
        assertThat(PdfA.violations(signed)).isEmpty();
        assertThat(signed.length - REPORT.length).isLessThan(100_000);
    }

    private static byte[] seal(int length, int type, String format) throws IOException {
        BufferedImage seal = new BufferedImage(length, length, type);
        Graphics2D pen = seal.createGraphics();
        pen.setColor(Color.RED);
        pen.drawOval(length / 20, length / 20, length * 9 / 10, length * 9 / 10);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(seal, format, out)).isTrue();
        return out.toByteArray();
    }

    @Test
    void aStampThatIsNoWholePngOrJpegIsRefused() throws IOException {
        byte[] png = seal(200, BufferedImage.TYPE_INT_ARGB, "png");
        noStamp("不是图片".getBytes(java.nio.charset.StandardCharsets.UTF_8), "印章图片打不开，请用 png 或 jpg");
        noStamp(seal(200, BufferedImage.TYPE_INT_RGB, "bmp"), "印章图片打不开，请用 png 或 jpg");
        noStamp(Arrays.copyOf(png, png.length / 2), "印章图片坏了或不完整");
        noStamp(seal(4_001, BufferedImage.TYPE_BYTE_BINARY, "png"), "印章图片太大，请缩小到宽高各 4000 点以内");
    }

    private static void noStamp(byte[] picture, String says) {
        assertThatThrownBy(() -> Stamp.of(picture)).isInstanceOf(SigningRefused.class).hasMessageContaining(says);
    }

    @Test
    void anEllipticKeySignsToo() throws GeneralSecurityException, OperatorCreationException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        SigningKey key = new SigningKey(pair.getPrivate(), List.of(certificate("CN=李娜", pair, "CN=李娜", pair, KeyUsage.digitalSignature, false)));
        byte[] signed = new Signer(key, Optional.empty()).sign(REPORT, "制表人", WHEN);
        assertThat(Signatures.of(signed).faults()).isEmpty();
        assertThat(Signatures.of(signed).signed()).extracting(Signature::name).containsExactly("李娜");
    }

    @Test
    void aNameIsShownAsItWasGiven() {
        assertThat(Signers.key("a,CN=校长").name()).isEqualTo("a,CN=校长");
        assertThat(Signers.key("#+\"a\" ").name()).isEqualTo("#+\"a\" ");
    }

    // ---- what is refused

    private static void refused(byte[] pdf, String role, SigningKey key, Instant when, String... says) {
        byte[] before = pdf.clone();
        assertThatThrownBy(() -> new Signer(key, Optional.empty()).sign(pdf, role, when)).isInstanceOf(SigningRefused.class).hasMessageContainingAll(says);
        assertThat(pdf).isEqualTo(before);
    }

    @Test
    void aRoleSignsOnceAndOnlyWhereThePaperHasAPlaceForIt() {
        refused(Signers.sign(REPORT, "分管领导", "王建国", 0), "分管领导", Signers.key("周敏"), WHEN, "分管领导已经签过了");
        refused(REPORT, "校长", Signers.key("周敏"), WHEN, "这份报告没有“校长”的签字栏", "制表人");
    }

    @Test
    void aCertificateThatIsNotValidThenIsRefused() {
        refused(REPORT, "制表人", Signers.key("周敏"), Signers.KEYS_FROM.minusSeconds(1), "证书还没有生效", "2026-09-01");
        refused(REPORT, "制表人", Signers.key("周敏"), Instant.parse("2029-09-01T00:00:01Z"), "证书已经过期", "2029-09-01");
    }

    @Test
    void aKeyThatIsNotMadeForItIsRefused() throws GeneralSecurityException, OperatorCreationException, IOException {
        KeyPair pair = rsa(2_048);
        refused(REPORT, "制表人", new SigningKey(pair.getPrivate(), List.of(certificate("CN=甲", pair, "CN=甲", pair, KeyUsage.keyEncipherment, false))), WHEN, "不是用来签名的");
        KeyPair weak = rsa(1_024);
        refused(REPORT, "制表人", new SigningKey(weak.getPrivate(), List.of(certificate("CN=甲", weak, "CN=甲", weak, KeyUsage.digitalSignature, false))), WHEN, "密钥太短");
    }

    @Test
    void nothingIsPutOnTopOfASignatureThatDoesNotHold() {
        byte[] signed = Signers.sign(REPORT, "制表人", "周敏", 0);
        byte[] longer = Arrays.copyOf(signed, signed.length + 1);
        longer[signed.length] = '\n';
        refused(longer, "分管领导", Signers.key("王建国"), WHEN, "已有的签字不成立");
        refused("不是 PDF".getBytes(java.nio.charset.StandardCharsets.UTF_8), "分管领导", Signers.key("王建国"), WHEN, "PDF 读不出来");
    }

    @Test
    void aKeyFileMustOpenAndHoldOneKeyWithItsCertificate() throws GeneralSecurityException, IOException {
        NewKey key = Signers.newKey("周敏");
        char[] password = "long-Enough-8".toCharArray();
        assertThat(SigningKey.read(key.pkcs12(password), password).name()).isEqualTo("周敏");
        assertThatThrownBy(() -> SigningKey.read(key.pkcs12(password), "别的".toCharArray())).isInstanceOf(SigningRefused.class).hasMessage("密钥的口令不对");
        assertThatThrownBy(() -> SigningKey.read(key.pem(), password)).isInstanceOf(SigningRefused.class).hasMessageContaining("密钥文件打不开");
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        assertThatThrownBy(() -> SigningKey.read(stored(store, password), password)).hasMessage("密钥文件里没有私钥");
        store.setEntry("只有密钥", new KeyStore.SecretKeyEntry(new SecretKeySpec(new byte[16], "AES")), new KeyStore.PasswordProtection(password));
        assertThatThrownBy(() -> SigningKey.read(stored(store, password), password)).hasMessage("密钥文件里只有私钥，没有证书");
        KeyStore two = KeyStore.getInstance("PKCS12");
        two.load(null, null);
        for (String name : List.of("周敏", "王建国")) {
            two.setKeyEntry(name, Signers.key(name).key(), password, new java.security.cert.Certificate[] {Signers.key(name).certificate()});
        }
        assertThatThrownBy(() -> SigningKey.read(stored(two, password), password)).hasMessageContaining("有 2 个私钥");
    }

    @Test
    void aKeyOfAnAlgorithmThatIsNotSupportedIsToldApartFromAWrongPassword() throws GeneralSecurityException, OperatorCreationException, IOException {
        for (String curve : List.of("secp256k1", "prime192v1", "sm2p256v1")) {
            assertThatThrownBy(() -> SigningKey.read(elliptic(curve), "secret-12".toCharArray())).as(curve).isInstanceOf(SigningRefused.class).hasMessageContaining("请换成 RSA 密钥");
        }
        assertThatThrownBy(() -> SigningKey.read(elliptic("sm2p256v1"), "secret-12".toCharArray())).hasMessageStartingWith("密钥的算法不支持");
        assertThatThrownBy(() -> SigningKey.read(elliptic("sm2p256v1"), "别的".toCharArray())).hasMessage("密钥的口令不对");
    }

    /** Made by another library, since Java knows none of these curves. */
    private static byte[] elliptic(String curve) throws GeneralSecurityException, OperatorCreationException, IOException {
        BouncyCastleProvider other = new BouncyCastleProvider();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", other);
        generator.initialize(new ECGenParameterSpec(curve));
        KeyPair pair = generator.generateKeyPair();
        KeyPair authority = rsa(2_048);
        X509CertificateHolder certificate = new JcaX509v3CertificateBuilder(new X500Name("CN=某市教育证书中心"), BigInteger.ONE, Date.from(Signers.KEYS_FROM),
            Date.from(Signers.KEYS_FROM.plusSeconds(60L * 60 * 24 * 365)), new X500Name("CN=甲"), pair.getPublic()).build(new JcaContentSignerBuilder("SHA256withRSA").build(authority.getPrivate()));
        KeyStore store = KeyStore.getInstance("PKCS12", other);
        store.load(null, null);
        store.setKeyEntry("甲", pair.getPrivate(), null, new java.security.cert.Certificate[] {new JcaX509CertificateConverter().setProvider(other).getCertificate(certificate)});
        return stored(store, "secret-12".toCharArray());
    }

    private static byte[] stored(KeyStore store, char[] password) throws GeneralSecurityException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.store(out, password);
        return out.toByteArray();
    }

    // ---- whom to trust

    @Test
    void aCertificateIsTrustedThatIsOnTheListOrChainsToOneThatIs() throws GeneralSecurityException, OperatorCreationException, IOException {
        KeyPair authority = rsa(2_048);
        var root = certificate("CN=某市教育证书中心", authority, "CN=某市教育证书中心", authority, KeyUsage.keyCertSign, true);
        KeyPair pair = rsa(2_048);
        var leaf = certificate("CN=王建国,O=城关中学", pair, "CN=某市教育证书中心", authority, KeyUsage.digitalSignature, false);
        byte[] signed = new Signer(new SigningKey(pair.getPrivate(), List.of(leaf)), Optional.empty()).sign(REPORT, "分管领导", WHEN);

        Signatures found = Signatures.of(signed);
        assertThat(found.signed().get(0).issuer()).contains("某市教育证书中心");
        assertThat(found.trusting(Trust.of(List.of(root.getEncoded()))).faults()).isEmpty();
        assertThat(found.trusting(Trust.of(List.of(leaf.getEncoded()))).faults()).isEmpty();
        assertThat(found.trusting(Trust.of(List.of(Signers.newKey("周敏").pem()))).faults()).extracting(Fault::message)
            .containsExactly("分管领导：证书不在信任名单里，也不由名单里的签发（王建国）");
        assertThatThrownBy(() -> Trust.of(List.of(new byte[] {1, 2, 3}))).isInstanceOf(SigningRefused.class);
    }

    @Test
    void aSignerWhoIsTrustedMakesNobodyElseSo() throws GeneralSecurityException, OperatorCreationException, IOException {
        KeyPair trusted = rsa(2_048);
        var own = certificate("CN=王建国", trusted, "CN=王建国", trusted, KeyUsage.digitalSignature | KeyUsage.keyCertSign, false);
        KeyPair pair = rsa(2_048);
        var minted = certificate("CN=张校长", pair, "CN=王建国", trusted, KeyUsage.digitalSignature, false);
        byte[] signed = new Signer(new SigningKey(pair.getPrivate(), List.of(minted, own)), Optional.empty()).sign(REPORT, "学校主要领导", WHEN);
        assertThat(Signatures.of(signed).trusting(Trust.of(List.of(own.getEncoded()))).faults()).extracting(Fault::kind).containsExactly(Fault.Kind.NOT_TRUSTED);
    }

    private static KeyPair rsa(int bits) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    private static java.security.cert.X509Certificate certificate(String subject, KeyPair pair, String issuer, KeyPair by, int usage, boolean authority)
        throws GeneralSecurityException, OperatorCreationException, IOException {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(new X500Name(issuer), BigInteger.valueOf(subject.hashCode() & 0x7fffffff), Date.from(Signers.KEYS_FROM),
            Date.from(Signers.KEYS_FROM.plusSeconds(60L * 60 * 24 * 365)), new X500Name(subject), pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        return new JcaX509CertificateConverter().getCertificate(builder.build(new JcaContentSignerBuilder(by.getPrivate().getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA").build(by.getPrivate())));
    }
}
