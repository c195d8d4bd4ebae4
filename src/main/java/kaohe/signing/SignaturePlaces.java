package kaohe.signing;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.lowagie.text.pdf.PRIndirectReference;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.RandomAccessFileOrArray;

/** The places of a file that are there to be signed, signed or not: those that its form names, each one field which a page shows as it is. */
final class SignaturePlaces {

    private static final PdfName SIGNATURE = new PdfName("Sig");

    private SignaturePlaces() {
    }

    /** In the order in which the form names them. */
    static List<SignaturePlace> of(PdfReader reader) {
        return named(reader).stream().flatMap(each -> place(each).stream()).toList();
    }

    /** The roles whose places are open. */
    static Set<String> open(PdfReader reader) {
        return of(reader).stream().filter(SignaturePlace::isOpen).map(SignaturePlace::role).collect(Collectors.toSet());
    }

    /** The roles whose places are filled with something that is no signature, or with what is not there yet and could become another's. */
    static List<String> misfilled(byte[] pdf) throws IOException {
        // read whole, a file loses its references to what is not there
        try (PdfReader asWritten = new PdfReader(new RandomAccessFileOrArray(pdf), null)) {
            return of(asWritten).stream().filter(place -> !place.isOpen() && place.signature().isEmpty()).map(SignaturePlace::role).toList();
        }
    }

    /** The roles with more than one place. */
    static Set<String> twice(PdfReader reader) {
        Set<String> once = new HashSet<>();
        return of(reader).stream().map(SignaturePlace::role).filter(role -> !once.add(role)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the form names, and pages show on top of themselves, nothing else. */
    static boolean areAll(PdfReader reader) {
        Set<Integer> numbers = of(reader).stream().map(SignaturePlace::number).collect(Collectors.toSet());
        return named(reader).stream().allMatch(each -> place(each).isPresent())
            && IntStream.rangeClosed(1, reader.getNumberOfPages()).mapToObj(page -> reader.getPageN(page).getAsArray(PdfName.ANNOTS)).filter(Objects::nonNull)
                .flatMap(shown -> shown.getElements().stream()).allMatch(each -> each instanceof PRIndirectReference reference && numbers.contains(reference.getNumber()));
    }

    private static List<PdfObject> named(PdfReader reader) {
        PdfDictionary form = reader.getCatalog().getAsDict(PdfName.ACROFORM);
        PdfArray fields = form == null ? null : form.getAsArray(PdfName.FIELDS);
        return fields == null ? List.of() : fields.getElements();
    }

    private static Optional<SignaturePlace> place(PdfObject named) {
        if (named instanceof PRIndirectReference reference && PdfReader.getPdfObject(reference) instanceof PdfDictionary field) {
            PdfString role = field.getAsString(PdfName.T);
            boolean whole = SIGNATURE.equals(field.getAsName(PdfName.FT)) && role != null && !field.contains(PdfName.KIDS) && !field.contains(PdfName.PARENT);
            return whole ? Optional.of(new SignaturePlace(role.toUnicodeString(), reference.getNumber(), field)) : Optional.empty();
        }
        return Optional.empty();
    }
}
