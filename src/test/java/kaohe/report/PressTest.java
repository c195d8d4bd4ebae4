package kaohe.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Optional;

import kaohe.template.Templates;
import kaohe.testing.Forms;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PressTest {

    private static final Press PRESS = new Press(Templates.builtIn().files());

    @Test
    void aPageMayUseTheStyleSheetsBesideIt() {
        assertThat(print(page("<link rel='stylesheet' type='text/css' href='base.css'/>", "<p>好</p>"))).startsWith('%', 'P', 'D', 'F');
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost/x.css", "file:///etc/passwd", "../tables-1-8/scheme.yaml", "/etc/x.css", "../../x.css", "none.css"})
    void aPageMayNotReachBeyondThem(String address) {
        assertThatThrownBy(() -> print(page("<link rel='stylesheet' type='text/css' href='" + address + "'/>", "<p>好</p>")))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("模板只能使用 reports 里的样式表");
        assertThatThrownBy(() -> print(page("<style type='text/css'>@import url('" + address + "');</style>", "<p>好</p>")))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("模板只能使用 reports 里的样式表");
    }

    @Test
    void anEntityIsNotExpanded() {
        assertThatThrownBy(() -> print("<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><html><body>&x;</body></html>"))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("DOCTYPE");
    }

    @Test
    void aTypefaceThatWeDoNotHaveIsRefusedInsteadOfPrintingNothing() {
        assertThatThrownBy(() -> print(page("<style type='text/css'>p { font-family: FangSong }</style>", "<p>好</p>")))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("FangSong");
    }

    @Test
    void nothingLiesOnTopOfAPage() throws IOException {
        byte[] pdf = print(page("<link rel='stylesheet' type='text/css' href='base.css'/>", "<p id='here'><a href='http://localhost/'>别处</a><a href='#here'>此处</a></p>"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getAnnotations()).isEmpty();
        }
    }

    private static byte[] print(String xhtml) {
        return PRESS.print(xhtml, Provenance.of(Paper.SUMMARY, "2026-09", Forms.scheme(), Optional.empty()));
    }

    private static String page(String head, String body) {
        return "<html xmlns='http://www.w3.org/1999/xhtml' lang='zh-CN'><head><title>x</title>" + head + "</head><body>" + body + "</body></html>";
    }
}
