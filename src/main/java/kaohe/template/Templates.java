package kaohe.template;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.ParseException;
import freemarker.core.PlainTextOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import org.apache.commons.lang3.StringUtils;

/** The templates of one place, ready to be filled from records. Thread-safe; what a template may reach is its model and its neighbours, nothing else. */
public final class Templates {

    private static final Templates BUILT_IN = new Templates();

    private final Configuration configuration;
    private final Map<String, Template> texts = new ConcurrentHashMap<>();

    private Templates() {
        configuration = new Configuration(Configuration.VERSION_2_3_35);
        configuration.setTemplateLoader(new ClassTemplateLoader(Templates.class, "/templates"));
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

    private Template parse(String text) {
        try {
            return new Template(nameOf(text), text, configuration);
        } catch (ParseException cause) {
            throw unreadable(nameOf(text), cause);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String fill(Template template, String name, Record model) {
        StringWriter out = new StringWriter();
        try {
            template.process(model, out);
            return out.toString();
        } catch (TemplateException cause) {
            String where = StringUtils.defaultIfEmpty(cause.getTemplateSourceName(), name);
            throw new TemplateFault(where, number(cause.getLineNumber()), number(cause.getColumnNumber()), expression(cause), reason(cause), cause);
        } catch (IOException cause) {
            throw new TemplateFault(name, 0, 0, "", "无法读取它引用的模板", cause);
        }
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
