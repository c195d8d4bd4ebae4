package kaohe.template;

import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

import freemarker.cache.TemplateLoader;

/** Gives FreeMarker the pages of the folder reports, and nothing else that a template might ask it to include. */
final class PageLoader implements TemplateLoader {

    private static final String PAGES = "reports/[\\p{L}\\p{N}_-]+\\.ftlh";

    private final TemplateFiles files;

    PageLoader(TemplateFiles files) {
        this.files = files;
    }

    private record Page(String name, String text) {
    }

    /** Null is FreeMarker's word for a template that does not exist. */
    @Override
    public Object findTemplateSource(String name) {
        return name.matches(PAGES) ? files.find(name).map(bytes -> new Page(name, new String(bytes, StandardCharsets.UTF_8))).orElse(null) : null;
    }

    @Override
    public long getLastModified(Object source) {
        return 0;
    }

    @Override
    public Reader getReader(Object source, String encoding) {
        return new StringReader(((Page) source).text());
    }

    @Override
    public void closeTemplateSource(Object source) {
        // holds nothing open
    }
}
