package kaohe.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;

import kaohe.template.TemplateFiles;
import org.xhtmlrenderer.pdf.ITextFSImage;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextUserAgent;
import org.xhtmlrenderer.resource.CSSResource;
import org.xhtmlrenderer.resource.ImageResource;
import org.xhtmlrenderer.resource.XMLResource;
import org.xhtmlrenderer.simple.extend.XhtmlNamespaceHandler;

/** All that a paper may draw on while it is laid out: the layout engine's own defaults and the style sheets and pictures of the templates folder. No network, no files; whatever asks for more is refused aloud. */
final class PaperResources extends ITextUserAgent {

    static final String REPORTS = "template:/reports/";

    private static final String DEFAULTS = "/resources/css/XhtmlNamespaceHandler.css";

    private final TemplateFiles files;

    PaperResources(ITextOutputDevice device, int dotsPerPixel, TemplateFiles files) {
        super(device, dotsPerPixel);
        this.files = files;
    }

    @Override
    public String resolveURI(String uri) {
        return uri == null || uri.isEmpty() ? REPORTS : URI.create(REPORTS).resolve(uri).normalize().toString();
    }

    @Override
    public CSSResource getCSSResource(String uri) {
        if (uri.equals(String.valueOf(XhtmlNamespaceHandler.class.getResource(DEFAULTS)))) {
            return defaults();
        }
        String resolved = resolveURI(uri);
        if (!resolved.matches("template:/reports/[\\w-]+\\.css")) {
            throw refused(uri);
        }
        String name = resolved.substring("template:/".length());
        return new CSSResource(new ByteArrayInputStream(files.find(name).orElseThrow(() -> refused(uri))));
    }

    private static CSSResource defaults() {
        try (InputStream in = XhtmlNamespaceHandler.class.getResourceAsStream(DEFAULTS)) {
            return new CSSResource(new ByteArrayInputStream(in.readAllBytes()));
        } catch (IOException cause) {
            throw new UncheckedIOException(DEFAULTS, cause);
        }
    }

    /** A picture of the folder images, by its plain name. */
    @Override
    public ImageResource getImageResource(String uri) {
        if (!Picture.isName(uri)) {
            throw refused(uri);
        }
        return new ImageResource(uri, new ITextFSImage(Picture.read(uri, files.find("images/" + uri).orElseThrow(() -> refused(uri)))));
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
        return new IllegalArgumentException("模板只能使用 reports 里的样式表和 images 里的图片，不能使用 " + uri);
    }
}
