package kaohe.form;

import java.util.List;
import java.util.Optional;

/** The school's list of homeroom teachers (名册). */
public record Roster(List<Teacher> teachers) {

    public Roster {
        teachers = List.copyOf(teachers);
    }

    /** The 工号 of the one teacher with this name, or of the one who also has this class. */
    public Optional<String> staffId(String name, String group) {
        List<Teacher> named = teachers.stream().filter(teacher -> teacher.name().equals(name)).toList();
        List<Teacher> meant = named.size() == 1 ? named : named.stream().filter(teacher -> teacher.group().equals(group)).toList();
        return meant.size() == 1 ? Optional.of(meant.get(0).staffId()).filter(id -> !id.isEmpty()) : Optional.empty();
    }
}
