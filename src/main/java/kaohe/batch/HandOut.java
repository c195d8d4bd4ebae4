package kaohe.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

import kaohe.form.Layout;
import kaohe.form.Roster;
import kaohe.form.Teacher;
import kaohe.scheme.Scheme;
import kaohe.template.Templates;
import kaohe.workbook.FormWriter;

/** Hands out a month's forms: one for each teacher of the roster who is in office. */
public final class HandOut {

    private final Scheme scheme;
    private final FormWriter forms;
    private final OutputFolder folder;

    public HandOut(Scheme scheme, Templates templates, OutputFolder folder) {
        this.scheme = scheme;
        this.forms = new FormWriter(scheme, templates);
        this.folder = folder;
    }

    /**
     * @return how many forms were written
     * @throws IllegalArgumentException if the file is no roster, saying why
     * @throws IOException              if the roster can't be read or a form can't be written
     */
    public int write(Path rosterFile, Layout layout, YearMonth month) throws IOException {
        if (!Files.exists(rosterFile)) {
            throw new NoSuchFileException(rosterFile.toString());
        }
        Roster roster = Examination.roster(scheme, rosterFile);
        List<Teacher> inOffice = roster.teachers().stream().filter(teacher -> teacher.inOffice(month)).toList();
        if (inOffice.isEmpty()) {
            throw new IllegalArgumentException(roster.teachers().isEmpty() ? "上面一位班主任也没有。" : "上面没有一位班主任 " + month + " 在任。");
        }
        for (Teacher teacher : inOffice) {
            folder.write(fileName(roster, teacher, month), forms.blank(layout, teacher, month));
        }
        return inOffice.size();
    }

    /** Teachers who share a name are told apart by 工号, else by class; one teacher with two classes likewise. */
    private static String fileName(Roster roster, Teacher teacher, YearMonth month) {
        boolean shared = roster.teachers().stream().filter(other -> other.name().equals(teacher.name())).count() > 1;
        boolean sameId = roster.teachers().stream().filter(other -> other.name().equals(teacher.name()) && other.staffId().equals(teacher.staffId())).count() > 1;
        String suffix = !shared ? "" : "_" + FileName.part(sameId ? teacher.group() : teacher.staffId());
        return FileName.part(teacher.name()) + suffix + "_" + month + ".xlsx";
    }
}
