package kaohe.period;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import kaohe.form.Teacher;
import kaohe.scheme.GradeBand;
import kaohe.scheme.Scheme;

/** What a school year makes of the grades of its means: who was removed from the post fails (一票否决, 附件二 5), and the best grade may be limited in number. */
final class YearGrades {

    private YearGrades() {
    }

    /** Why a person was removed from any of the offices (一票否决); empty where from none. */
    static Optional<String> removal(Teacher person, List<Teacher> offices, Span span) {
        return offices.stream().filter(person::isSamePerson).flatMap(office -> office.removedBy(span.to()).stream()).findFirst().map(why -> "一票否决：" + why);
    }

    /** @param ranked from the highest mean down */
    static List<Term.OfTeacher> of(Scheme scheme, Span span, List<Term.OfTeacher> ranked) {
        List<Teacher> offices = ranked.stream().map(Term.OfTeacher::office).toList();
        List<Term.OfTeacher> vetoed = ranked.stream().map(each -> removal(each.office(), offices, span).filter(why -> each.grade().isPresent())
            .map(why -> each.graded(scheme.grades().get(scheme.grades().size() - 1), why)).orElse(each)).toList();
        return scheme.quota().isEmpty() ? vetoed : limited(scheme, vetoed);
    }

    /** Places are given from the first down; where equals are too many for those left, all or none of them get one, and nobody after them. */
    private static List<Term.OfTeacher> limited(Scheme scheme, List<Term.OfTeacher> teachers) {
        GradeBand best = scheme.grades().get(0);
        int places = scheme.quota().orElseThrow().places((int) teachers.stream().filter(each -> each.grade().isPresent()).count());
        List<Term.OfTeacher> limited = new ArrayList<>();
        int taken = 0;
        String full = "";
        Optional<Integer> decided = Optional.empty();
        for (Term.OfTeacher teacher : teachers) {
            boolean wants = teacher.grade().filter(best::equals).isPresent();
            if (wants && !decided.equals(teacher.rank())) {
                decided = teacher.rank();
                int equals = (int) teachers.stream().filter(other -> other.rank().equals(teacher.rank()) && other.grade().filter(best::equals).isPresent()).count();
                if (full.isEmpty() && taken >= places) {
                    full = "已满";
                } else if (full.isEmpty() && taken + equals > places && !scheme.quota().orElseThrow().tiesGetIt()) {
                    full = "还剩 " + (places - taken) + " 名，第 " + decided.orElseThrow() + " 名并列 " + equals + " 人，并列都不评";
                }
                taken += full.isEmpty() ? equals : 0;
            }
            limited.add(!wants || full.isEmpty() ? teacher
                : teacher.graded(scheme.grades().get(Math.min(1, scheme.grades().size() - 1)), "达到" + best.name() + "线，名额 " + places + " 名" + full));
        }
        return limited;
    }
}
