package kaohe.template;

import java.util.List;
import java.util.Optional;

/**
 * What a school sets for all of its papers and forms (school.yaml).
 *
 * @param name       as it stands above titles; may be empty
 * @param crest      a picture in the folder images; absent where the school shows none
 * @param signers    who signs, in the order of the signature lines; at least one
 * @param footer     what stands at the foot of papers; may be empty
 * @param bodyFont   the typeface of papers
 * @param titleFont  the typeface of their titles
 * @param titleColor {@code #rrggbb}
 */
public record School(@Field("名称") String name, @Field("校徽") Optional<String> crest, @Field("签字栏") List<String> signers, @Field("页脚") String footer,
                     @Field("正文字体") String bodyFont, @Field("标题字体") String titleFont, @Field("标题颜色") String titleColor) {

    static final School PLAIN = new School("", Optional.empty(), List.of("制表人", "班主任", "分管领导", "学校主要领导"), "", "宋体", "黑体", "#000000");

    public School {
        signers = List.copyOf(signers);
    }

    /** The same under another name. */
    School named(String other) {
        return new School(other, crest, signers, footer, bodyFont, titleFont, titleColor);
    }
}
