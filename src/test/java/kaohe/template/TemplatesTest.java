package kaohe.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class TemplatesTest {

    record Person(@Field("姓名") String name, @Field("得分") BigDecimal points, @Field("工号") Optional<String> staffId,
                  @Field("各项") List<Item> items, String secret) {
    }

    record Item(@Field("名称") String name, @Field("合格") boolean passed) {
    }

    private static final Person WANG = new Person("王芳", new BigDecimal("-87.500"), Optional.empty(),
        List.of(new Item("卫生", true), new Item("安全", false)), "x");

    private final Templates templates = Templates.builtIn();

    @Test
    void fieldsAreKnownByTheirChineseNames() {
        assertThat(templates.expand("${姓名}:<#list 各项 as 项>${项.名称}${项.合格?then('√', '×')}</#list>", WANG)).isEqualTo("王芳:卫生√安全×");
    }

    @Test
    void numbersAreExactAndPrintedWithoutNeedlessZeros() {
        assertThat(templates.expand("${得分} ${得分 * 3} ${0.1 + 0.2} ${1000000}", WANG)).isEqualTo("−87.5 −262.5 0.3 1000000");
    }

    @Test
    void anAbsentValueMayHaveADefaultAndFailsWithoutOne() {
        assertThat(templates.expand("${工号!'无'}", WANG)).isEqualTo("无");
        TemplateFault fault = fault("姓名 ${姓名}\n工号 ${工号}");
        assertThat(fault.line()).isEqualTo(2);
        assertThat(fault.column()).isEqualTo(6);
        assertThat(fault.expression()).isEqualTo("工号");
    }

    @Test
    void theSameTextMayStandInACellAloneAndInTheFooter() {
        assertThat(templates.expand("${姓名}", WANG)).isEqualTo("王芳");
        assertThat(templates.value("${姓名}", WANG)).isEqualTo("王芳");
        assertThat(templates.expand("${姓名}", WANG)).isEqualTo("王芳");
    }

    @Test
    void aMisspeltFieldFailsEvenBehindADefault() {
        TemplateFault fault = fault("${姓铭!\"\"}");
        assertThat(fault.line()).isEqualTo(1);
        assertThat(fault.expression()).isEqualTo("${姓铭!\"\"}");
        assertThat(fault).hasMessageContaining("没有“姓铭”这个字段，有的是：姓名、得分、工号、各项");
    }

    @Test
    void aComponentWithoutANameIsOutOfReach() {
        assertThat(fault("${secret}")).hasMessageContaining("没有“secret”这个字段");
        assertThat(fault("${class}")).hasMessageContaining("没有“class”这个字段");
    }

    @Test
    void aTemplateCanNotRunAnything() {
        assertThat(fault("${\"freemarker.template.utility.Execute\"?new()(\"id\")}")).hasMessageContaining("not allowed");
        assertThat(fault("${\"freemarker.template.utility.ObjectConstructor\"?new()}")).hasMessageContaining("not allowed");
        assertThat(fault("${各项?api.size()}").line()).isEqualTo(1);
        assertThat(fault("<#include \"/../pom.xml\">").line()).isEqualTo(1);
    }

    @Test
    void whatComesWithDataIsNeverCarriedOut() {
        Person clever = new Person("${1+1}<b>", BigDecimal.ONE, Optional.empty(), List.of(), "");
        assertThat(templates.expand("${姓名}", clever)).isEqualTo("${1+1}<b>");
    }

    @Test
    void aTextThatIsNoTemplateNamesItsPlace() {
        TemplateFault fault = fault("共 ${姓名");
        assertThat(fault.template()).isEqualTo("“共 ${姓名”");
        assertThat(fault.line()).isEqualTo(1);
    }

    @Test
    void aMissingTemplateIsAFault() {
        assertThat(catchThrowableOfType(TemplateFault.class, () -> templates.render("reports/none.ftlh", WANG)).template())
            .isEqualTo("reports/none.ftlh");
    }

    private TemplateFault fault(String text) {
        return catchThrowableOfType(TemplateFault.class, () -> templates.expand(text, WANG));
    }

    @Test
    void aLoneExpressionKeepsItsKindOfValue() {
        assertThat(templates.value("${得分}", WANG)).isEqualTo(new BigDecimal("-87.500"));
        assertThat(templates.value(" ${得分 * 2} ", WANG)).isEqualTo(new BigDecimal("-175.000"));
        assertThat(templates.value("${得分?string('0.0')}", WANG)).isEqualTo("-87.5");
        assertThat(templates.value("${工号!}", WANG)).isEqualTo("");
        assertThat(templates.value("${各项[0].合格}", WANG)).isEqualTo(true);
        assertThat(templates.value("得分 ${得分}", WANG)).isEqualTo("得分 −87.5");
    }

    @Test
    void aTemplateReadsNoFileButThePagesBesideIt() {
        for (String file : List.of("/etc/passwd", "../../etc/passwd", "school.yaml", "/school.yaml", "forms/register.xlsx", "http://localhost/x.ftlh")) {
            assertThat(fault("<#include \"" + file + "\">")).as(file).isNotNull();
        }
    }

    @Test
    void aTemplateThatNeverEndsIsStopped() {
        assertThat(fault("<#list 1.. as 数>写个不停写个不停写个不停</#list>")).hasMessageContaining("模板写个不停");
        assertThat(fault("<#macro 转><@转/></#macro><@转/>")).isNotNull();
    }
}
