package kaohe.batch;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import kaohe.form.Submission;
import kaohe.problem.Problem;
import kaohe.problem.Unchecked;
import kaohe.scheme.GradeBand;
import kaohe.scheme.Points;
import kaohe.scoring.Assessment;
import kaohe.scoring.RowScore;
import kaohe.scoring.TableScore;

/** The result for programs, version 1. Decimals are strings, so that no reader turns them into floats; what could not be had is null. */
final class ResultJson {

    static final String NAME = "result.json";
    private static final int VERSION = 1;
    static final ObjectMapper MAPPER = new ObjectMapper();

    private final MonthFolder names;

    private ResultJson(MonthFolder names) {
        this.names = names;
    }

    static byte[] write(RunResult result, MonthFolder names) {
        return text(new ResultJson(names).root(result)).getBytes(StandardCharsets.UTF_8);
    }

    /** Indented by two, lines ended in one way on every system. */
    static String text(ObjectNode root) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        printer.indentObjectsWith(indent);
        printer.indentArraysWith(indent);
        try {
            return MAPPER.writer(printer).writeValueAsString(root) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ObjectNode root(RunResult result) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("version", VERSION);
        root.putObject("scheme").put("id", result.scheme().id()).put("version", result.scheme().version());
        ArrayNode workbooks = root.putArray("workbooks");
        result.workbooks().forEach(outcome -> workbooks.add(workbook(outcome)));
        ArrayNode remarks = root.putArray("remarks");
        result.remarks().forEach(remark -> remarks.add(problem(remark).put("file", remark.place().file())));
        ArrayNode notChecked = root.putArray("notChecked");
        result.outcomes().forEach(outcome -> outcome.unchecked().forEach(left -> notChecked.add(unchecked(outcome, left))));
        result.lockFiles().forEach(outcome -> outcome.problems().forEach(problem -> notChecked.addObject()
            .put("file", outcome.source().name()).put("code", problem.code().name()).put("sheet", "").put("cell", "").put("why", problem.message())));
        ObjectNode counts = root.putObject("counts");
        result.counts().forEach((verdict, count) -> counts.put(verdict.title(), count));
        return root;
    }

    private ObjectNode workbook(Outcome outcome) {
        Optional<Submission> submission = outcome.submission();
        Optional<Assessment> assessment = outcome.assessment();
        ObjectNode node = MAPPER.createObjectNode();
        node.put("file", outcome.source().name());
        node.put("sha256", outcome.sha256().isEmpty() ? null : outcome.sha256());
        node.put("teacher", text(submission.map(said -> said.name())));
        node.put("staffId", text(submission.map(names::staffId)));
        node.put("className", text(submission.map(said -> said.group().text())));
        node.put("month", text(submission.flatMap(Submission::yearMonth).map(YearMonth::toString)));
        node.put("layout", text(submission.map(said -> said.layout().title())));
        node.put("verdict", outcome.verdict().title());
        node.put("total", points(assessment.flatMap(Assessment::total)));
        node.put("grade", text(assessment.flatMap(Assessment::grade).map(GradeBand::name)));
        node.put("pay", text(assessment.flatMap(Assessment::pay).map(Object::toString)));
        node.put("provisional", assessment.map(Assessment::provisional).orElse(false));
        ArrayNode honors = node.putArray("honorsRuledOutBy");
        assessment.ifPresent(score -> score.honorsRuledOutBy().forEach(honors::add));
        ArrayNode tables = node.putArray("tables");
        assessment.ifPresent(score -> score.tables().forEach(table -> tables.add(table(table))));
        ArrayNode problems = node.putArray("problems");
        outcome.problems().forEach(problem -> problems.add(problem(problem)));
        ArrayNode outputs = node.putArray("outputs");
        outcome.outputs().forEach(outputs::add);
        return node;
    }

    private static ObjectNode table(TableScore score) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", score.table().id());
        node.put("standard", score.table().standard().toString());
        node.put("raw", points(score.raw()));
        node.put("score", points(score.score()));
        node.put("overflow", score.score().isPresent() ? score.overflow().toString() : null);
        node.put("derivation", text(Optional.of(score.derivation())));
        ArrayNode lines = node.putArray("lines");
        score.rows().forEach(row -> lines.add(line(row)));
        return node;
    }

    private static ObjectNode line(RowScore score) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", score.row().id());
        node.put("entry", score.row().answer().entry().map(entry -> entry.text()).orElse(null));
        node.put("points", points(score.points()));
        node.put("cell", score.row().answer().cell().place().address());
        return node;
    }

    private static ObjectNode problem(Problem problem) {
        return MAPPER.createObjectNode().put("code", problem.code().name()).put("severity", problem.severity().mark())
            .put("sheet", problem.place().sheet()).put("cell", problem.place().cell()).put("found", problem.found())
            .put("message", problem.message()).put("clause", problem.clause()).put("fix", problem.fix());
    }

    private static ObjectNode unchecked(Outcome outcome, Unchecked left) {
        return MAPPER.createObjectNode().put("file", outcome.source().name()).put("code", left.code().name())
            .put("sheet", left.place().sheet()).put("cell", left.place().cell()).put("why", left.why());
    }

    private static String text(Optional<String> text) {
        return text.filter(found -> !found.isEmpty()).orElse(null);
    }

    private static String points(Optional<Points> points) {
        return points.map(Points::toString).orElse(null);
    }
}
