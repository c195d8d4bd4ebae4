package kaohe.report;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import kaohe.problem.Code;
import kaohe.problem.Place;
import kaohe.problem.Problem;
import kaohe.template.DidYouMean;
import org.apache.commons.lang3.StringUtils;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.parser.CSSParser;
import org.xhtmlrenderer.css.sheet.StylesheetInfo;

/** Finds what a style sheet asks for in vain: properties and values that the layout engine passes over in silence, typefaces and files that are not there. */
final class StyleSheetCheck {

    private static final Pattern HIDDEN = Pattern.compile("/\\*.*?\\*/|\"[^\"\\n]*\"|'[^'\\n]*'", Pattern.DOTALL);
    private static final Pattern DECLARATION = Pattern.compile("(?<=[{};])\\s*([a-zA-Z-][\\w-]*)\\s*:([^;{}]*)(?=[;}])");
    private static final Pattern REACHING_OUT = Pattern.compile("@import\\b|@font-face\\b|url\\(", Pattern.CASE_INSENSITIVE);
    private static final String FAMILY = "font-family";

    private final String file;
    private final String css;
    private final Typefaces faces;
    private final List<Problem> problems = new ArrayList<>();

    private StyleSheetCheck(String file, String css, Typefaces faces) {
        this.file = file;
        this.css = css;
        this.faces = faces;
    }

    static List<Problem> check(String file, String css, Typefaces faces) {
        StyleSheetCheck check = new StyleSheetCheck(file, css, faces);
        check.check();
        return List.copyOf(check.problems);
    }

    private void check() {
        // Comments and strings may hold anything; blanked out, they leave every other character where it stands.
        String bare = HIDDEN.matcher(css).replaceAll(hidden -> (hidden.group().startsWith("/") ? " " : "x").repeat(hidden.group().length()));
        int opened = StringUtils.countMatches(bare, '{') - StringUtils.countMatches(bare, '}');
        if (opened != 0) {
            note(Code.T03, opened > 0 ? bare.lastIndexOf('{') : bare.lastIndexOf('}'), "", "大括号不配对，多了 " + Math.abs(opened) + " 个“" + (opened > 0 ? "{" : "}") + "”。",
                "请补上或删去。");
        }
        for (Matcher out = REACHING_OUT.matcher(bare); out.find(); ) {
            note(Code.T08, out.start(), out.group(), "样式表里不能用“" + out.group() + "”。", "图片请放进 images 文件夹，用 img 引用；字体请放进 fonts 文件夹。");
        }
        for (Matcher declaration = DECLARATION.matcher(bare); declaration.find(); ) {
            declaration(declaration.start(1), declaration.group(1), css.substring(declaration.start(2), declaration.end(2)), declaration.start(2));
        }
    }

    private void declaration(int at, String name, String written, int valueAt) {
        String value = written.replaceAll("(?s)/\\*.*?\\*/", "").replace("!important", "").strip();
        String lower = name.toLowerCase(Locale.ROOT);
        if (CSSName.getByPropertyName(lower) == null) {
            note(Code.T03, at, name, "不认识的样式属性“" + name + "”。", DidYouMean.near(lower, known()));
        } else if (lower.equals(FAMILY)) {
            for (String family : value.split(",")) {
                String plain = StringUtils.strip(family.strip(), "\"'");
                if (faces.of(plain).isEmpty()) {
                    note(Code.T04, valueAt + written.indexOf(plain), plain, "没有“" + plain + "”这种字体。", "可用的有：" + String.join("、", faces.families())
                        + "；别的请把 ttf 文件放进 fonts 文件夹。");
                }
            }
        } else {
            List<String> refused = new ArrayList<>();
            new CSSParser((uri, message) -> refused.add(message)).parseDeclaration(StylesheetInfo.Origin.AUTHOR, lower + ": " + value);
            if (!refused.isEmpty()) {
                note(Code.T03, valueAt + written.indexOf(written.strip()), value, "样式属性“" + name + "”的值“" + value + "”用不了。", "");
            }
        }
    }

    private static List<String> known() {
        List<String> names = new ArrayList<>();
        for (Iterator<String> all = CSSName.allCSS2PropertyNames(); all.hasNext(); ) {
            names.add(all.next());
        }
        return names;
    }

    private void note(Code code, int at, String found, String message, String fix) {
        String before = css.substring(0, at);
        problems.add(new Problem(code, Place.text(file, StringUtils.countMatches(before, '\n') + 1, at - before.lastIndexOf('\n')), found, message, "", fix));
    }
}
