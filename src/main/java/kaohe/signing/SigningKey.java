package kaohe.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;

/**
 * A signer's private key with the certificate that says whose it is, as a PKCS#12 file (.p12, .pfx) holds them.
 *
 * @param chain the signer's certificate first, then those that vouch for it
 */
public record SigningKey(PrivateKey key, List<X509Certificate> chain) {

    static final String SUPPORTED = "请换成 RSA 密钥，或 P-256、P-384、P-521 曲线的 EC 密钥；国密 SM2 等别的算法不支持";

    public SigningKey {
        chain = List.copyOf(chain);
    }

    /**
     * @param file     the content of the file
     * @param password cleared by the caller
     * @throws SigningRefused if it can't be opened, or holds no key with a certificate, or several, or one that no signature can be made with
     */
    public static SigningKey read(byte[] file, char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(file), password);
            List<String> keys = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    keys.add(alias);
                }
            }
            if (keys.size() != 1) {
                throw new SigningRefused(keys.isEmpty() ? "密钥文件里没有私钥" : "密钥文件里有 " + keys.size() + " 个私钥，请换成只有一个的");
            }
            Certificate[] chain = store.getCertificateChain(keys.get(0));
            if (chain == null || chain.length == 0) {
                throw new SigningRefused("密钥文件里只有私钥，没有证书");
            }
            SigningKey key = new SigningKey((PrivateKey) store.getKey(keys.get(0), password), Arrays.stream(chain).map(X509Certificate.class::cast).toList());
            SignedMessage.sign(new byte[0], key);
            return key;
        } catch (IOException wrong) {
            throw new SigningRefused(whyClosed(wrong), wrong);
        } catch (GeneralSecurityException unusable) {
            throw new SigningRefused("密钥文件用不了：" + unusable.getMessage(), unusable);
        }
    }

    /** Java says of a certificate that it doesn't know, which it has deciphered all the same, that the password is wrong. */
    private static String whyClosed(IOException wrong) {
        if (!(wrong.getCause() instanceof UnrecoverableKeyException)) {
            return "密钥文件打不开，应是 .p12 或 .pfx 文件";
        }
        boolean deciphered = String.valueOf(wrong.getCause().getMessage()).contains(CertificateParsingException.class.getName());
        return deciphered ? "密钥的算法不支持。" + SUPPORTED : "密钥的口令不对";
    }

    public X509Certificate certificate() {
        return chain.get(0);
    }

    /** Whose certificate it is: its common name, else the whole. */
    public String name() {
        return Certificates.name(certificate());
    }

    /** @throws SigningRefused if the certificate is not valid at that moment, or not made for signing */
    void requireUsable(Instant when) {
        X509Certificate certificate = certificate();
        if (Date.from(when).before(certificate.getNotBefore())) {
            throw new SigningRefused("证书还没有生效：" + name() + " 的证书从 " + Certificates.day(certificate.getNotBefore()) + " 起有效");
        }
        if (Date.from(when).after(certificate.getNotAfter())) {
            throw new SigningRefused("证书已经过期：" + name() + " 的证书到 " + Certificates.day(certificate.getNotAfter()) + " 为止");
        }
        if (!Certificates.maySign(certificate)) {
            throw new SigningRefused("这个证书不是用来签名的：" + name());
        }
        if (Certificates.isWeak(certificate)) {
            throw new SigningRefused("密钥太短，不安全：RSA 至少要 " + Certificates.LEAST_RSA_BITS + " 位");
        }
    }
}
