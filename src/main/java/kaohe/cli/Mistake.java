package kaohe.cli;

import picocli.CommandLine;

/** What is wrong with a command line, in Chinese. */
final class Mistake {

    private Mistake() {
    }

    static String of(CommandLine.ParameterException problem) {
        if (problem instanceof CommandLine.MissingParameterException missing) {
            return missing.getMissing().isEmpty() ? "请写上命令。"
                : "缺少 " + String.join("、", missing.getMissing().stream().map(Mistake::label).toList()) + "。";
        }
        if (problem instanceof CommandLine.UnmatchedArgumentException unmatched) {
            return "不认识 " + String.join(" ", unmatched.getUnmatched()) + "。";
        }
        return problem.getArgSpec() == null ? "请写上命令。" : label(problem.getArgSpec()) + " 的值不对：" + problem.getValue();
    }

    private static String label(CommandLine.Model.ArgSpec argument) {
        return argument instanceof CommandLine.Model.OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
