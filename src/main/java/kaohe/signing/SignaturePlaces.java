package kaohe.signing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;

/** The places of a file that are there to be signed, signed or not. */
final class SignaturePlaces {

    private static final PdfName SIGNATURE = new PdfName("Sig");

    private SignaturePlaces() {
    }

    /** Their roles, in the order in which they were written. */
    static List<String> of(PdfReader reader) {
        return reader.getAcroFields().getAllFields().entrySet().stream().filter(field -> isOne(field.getValue().getMerged(0)))
            .sorted(Comparator.comparingInt(field -> field.getValue().getWidgetRef(0).getNumber())).map(Map.Entry::getKey).toList();
    }

    static boolean isOne(PdfDictionary field) {
        return SIGNATURE.equals(field.get(PdfName.FT));
    }
}
