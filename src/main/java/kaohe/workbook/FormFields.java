package kaohe.workbook;

import java.math.BigDecimal;

import kaohe.scheme.Item;
import kaohe.scheme.Line;
import kaohe.scheme.Scheme;
import kaohe.scheme.ScoreTable;
import kaohe.template.Field;

/** The fields that the cells of a form template may show. Fields of a table, item or line are there only in the rows that stand for one. */
record FormFields(@Field("方案") SchemeFields scheme, @Field("教师") PersonFields person, @Field("表") TableFields table,
                  @Field("项") ItemFields item, @Field("行") LineFields line, @Field("汇总") SummaryFields summary) {

    static FormFields of(Scheme scheme, PersonFields person) {
        return new FormFields(new SchemeFields(scheme.id(), scheme.version(), scheme.title(), scheme.formTitle(), scheme.total().value()),
            person, null, null, null, null);
    }

    FormFields with(ScoreTable of) {
        return new FormFields(scheme, person,
            new TableFields(of.id(), of.title(), of.name(), of.standard().value(), of.opening().title()), item, line, summary);
    }

    FormFields with(Item of, int number) {
        return new FormFields(scheme, person, table,
            new ItemFields(number, of.content(), of.requirement(), of.sign(), of.wording(), of.method()), line, summary);
    }

    FormFields with(Line of) {
        return new FormFields(scheme, person, table, item, new LineFields(of.id(), of.label(), of.wording()), summary);
    }

    /** A row of 表1. */
    FormFields inSummary(int number, String project, BigDecimal standard) {
        return new FormFields(scheme, person, table, item, line, new SummaryFields(number, project, standard));
    }

    record SchemeFields(@Field("编号") String id, @Field("版本") String version, @Field("名称") String title,
                        @Field("表1标题") String formTitle, @Field("总分") BigDecimal total) {
    }

    record PersonFields(@Field("姓名") String name, @Field("班级") String group, @Field("月份") String month) {
    }

    record TableFields(@Field("编号") String id, @Field("标题") String title, @Field("名称") String name,
                       @Field("标准分") BigDecimal standard, @Field("起算") String opening) {
    }

    record ItemFields(@Field("序号") int number, @Field("考核内容") String content, @Field("考核要求") String requirement,
                      @Field("加减分") String sign, @Field("计分办法") String wording, @Field("考核办法") String method) {
    }

    record LineFields(@Field("编号") String id, @Field("计分点") String label, @Field("计分办法") String wording) {
    }

    record SummaryFields(@Field("序号") int number, @Field("考核项目") String project, @Field("标准分") BigDecimal standard) {
    }
}
