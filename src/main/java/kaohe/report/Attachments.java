package kaohe.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.lowagie.text.pdf.PRIndirectReference;
import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNameTree;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfString;

/**
 * The files that are embedded in a paper, each as often as the list of a viewer has it, and those that are embedded anywhere else. A description of a file may
 * hold it several times, for one system and another, and each viewer takes the one it likes: where those differ, each counts.
 */
final class Attachments {

    private final Set<Integer> found = new HashSet<>();
    private final List<Provenance.Source> files = new ArrayList<>();

    private Attachments() {
    }

    static List<Provenance.Source> of(PdfReader reader) throws IOException {
        Attachments attachments = new Attachments();
        attachments.listed(reader);
        for (int number = 1; number < reader.getXrefSize(); number++) {
            attachments.within(reader.getPdfObject(number));
        }
        return attachments.files;
    }

    private void listed(PdfReader reader) throws IOException {
        PdfDictionary names = reader.getCatalog().getAsDict(PdfName.NAMES);
        PdfDictionary list = names == null ? null : names.getAsDict(PdfName.EMBEDDEDFILES);
        if (list == null) {
            return;
        }
        Set<Integer> before = new HashSet<>();
        for (PdfObject each : PdfNameTree.readTree(list).values()) {
            found.clear();
            described((PdfDictionary) PdfReader.getPdfObject(each));
            before.addAll(found);
        }
        found.addAll(before);
    }

    /** Looks into what stands in an object itself; what it refers to is an object of its own. */
    private void within(PdfObject object) throws IOException {
        if (object instanceof PdfDictionary dictionary) {
            described(dictionary);
            for (PdfName key : dictionary.getKeys()) {
                within(dictionary.get(key));
            }
        } else if (object instanceof PdfArray array) {
            for (PdfObject each : array.getElements()) {
                within(each);
            }
        }
    }

    private void described(PdfDictionary dictionary) throws IOException {
        PdfDictionary contents = dictionary.getAsDict(PdfName.EF);
        if (contents == null) {
            return;
        }
        PdfString name = dictionary.getAsString(PdfName.UF);
        for (PdfName system : contents.getKeys()) {
            if (!(contents.get(system) instanceof PRIndirectReference reference) || !(PdfReader.getPdfObject(reference) instanceof PRStream content)) {
                throw new IOException("an attachment without content");
            }
            if (found.add(reference.getNumber())) {
                files.add(new Provenance.Source(name == null ? "" : name.toUnicodeString(), PdfReader.getStreamBytes(content)));
            }
        }
    }
}
