package kaohe.checking;

import java.util.Optional;

import kaohe.form.Cell;
import kaohe.form.Content;
import kaohe.form.Tidy;
import kaohe.scheme.Points;

/** Points that stand in a cell as a plain number; a live formula does not count, since it is calculated afresh. */
final class WrittenPoints {

    private WrittenPoints() {
    }

    static Optional<Points> of(Cell cell) {
        if (cell.content() instanceof Content.Number number) {
            return Optional.of(new Points(number.value()));
        }
        String text = Tidy.halfWidth(cell.text());
        return cell.content() instanceof Content.Text && text.matches("[+-]?\\d{1,9}(\\.\\d{1,9})?") ? Optional.of(Points.of(text)) : Optional.empty();
    }
}
