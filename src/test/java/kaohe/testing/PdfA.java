package kaohe.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** veraPDF's opinion of a PDF. */
public final class PdfA {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfA() {
    }

    /** Looks at every PDF of the folders, and fails if one is not PDF/A-3u. */
    public static void main(String[] folders) throws IOException {
        int looked = 0;
        for (String folder : folders) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(each -> each.toString().endsWith(".pdf")).sorted().toList()) {
                    List<String> violations = violations(Files.readAllBytes(file));
                    if (!violations.isEmpty()) {
                        throw new IOException(file + " " + violations);
                    }
                    looked++;
                }
            }
        }
        if (looked == 0) {
            throw new IOException("no PDF in " + List.of(folders));
        }
        System.out.println("veraPDF: " + looked + " of " + looked + " are PDF/A-3u");
    }

    /** What keeps it from being PDF/A-3u; nothing where it is. */
    public static List<String> violations(byte[] pdf) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_3_U);
             PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_3_U, false)) {
            ValidationResult result = validator.validate(parser);
            List<String> failed = result.getTestAssertions().stream().filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
                .map(each -> each.getRuleId().getClause() + "-" + each.getRuleId().getTestNumber() + " " + each.getMessage() + " " + each.getLocation().getContext()).distinct().toList();
            return failed.isEmpty() && !result.isCompliant() ? List.of("not compliant") : failed;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (ModelParsingException | ValidationException | EncryptedPdfException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
