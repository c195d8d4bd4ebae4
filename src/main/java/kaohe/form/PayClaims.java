package kaohe.form;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import kaohe.problem.Place;

/**
 * A pay sheet (当月班主任绩效表) as somebody filled it.
 *
 * @param place  its worksheet
 * @param month  absent where it does not say
 * @param claims one for each teacher
 * @param total  the sum, where it is written as a number
 */
public record PayClaims(Place place, Optional<YearMonth> month, List<Claim> claims, Optional<Cell> total) {

    public PayClaims {
        claims = List.copyOf(claims);
    }

    /**
     * What one teacher is to be paid.
     *
     * @param staffId 工号; may be empty
     * @param group   班级; may be empty
     */
    public record Claim(Cell teacher, String staffId, String group, Cell amount) {

        public String name() {
            return Tidy.name(teacher.text());
        }

        /** Whether nothing is to be paid yet. */
        public boolean isOpen() {
            return amount.text().matches("|[—–-]+|/|暂缓|待定");
        }

        /** Yuan; absent where no number is written. */
        public Optional<BigDecimal> yuan() {
            return number(amount);
        }
    }

    /** Yuan; absent where no number is written. */
    public Optional<BigDecimal> totalYuan() {
        return total.flatMap(PayClaims::number);
    }

    private static Optional<BigDecimal> number(Cell cell) {
        String text = Tidy.halfWidth(cell.text()).replaceAll("[,，元￥¥\\s]", "");
        return text.matches("-?\\d{1,12}(\\.\\d{1,9})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
