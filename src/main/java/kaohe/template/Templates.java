package kaohe.template;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import freemarker.core.Environment;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.ParseException;
import freemarker.core.PlainTextOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateNotFoundException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import org.apache.commons.lang3.StringUtils;

import kaohe.problem.Problem;

/**
 * The looks of papers and forms: templates, ready to be filled from records, and the school's settings. Thread-safe; what a template may reach is its model
 * and its neighbours, nothing else.
 */
public final class Templates {

    private static final Templates BUILT_IN = new Templates(new TemplateFiles(Optional.empty()));
    /** The name that the value of a lone expression gets for as long as it is worked out. */
    private static final String VALUE = "lone_value";
    private static final Pattern LONE = Pattern.compile("\\$\\{([^{}]*)}");

    private final TemplateFiles files;
    private final SchoolReader.Reading school;
    private final Configuration configuration;
    private final Map<String, Template> texts = new ConcurrentHashMap<>();
    private final Map<String, Template> assignments = new ConcurrentHashMap<>();

    private Templates(TemplateFiles files) {
        this(files, SchoolReader.read(files, new String(files.read("school.yaml"), StandardCharsets.UTF_8)));
    }

    private Templates(TemplateFiles files, SchoolReader.Reading school) {
        this.files = files;
        this.school = school;
        configuration = new Configuration(Configuration.VERSION_2_3_35);
        configuration.setTemplateLoader(new PageLoader(files));
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        configuration.setLocalizedLookup(false);
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocale(Locale.SIMPLIFIED_CHINESE);
        configuration.setObjectWrapper(new RecordWrapper());
        // A name ending in .ftlh turns HTML escaping on for its template; anything else is plain.
        configuration.setOutputFormat(PlainTextOutputFormat.INSTANCE);
        configuration.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
        configuration.setCustomNumberFormats(Map.of("print", PrintedNumber.FACTORY));
        configuration.setNumberFormat("@print");
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setAttemptExceptionReporter((failure, env) -> { });
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setFallbackOnNullLoopVariable(false);
    }

    /** Those that come with the program. */
    public static Templates builtIn() {
        return BUILT_IN;
    }

    /** Those of a folder, and the built-in ones for every file that it lacks. */
    public static Templates over(Path folder) {
        return new Templates(new TemplateFiles(Optional.of(folder)));
    }

    /** The same with another name for the school. */
    public Templates forSchool(String name) {
        return new Templates(files, new SchoolReader.Reading(school.school().named(name), school.problems()));
    }

    /** The fields that a text mentions, whole: {@code 教师.姓名}. */
    public static Set<String> fields(String text) {
        return Expressions.fields(text);
    }

    public TemplateFiles files() {
        return files;
    }

    public School school() {
        return school.school();
    }

    /** What is wrong with school.yaml. */
    public List<Problem> schoolProblems() {
        return school.problems();
    }

    /**
     * Fills the template of this name ({@code reports/report.ftlh}).
     *
     * @throws TemplateFault if it is missing, faulty, or wants what the model does not have
     */
    public String render(String name, Record model) {
        try {
            return fill(configuration.getTemplate(name), name, model);
        } catch (TemplateNotFoundException cause) {
            throw new TemplateFault(name, 0, 0, "", "没有这个模板", cause);
        } catch (ParseException cause) {
            throw unreadable(name, cause);
        } catch (IOException cause) {
            throw new TemplateFault(name, 0, 0, "", "读取失败", cause);
        }
    }

    /**
     * Fills a short text, such as that of a workbook's cell; nothing is escaped. The text is kept parsed, so it must be an author's, never one that came with data.
     *
     * @throws TemplateFault if it is faulty, or wants what the model does not have
     */
    public String expand(String text, Record model) {
        return fill(texts.computeIfAbsent(text, this::parse), nameOf(text), model);
    }

