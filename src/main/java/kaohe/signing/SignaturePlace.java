package kaohe.signing;

import java.util.Optional;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;

/**
 * A place that is there to be signed.
 *
 * @param number of its object in the file
 */
record SignaturePlace(String role, int number, PdfDictionary field) {

    /** Whether it was never filled, not even with something that is no signature. */
    boolean isOpen() {
        return !field.contains(PdfName.V);
    }

    /** Absent where it is open, or filled with something else. */
    Optional<PdfDictionary> signature() {
        return Optional.ofNullable(field.getAsDict(PdfName.V));
    }
}
