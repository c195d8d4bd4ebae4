package kaohe.batch;

import java.io.IOException;
import java.util.Optional;

import kaohe.report.MissingGlyph;
import kaohe.template.TemplateFault;

/** Making of one file or a few: what goes wrong is said in words, and keeps nothing else from being made. */
interface Attempt {

    void make() throws IOException;

    /** @return why it failed; empty where it did not */
    static Optional<String> at(Attempt attempt) {
        try {
            attempt.make();
            return Optional.empty();
        } catch (MissingGlyph rare) {
            return Optional.of("没有生成报告：" + rare.getMessage());
        } catch (TemplateFault faulty) {
            return Optional.of("模板有误：" + faulty.getMessage());
        } catch (RuntimeException defect) {
            return Optional.of("程序出错，请报告：" + defect); // ours: the others are made all the same, and the exit status says so
        } catch (IOException disk) {
            return Optional.of("写不出结果：" + disk.getMessage());
        }
    }
}
