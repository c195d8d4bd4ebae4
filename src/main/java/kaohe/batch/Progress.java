package kaohe.batch;

/** Told how far a long piece of work has come; called from several threads. */
public interface Progress {

    /** @param step what is being done: 检查, 生成 */
    void at(String step, int done, int all);
}
