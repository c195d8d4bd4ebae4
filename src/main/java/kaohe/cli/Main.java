package kaohe.cli;

import java.io.PrintWriter;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program's entry. Exit status: 0 clean, 1 some workbooks go back, 2 usage, 3 failure. */
@Command(name = "kaohe", versionProvider = Main.Version.class,
    description = "班主任工作量化考核：检查、核分、汇总填好的表格，出报告。",
    synopsisSubcommandLabel = "命令", commandListHeading = "%n命令：%n",
    footer = {"", "例：java -jar kaohe.jar run 九月表格 -o 九月结果", "各命令的用法：java -jar kaohe.jar 命令 --help"},
    subcommands = {RunCommand.class, CheckCommand.class, TermCommand.class, YearCommand.class, FormsCommand.class, SignCommand.class, VerifyCommand.class, KeysCommand.class, ExplainCommand.class, SchemeCommand.class, TemplateCommand.class})
public final class Main {

    /** Everything went well. */
    static final int CLEAN = 0;
    /** Some workbooks go back to their authors. */
    static final int SOME_GO_BACK = 1;
    /** The command was typed wrongly. */
    static final int USAGE = 2;
    /** The program or the machine failed. */
    static final int FAILURE = 3;

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT, description = "显示用法")
    private boolean help;

    @Option(names = {"-V", "--version"}, versionHelp = true, description = "显示版本")
    private boolean version;

    private Main() {
    }

    public static void main(String[] args) {
        Terminal terminal = Terminal.ofSystem();
        int status = ChineseNames.supported() ? execute(terminal, args) : ChineseNames.startAgain(args);
        System.exit(status);
    }

    /** Runs a command line. */
    static int execute(Terminal terminal, String... args) {
        CommandLine commands = new CommandLine(new Main(), new Commands(terminal));
        commands.setOut(new PrintWriter(terminal.out(), true));
        commands.setErr(new PrintWriter(terminal.err(), true));
        commands.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        commands.setUsageHelpAutoWidth(true);
        commands.setAdjustLineBreaksForWideCJKCharacters(true);
        commands.getSubcommands().values().forEach(Main::inChinese);
        inChinese(commands);
        commands.setParameterExceptionHandler((problem, arguments) -> {
            terminal.err().println("用法有误：" + Mistake.of(problem));
            problem.getCommandLine().usage(terminal.err());
            return USAGE;
        });
        commands.setExecutionExceptionHandler((failure, command, parsed) -> {
            terminal.err().println("失败：" + (failure instanceof Failure ? failure.getMessage() : failure));
            return FAILURE;
        });
        return commands.execute(args);
    }

    private static void inChinese(CommandLine command) {
        CommandLine.Model.UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        usage.synopsisHeading("用法：");
        usage.parameterListHeading("%n参数：%n");
        usage.optionListHeading("%n选项：%n");
    }

    /** Hands the terminal to the commands that ask for it. */
    private record Commands(Terminal terminal) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            try {
                return type.getDeclaredConstructor(Terminal.class).newInstance(terminal);
            } catch (NoSuchMethodException wantsNone) {
                return CommandLine.defaultFactory().create(type);
            }
        }
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"kaohe " + (version == null ? "(未打包)" : version)};
        }
    }
}