    /**
     * Fills the text of a cell. Where it is one expression and nothing else, the value keeps its kind: a {@link BigDecimal}, a {@link Boolean} or a
     * {@link String}; anything else becomes a text.
     *
     * @throws TemplateFault if it is faulty, or wants what the model does not have
     */
    public Object value(String text, Record model) {
        Matcher lone = LONE.matcher(text.strip());
        if (!lone.matches()) {
            return expand(text, model);
        }
        // The brackets keep a trailing default apart from what follows it.
        Template assigning = assignments.computeIfAbsent(text, each -> parse(each, "<#assign " + VALUE + " = (" + lone.group(1) + ")>"));
        try {
            Environment environment = assigning.createProcessingEnvironment(model, Writer.nullWriter());
            environment.process();
            TemplateModel value = environment.getVariable(VALUE);
            if (value instanceof TemplateNumberModel number) {
                return new BigDecimal(number.getAsNumber().toString());
            } else if (value instanceof TemplateBooleanModel yes) {
                return yes.getAsBoolean();
            } else if (value instanceof TemplateScalarModel scalar) {
                return scalar.getAsString();
            }
            throw new TemplateFault(nameOf(text), 1, 1, text, "这里不是一个可以写进格子的值", null);
        } catch (TemplateException cause) {
            throw new TemplateFault(nameOf(text), 1, 1, expression(cause), reason(cause), cause);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** What is wrong with the writing of a template, as its parser sees it; it stops at the first mistake. */
    Optional<TemplateFault> faultOf(String name, String text, boolean page) {
        try {
            Configuration own = (Configuration) configuration.clone();
            own.setOutputFormat(page ? HTMLOutputFormat.INSTANCE : PlainTextOutputFormat.INSTANCE);
            new Template(name, text, own);
            return Optional.empty();
        } catch (ParseException cause) {
            return Optional.of(unreadable(name, cause));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** Fills a template on trial, going on after each fault. */
    public Trial tryOut(String name, Record model) {
        List<TemplateFault> faults = new ArrayList<>();
        StringWriter out = new StringWriter();
        try {
            Environment environment = configuration.getTemplate(name).createProcessingEnvironment(model, new Bounded(out));
            environment.setTemplateExceptionHandler((fault, env, writer) -> faults.add(fault(fault, name)));
            environment.process();
        } catch (TemplateException | StackOverflowError cause) {
            faults.add(cause instanceof TemplateException fault ? fault(fault, name) : endless(name));
        } catch (IOException cause) {
            faults.add(cause instanceof ParseException broken ? unreadable(name, broken) : new TemplateFault(name, 0, 0, "", cause.getMessage(), cause));
        }
        return new Trial(out.toString(), faults);
    }

    /** What a template came to, and what could not be filled in. */
    public record Trial(String text, List<TemplateFault> faults) {
        public Trial {
            faults = List.copyOf(faults);
        }
    }

    private Template parse(String text) {
        return parse(text, text);
    }

    private Template parse(String shown, String text) {
        try {
            return new Template(nameOf(shown), text, configuration);
        } catch (ParseException cause) {
            throw unreadable(nameOf(shown), cause);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String fill(Template template, String name, Record model) {
        StringWriter out = new StringWriter();
        try {
            template.process(model, new Bounded(out));
            return out.toString();
        } catch (TemplateException cause) {
            throw fault(cause, name);
        } catch (StackOverflowError endless) {
            throw endless(name);
        } catch (IOException cause) {
            throw new TemplateFault(name, 0, 0, "", cause.getMessage(), cause);
        }
    }

    private static TemplateFault fault(TemplateException cause, String name) {
        String where = StringUtils.defaultIfEmpty(cause.getTemplateSourceName(), name);
        return new TemplateFault(where, number(cause.getLineNumber()), number(cause.getColumnNumber()), expression(cause), reason(cause), cause);
    }

    private static TemplateFault endless(String name) {
        return new TemplateFault(name, 0, 0, "", "宏或函数没完没了地调用自己", null);
    }

    private static TemplateFault unreadable(String name, ParseException cause) {
        String where = StringUtils.defaultIfEmpty(cause.getTemplateName(), name);
        return new TemplateFault(where, cause.getLineNumber(), cause.getColumnNumber(), "", firstLine(cause.getEditorMessage()), cause);
    }

    private static String nameOf(String text) {
        return "“" + StringUtils.abbreviate(StringUtils.normalizeSpace(text), 40) + "”";
    }

    private static int number(Integer position) {
        return position == null ? 0 : position;
    }

    /** FreeMarker names the expression it blames; where a model refused, it only tells the instruction it was in. */
    private static String expression(TemplateException fault) {
        String blamed = StringUtils.defaultString(fault.getBlamedExpressionString());
        return blamed.isEmpty()
            ? StringUtils.defaultString(StringUtils.substringBetween(fault.getFTLInstructionStack(), "Failed at: ", "  [")).trim()
            : blamed;
    }

    private static String reason(TemplateException fault) {
        return fault instanceof freemarker.core.InvalidReferenceException ? "没有值" : firstLine(fault.getMessageWithoutStackTop());
    }

    private static String firstLine(String message) {
        return StringUtils.substringBefore(StringUtils.defaultString(message), "\n").trim();
    }
}
