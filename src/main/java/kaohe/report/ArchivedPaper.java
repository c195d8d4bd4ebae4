package kaohe.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;

/**
 * A paper of ours as it is found again: what it says of itself, what travels within it, and what its first page shows.
 *
 * @param says     by the names of its own vocabulary
 * @param attached every file that is embedded
 * @param page     the text of the first page
 */
public record ArchivedPaper(Map<String, String> says, List<Provenance.Source> attached, String page) {

    private static final Pattern RESULT = Pattern.compile("总分(（暂计）)?\\s*([0-9.]+|—)\\s*/\\s*[0-9.]+\\s*考核等次\\s*([^\\s]+)");

    public ArchivedPaper {
        attached = List.copyOf(attached);
    }

    /** @return absent where it is a PDF of somebody else's, or none at all */
    public static Optional<ArchivedPaper> read(byte[] pdf) {
        try (PdfReader reader = new PdfReader(pdf)) {
            byte[] metadata = reader.getMetadata();
            Optional<Map<String, String>> says = metadata == null ? Optional.empty() : Metadata.read(metadata);
            return says.isEmpty() ? Optional.empty()
                : Optional.of(new ArchivedPaper(says.get(), Attachments.of(reader), new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s+", " ")));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty(); // whatever the library makes of a broken file, it is no paper of ours
        }
    }

    private String get(String name) {
        return says.getOrDefault(name, "");
    }

    /** 月报告, 绩效发放表 … */
    public String paper() {
        return get("paper");
    }

    public String month() {
        return get("month");
    }

    /** Empty where the paper is of a whole school. */
    public String teacher() {
        return get("teacher");
    }

    /** 班级; empty likewise. */
    public String group() {
        return get("className");
    }

    /** The roles that have a place to sign. */
    public List<String> roles() {
        return Metadata.roles(says);
    }

    public String scheme() {
        return get("scheme");
    }

    public String version() {
        return get("schemeVersion");
    }

    public String total() {
        return get("total");
    }

    public String grade() {
        return get("grade");
    }

    /** SHA-256 of the workbook that it was made of; empty where none travels within it. */
    public String sourceSha256() {
        return get("sourceSha256");
    }

    /** 总分 as the first page shows it, {@code —} where there is none; absent where the page does not show it once, in our way. */
    public Optional<String> shownTotal() {
        return shown(2);
    }

    /** 考核等次 as the first page shows it. */
    public Optional<String> shownGrade() {
        return shown(3);
    }

    /** 班级 as the first page shows it, in the order in which it is drawn; absent where it does not in our way, as a school's own need not. */
    public Optional<String> shownGroup() {
        Matcher heading = Pattern.compile("班主任\\s*((?:(?!班主任).)*?)\\s*\\d{4}年\\d{1,2}月\\s*" + Pattern.quote(teacher()) + "\\s*·\\s*·").matcher(page);
        return heading.find() ? Optional.of(heading.group(1)) : Optional.empty();
    }

    /** Whether the first page shows the total as provisional. */
    public boolean isShownProvisional() {
        return shown(1).isPresent();
    }

    private Optional<String> shown(int group) {
        Matcher matcher = RESULT.matcher(page);
        Optional<String> first = matcher.find() ? Optional.ofNullable(matcher.group(group)) : Optional.empty();
        return first.filter(any -> !matcher.find());
    }
}
