package kaohe.form;

import java.util.List;
import java.util.Optional;

import kaohe.scheme.Item;
import kaohe.scheme.Line;

/**
 * A row of a table that staff fill.
 *
 * @param line   the one line it stands for; absent in the official layout, where a row stands for its whole item
 * @param answer what staff wrote: 登记, or in the official layout 得分
 * @param points the cell of 得分
 * @param note   the cell of 备注; absent in the official layout
 * @param sign   the cell of 加减分; absent where the form has no such column
 * @param method the cell of 计分办法; absent where the form has no such column
 */
public record Row(Item item, Optional<Line> line, Answer answer, Cell points, Optional<Cell> note, Optional<Cell> sign, Optional<Cell> method) {

    /** A row of which nothing printed was read. */
    public Row(Item item, Optional<Line> line, Answer answer, Cell points, Optional<Cell> note) {
        this(item, line, answer, points, note, Optional.empty(), Optional.empty());
    }

    /** The lines whose points this row shows. */
    public List<Line> lines() {
        return line.map(List::of).orElse(item.lines());
    }

    /** How a reader recognises the row. */
    public String label() {
        return line.map(Line::label).orElse(item.content());
    }

    public String id() {
        return line.map(Line::id).orElse(item.id());
    }

    /** 计分办法 of this row. */
    public String wording() {
        return line.map(Line::wording).orElse(item.wording());
    }

    public String noteText() {
        return note.map(Cell::text).orElse("");
    }
}
