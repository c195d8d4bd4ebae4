package kaohe.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.lowagie.text.pdf.AcroFields;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;

/** The places of a file that are there to be signed, signed or not. */
final class SignaturePlaces {

    private static final PdfName SIGNATURE = new PdfName("Sig");

    private SignaturePlaces() {
    }

    /** Their roles, in the order of the file. */
    static List<String> of(PdfReader reader) {
        List<String> places = new ArrayList<>();
        for (Map.Entry<String, AcroFields.Item> field : reader.getAcroFields().getAllFields().entrySet()) {
            PdfDictionary merged = field.getValue().getMerged(0);
            if (isOne(merged)) {
                places.add(field.getKey());
            }
        }
        return places;
    }

    static boolean isOne(PdfDictionary field) {
        return SIGNATURE.equals(field.get(PdfName.FT));
    }
}
