package kaohe.gate;

import kaohe.problem.Code;
import kaohe.problem.Place;
import kaohe.problem.Problem;

/**
 * Ends the inspection of a file at the first reason not to let it in. Thrown only inside the gate, which turns it into a {@link Problem}: the reason is
 * found deep inside a zip or a row, and nothing on the way there has anything to add.
 */
final class Refusal extends Exception {

    private static final String ASK_AGAIN = "请让提交人重新发送一份完整的文件。";
    private static final String SAVE_AGAIN = "请用 WPS 或 Excel 打开，另存为 xlsx 格式的工作簿后再交。";
    private static final String USE_THE_FORM = "请把内容填入下发的考核表(xlsx 格式)后再交。";
    private static final String TIDY_UP = "请删去表格以外多余的行、列和工作表，或把内容填入一份新的考核表后再交。";

    private final Code code;
    private final String found;
    private final String fix;
    private String sheet = "";
    private String cell = "";

    private Refusal(Code code, String message, String found, String fix) {
        super(message, null, false, false);
        this.code = code;
        this.found = found;
        this.fix = fix;
    }

    static Refusal lockFile() {
        return new Refusal(Code.F13, "这是办公软件打开文件时留下的锁定文件，不是工作簿，已跳过。", "", "");
    }

    static Refusal empty() {
        return new Refusal(Code.F01, "文件是空的，一个字节也没有。", "0 字节", "请让提交人重新保存后再发送一次。");
    }

    /** The file breaks off, or its bytes were altered on the way. */
    static Refusal incomplete(String found) {
        return new Refusal(Code.F02, "文件不完整，可能没有传完，或保存时中断。", found, ASK_AGAIN);
    }

    static Refusal locked() {
        return new Refusal(Code.F03, "文件设有打开密码，无法读取。", "", "请用 WPS 或 Excel 打开，取消密码并保存后再交。");
    }

    /** Another format that WPS or Excel can turn into xlsx. */
    static Refusal otherFormat(String what) {
        return new Refusal(Code.F05, "文件的内容是" + what + "，不是 xlsx 格式的工作簿。", what,
            "请用 WPS 或 Excel 打开，选「另存为」，文件类型选「Excel 工作簿(*.xlsx)」后再交；只改扩展名不行。");
    }

    /** A document from which no program makes the form again. */
    static Refusal flatFormat(String what) {
        return new Refusal(Code.F05, "文件的内容是" + what + "，不是 xlsx 格式的工作簿。", what, USE_THE_FORM);
    }

    static Refusal notAWorkbook(String what) {
        return new Refusal(Code.F12, "文件的内容是" + what + "，不是工作簿。", what, USE_THE_FORM);
    }

    static Refusal archive(String what) {
        return new Refusal(Code.F12, "文件的内容是" + what + "，不是工作簿。", what, "请先解压，把里面的工作簿逐个提交。");
    }

    /** A workbook inwardly, but not one that can be trusted to say the same to every program. */
    static Refusal broken(String message, String found) {
        return new Refusal(Code.F12, message, found, SAVE_AGAIN);
    }

    static Refusal brokenXml(String part) {
        return broken("文件内部的内容有损坏，无法读取。", part);
    }

    /** {@code 文件有 6.3 MB,最多 5 MB。} */
    static Refusal tooLarge(String what, String found, String most) {
        return new Refusal(Code.F08, what + "，超过了上限 " + most + "。", found, TIDY_UP);
    }

    Refusal in(String sheetName) {
        sheet = sheetName;
        return this;
    }

    Refusal in(String sheetName, String address) {
        cell = address;
        return in(sheetName);
    }

    Problem problem(String file) {
        return new Problem(code, new Place(file, sheet, cell, ""), found, getMessage(), "", fix);
    }
}
