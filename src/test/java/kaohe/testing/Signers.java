package kaohe.testing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import kaohe.signing.NewKey;
import kaohe.signing.Signer;
import kaohe.signing.SigningKey;

/** People with keys, made once for all tests. */
public final class Signers {

    public static final Instant KEYS_FROM = Instant.parse("2026-09-01T00:00:00Z");
    public static final Instant SIGNED = Instant.parse("2026-10-06T02:00:00Z");

    private static final Map<String, NewKey> KEYS = new ConcurrentHashMap<>();

    private Signers() {
    }

    public static NewKey newKey(String name) {
        return KEYS.computeIfAbsent(name, who -> NewKey.make(who, "城关中学", KEYS_FROM, 3));
    }

    public static SigningKey key(String name) {
        return newKey(name).key();
    }

    /** Signs an hour after the signers before. */
    public static byte[] sign(byte[] pdf, String role, String name, int hours) {
        return new Signer(key(name), Optional.empty()).sign(pdf, role, SIGNED.plusSeconds(3_600L * hours));
    }

    /** By 制表人, 分管领导, 学校主要领导. */
    public static byte[] three(byte[] pdf) {
        return sign(sign(sign(pdf, "制表人", "周敏", 0), "分管领导", "欧阳𬭚", 1), "学校主要领导", "王建国", 2);
    }
}
