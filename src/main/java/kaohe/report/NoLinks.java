package kaohe.report;

import org.w3c.dom.Element;
import org.xhtmlrenderer.simple.extend.XhtmlNamespaceHandler;

/** On a paper a link is its words: the area that a viewer makes of one would lie on top of what people sign. */
final class NoLinks extends XhtmlNamespaceHandler {

    @Override
    public String getLinkUri(Element element) {
        return null;
    }
}
