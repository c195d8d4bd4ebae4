package kaohe.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import kaohe.problem.Code;
import kaohe.problem.Place;
import kaohe.problem.Problem;
import kaohe.template.School;
import kaohe.template.TemplateFault;
import kaohe.template.TemplateLint;
import kaohe.template.Templates;
import kaohe.view.MonthPage;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Checks the pages and style sheets that papers are made of, without printing any. */
public final class ReportTemplateCheck {

    private static final String SHARED = "reports/paper.ftlh";
    private static final String STYLES = "reports/base.css";

    private final Templates templates;
    private final Set<Problem> problems = new LinkedHashSet<>();

    private ReportTemplateCheck(Templates templates) {
        this.templates = templates;
    }

    /**
     * A page of a school's own that is none of the papers is looked at as one of a teacher's month.
     *
     * @param samples pages to try each paper on: quiet ones, bad ones, unfinished ones
     */
    public static List<Problem> check(Templates templates, Map<Paper, List<? extends Record>> samples) {
        ReportTemplateCheck check = new ReportTemplateCheck(templates);
        check.check(samples);
        return new ArrayList<>(check.problems);
    }

    private void check(Map<Paper, List<? extends Record>> samples) {
        Typefaces faces;
        try {
            faces = Typefaces.of(templates.files());
        } catch (IllegalArgumentException unusable) {
            problems.add(new Problem(Code.T04, Place.file("fonts"), "", "fonts 文件夹里的字体用不了（" + unusable.getMessage() + "）。", "", "请换成 ttf 字体。"));
            return;
        }
        School school = templates.school();
        for (String family : List.of(school.bodyFont(), school.titleFont())) {
            if (faces.of(family).isEmpty()) {
                problems.add(new Problem(Code.T04, Place.file(templates.files().label("school.yaml")), family, "没有“" + family + "”这种字体。", "",
                    "可用的有：" + String.join("、", faces.families()) + "；别的请把 ttf 文件放进 fonts 文件夹。"));
            }
        }
        glyphs("school.yaml", school.name() + school.footer() + String.join("", school.signers()));
        Map<String, Class<? extends Record>> pages = new LinkedHashMap<>();
        List.of(Paper.values()).forEach(paper -> pages.put(paper.template(), paper.page()));
        pages.put(SHARED, MonthPage.class);
        templates.files().ownNames().stream().filter(name -> name.matches("reports/.*\\.ftlh")).forEach(name -> pages.putIfAbsent(name, MonthPage.class));
        pages.forEach((file, page) -> {
            String text = text(file);
            new TemplateLint(templates, page, Map.of()).page(text).forEach(mistake -> problems.add(new Problem(mistake.code(),
                Place.text(templates.files().label(file), mistake.line(), mistake.column()), mistake.written(), mistake.message(), "", mistake.fix())));
            glyphs(file, text);
        });
        problems.addAll(StyleSheetCheck.check(templates.files().label(STYLES), text(STYLES), faces));
        if (problems.isEmpty()) {
            samples.forEach((paper, tried) -> tried.forEach(sample -> tryOut(paper.template(), sample, faces)));
        }
    }

    private String text(String file) {
        return new String(templates.files().read(file), StandardCharsets.UTF_8);
    }

    /** What a template itself says must be printable; what people write is looked at when it is printed. */
    private void glyphs(String file, String text) {
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (character >= ' ' && Typeface.SONG.showing(character).isEmpty()) {
                String before = text.substring(0, at);
                int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
                problems.add(new Problem(Code.T05, file.endsWith(".yaml") ? Place.file(templates.files().label(file))
                    : Place.text(templates.files().label(file), line, at - before.lastIndexOf('\n')), Character.toString(character),
                    String.format("字体里没有“%s”（U+%04X）这个字。", Character.toString(character), character), "", "请换一个字，或把有这个字的字体放进 fonts 文件夹。"));
            }
            at += Character.charCount(character);
        }
    }

    private void tryOut(String file, Record sample, Typefaces faces) {
        Templates.Trial trial = templates.tryOut(file, sample);
        for (TemplateFault fault : trial.faults()) {
            problems.add(new Problem(Code.T10, Place.text(templates.files().label(fault.template()), fault.line(), fault.column()), fault.expression(),
                (fault.expression().isEmpty() ? "" : "“" + fault.expression() + "”") + fault.reason() + "。", "", "可能没有值的字段，请写成 ${字段!\"—\"} 的样子。"));
        }
        if (trial.faults().isEmpty()) {
            try {
                look(templates.files().label(file), Press.parse(trial.text()), faces);
            } catch (IllegalArgumentException broken) {
                problems.add(new Problem(Code.T10, Place.file(templates.files().label(file)), "", "标签不配对，页面排不出来（"
                    + broken.getMessage() + "）。", "", "请核对每个标签都有开头和结尾。"));
            }
        }
    }

    /** Styles written into the page itself, and the pictures it shows. */
    private void look(String file, Node node, Typefaces faces) {
        if (node instanceof Element element) {
            String styles = element.getNodeName().equals("style") ? element.getTextContent()
                : element.hasAttribute("style") ? "{" + element.getAttribute("style") + ";}" : "";
            StyleSheetCheck.check(file, styles, faces).forEach(problem -> problems.add(new Problem(problem.code(), Place.file(file), problem.found(),
                problem.message(), "", problem.fix())));
            String picture = element.getAttribute("src");
            if (element.getNodeName().equals("img") && (!Picture.isName(picture) || templates.files().find("images/" + picture).isEmpty())) {
                problems.add(new Problem(Code.T08, Place.file(file), picture, "用不了图片“" + picture + "”。", "", "请把 png 或 jpg 图片放进 images 文件夹，只写文件名。"));
            }
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            look(file, child, faces);
        }
    }
}
