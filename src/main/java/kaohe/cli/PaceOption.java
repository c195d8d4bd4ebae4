package kaohe.cli;

import picocli.CommandLine.Option;

/** How many workbooks at once, and how much is said meanwhile. */
final class PaceOption {

    @Option(names = "--jobs", paramLabel = "个数", description = "同时处理几份；不写则与处理器的核数相同")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = {"-q", "--quiet"}, description = "不显示进度，只显示结果")
    private boolean quiet;

    int threads() {
        return Math.max(1, jobs);
    }

    boolean quiet() {
        return quiet;
    }
}
