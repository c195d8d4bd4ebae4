package kaohe.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;

import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextUserAgent;
import org.xhtmlrenderer.resource.CSSResource;
import org.xhtmlrenderer.resource.ImageResource;
import org.xhtmlrenderer.resource.XMLResource;
import org.xhtmlrenderer.simple.extend.XhtmlNamespaceHandler;

/** All that a paper may draw on while it is laid out: the layout engine's own defaults and the style sheets of the templates folder. No network, no files; whatever asks for more is refused aloud. */
final class TemplateFolder extends ITextUserAgent {

    static final String REPORTS = "template:/reports/";

    private static final String DEFAULTS = "/resources/css/XhtmlNamespaceHandler.css";

    TemplateFolder(ITextOutputDevice device, int dotsPerPixel) {
        super(device, dotsPerPixel);
    }

    @Override
    public String resolveURI(String uri) {
        return uri == null || uri.isEmpty() ? REPORTS : URI.create(REPORTS).resolve(uri).normalize().toString();
    }

    @Override
    public CSSResource getCSSResource(String uri) {
        if (uri.equals(String.valueOf(XhtmlNamespaceHandler.class.getResource(DEFAULTS)))) {
            return sheet(DEFAULTS);
        }
        String resolved = resolveURI(uri);
        if (!resolved.matches("template:/reports/[\\w-]+\\.css")) {
            throw refused(uri);
        }
        return sheet("/templates" + URI.create(resolved).getPath());
    }

    private static CSSResource sheet(String resource) {
        try (InputStream in = XhtmlNamespaceHandler.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw refused(resource);
            }
            return new CSSResource(new ByteArrayInputStream(in.readAllBytes()));
        } catch (IOException cause) {
            throw new UncheckedIOException(resource, cause);
        }
    }

    @Override
    public ImageResource getImageResource(String uri) {
        throw refused(uri);
    }

    @Override
    public XMLResource getXMLResource(String uri) {
        throw refused(uri);
    }

    @Override
    public byte[] getBinaryResource(String uri) {
        throw refused(uri);
    }

    @Override
    public String getBaseURL() {
        return REPORTS;
    }

    private static IllegalArgumentException refused(String uri) {
        return new IllegalArgumentException("模板只能使用 templates/reports 里的样式表，不能使用 " + uri);
    }
}
