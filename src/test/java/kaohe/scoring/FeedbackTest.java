package kaohe.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import kaohe.scheme.GradeBand;
import kaohe.scheme.Scheme;
import kaohe.testing.Forms;

/** A good form has 100 points; 表6 opens with 15 of its 10, 表8 with 25 + 17.5 of its 10, so that a loss there may cost nothing. */
class FeedbackTest {

    private static final Scheme SCHEME = Forms.scheme();

    private static Feedback of(Forms form) {
        return Feedback.of(Assessment.of(SCHEME, form.submission()));
    }

    private static List<String> losses(List<Feedback.Loss> losses) {
        return losses.stream().map(loss -> loss.row().event() + " " + loss.cost()).toList();
    }

    private static List<String> changes(Feedback feedback) {
        return feedback.changes().stream().map(change -> change.row().row().label() + " " + change.words() + " " + change.gain()).toList();
    }

    @Test
    void theBestMonthHasNoLossAndNoNextGrade() {
        Feedback feedback = of(Forms.register());
        assertThat(feedback.losses()).isEmpty();
        assertThat(feedback.next()).isEmpty();
    }

    /** 100 − 5×2 (表4 is empty) − 3 − 4 = 83: seven short of 优秀. */
    @Test
    void singleChangesThatWouldHaveBeenEnoughAreTheLeast() {
        Feedback feedback = of(Forms.register().entry("4.1a", "2").entry("2.1", "3").entry("7.2", "4"));
        assertThat(losses(feedback.losses())).containsExactly("早操、晚自习缺 2 次 10", "未按时收回费用 4 人 4", "卫生不合格 3 次 3");
        assertThat(feedback.next().map(GradeBand::name)).contains("优秀");
        assertThat(feedback.missing()).hasToString("7");
        assertThat(changes(feedback)).containsExactly("早操、晚自习缺 少 2 次 10");
        assertThat(feedback.together()).isEmpty();
    }

    /** 100 − 4 − 4 − 4 = 88: none alone brings two more but each does, two of four being the least. */
    @Test
    void aChangeGoesNoFurtherThanItMust() {
        Feedback feedback = of(Forms.register().entry("2.1", "4").entry("7.2", "4").entry("5.1", "4"));
        assertThat(changes(feedback)).containsExactlyInAnyOrder("卫生不合格 少 2 次 2", "未按时收回费用 少 2 人 2", "检查上课缺 少 2 次 2");
    }

    /** 100 − 6 − 6 − 4 = 84: six needed. With 7 − 6 − 4 only two together are enough: 83 + 6 < 90. */
    @Test
    void whereNoSingleChangeIsEnoughTheFewestTogetherAreNamed() {
        Feedback feedback = of(Forms.register().entry("2.1", "6").entry("7.2", "6").entry("5.1", "5"));
        assertThat(feedback.missing()).hasToString("7");
        assertThat(feedback.changes()).isEmpty();
        assertThat(losses(feedback.together())).containsExactly("卫生不合格 6 次 6", "未按时收回费用 6 人 6");
    }

    /** Two missed meetings take 10 of 42.5 in 表8, which still has its 10: they cost nothing. */
    @Test
    void whatTheCapSwallowsCostsNothing() {
        assertThat(of(Forms.register().entry("8.1b", "2")).losses()).isEmpty();
    }

    /** 15 − 10 − 9 = −4 is 0: without the case 6, without the three 5; each alone costs less than its points. */
    @Test
    void whatTheFloorSwallowsCostsNothing() {
        assertThat(losses(of(Forms.register().entry("3.2a", "1").entry("3.3", "3")).losses())).containsExactly("刑事案件 1 起 6", "受留校察看以上处分 3 人次 5");
    }

    /** 4 instead of 10 in 6.3 with 3 instead of 5 in 6.1: 7 of 10. Either alone at its best gives 9 or more. */
    @Test
    void aLevelCouldHaveBeenBetter() {
        Feedback feedback = of(Forms.register().entry("6.1", "一般").entry("6.3", "一般").entry("4.1a", "2"));
        assertThat(losses(feedback.losses())).containsExactly("早操、晚自习缺 2 次 10", "与学生家长沟通一般 3", "为人师表一般 2");
        assertThat(feedback.missing()).hasToString("3");
        assertThat(changes(feedback)).containsExactly("早操、晚自习缺 少 1 次 5", "与学生家长沟通 评为效果好 3");
    }

    /** Only 得分: 4.1 lost 7; 6.1 and 6.3 got 8 of 15, so that 表6 lacks 2. */
    @Test
    void inTheOfficialLayoutARowIsFaultlessOrNot() {
        Feedback feedback = of(Forms.official().entry("4.1", "-7").entry("6.1", "3").entry("6.3", "5").entry("8.1", "5").entry("8.2", "5").entry("8.4", "10"));
        assertThat(losses(feedback.losses())).containsExactly("准时参加早操、升国旗仪式，并组织好本班队伍，参加晚自习 7", "为人师表管理育人 2", "与学生及家长沟通交流 2");
    }
}
