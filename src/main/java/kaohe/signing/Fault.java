package kaohe.signing;

/**
 * Something that is wrong with a signature, or with a file that has some.
 *
 * @param role the signature's; empty where the whole file is meant
 */
public record Fault(Kind kind, String role, String detail) {

    /** The ways in which a signature, or a signed file, can fail. */
    public enum Kind {
        UNREADABLE("签名读不出来"),
        CHANGED("签过的内容被改动，与签名对不上"),
        NOT_WHOLE("签名没有管住它之前的整个文件"),
        ADDED_BEHIND("最后一次签字之后，文件末尾又加了内容"),
        WRITTEN_ON("还没有人签字，文件就已加过内容，不是出报告时的原样，请用 run 重出一份再签"),
        SHOWN_CHANGED("签字之后，页面、附件或文件说明被改动"),
        PLACE_ADDED("签字栏不是报告原有的"),
        PLACE_TWICE("有两个这个职务的签字栏"),
        SHARED("和别的职务用的是同一个签名"),
        NOT_A_PLACE("页面上有签字栏以外的东西（批注、链接、附件图标或不作数的签字栏），可能盖住了内容"),
        OTHER_CERTIFICATE("证书不是签字时用的那一个"),
        NOT_VALID_THEN("签字时证书不在有效期内"),
        NOT_FOR_SIGNING("证书不是用来签名的"),
        WEAK("签名的算法太弱"),
        NOT_TRUSTED("证书不在信任名单里，也不由名单里的签发"),
        REPAIRED("文件结构是坏的或被动过，各软件看到的可能不一样");

        private final String says;

        Kind(String says) {
            this.says = says;
        }
    }

    static Fault of(Kind kind, String role) {
        return new Fault(kind, role, "");
    }

    /** {@code 分管领导：签过的内容被改动，与签名对不上} */
    public String message() {
        return (role.isEmpty() ? "" : role + "：") + kind.says + (detail.isEmpty() ? "" : "（" + detail + "）");
    }
}
