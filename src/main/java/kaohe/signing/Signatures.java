package kaohe.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfString;
import org.bouncycastle.cms.CMSException;

/**
 * The signatures of a file, and whatever is wrong with them. More is asked than whether the cryptography is right: the last signature has to cover the whole
 * file, each covers all before it, and between them nothing but signatures may have changed.
 *
 * @param signed in the order in which they were made
 * @param open   the roles whose places are still empty
 */
public record Signatures(List<Signature> signed, List<String> open, List<Fault> faults) {

    public Signatures {
        signed = List.copyOf(signed);
        open = List.copyOf(open);
        faults = List.copyOf(faults);
    }

    /** Whether a file is a PDF that somebody has signed, however well. */
    public static boolean isSigned(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        return text.startsWith("%PDF") && text.contains("/ByteRange");
    }

    /** @throws SigningRefused if the file is no PDF that can be read */
    public static Signatures of(byte[] pdf) {
        try (PdfReader reader = new PdfReader(pdf)) {
            return new Reading(pdf, reader).signatures();
        } catch (IOException | RuntimeException unreadable) {
            if (unreadable instanceof SigningRefused refused) {
                throw refused;
            }
            throw new SigningRefused("PDF 读不出来：" + unreadable.getMessage(), unreadable);
        }
    }

    /** The roles that the file has a place for, signed or not. */
    public List<String> places() {
        return Stream.concat(signed.stream().map(Signature::role), open.stream()).toList();
    }

    /** The roles that one certificate signed, where it signed several. It may be right in a small school; those who rely on separate roles have to see it. */
    public List<List<String>> byOneHand() {
        Map<X509Certificate, List<String>> byCertificate = new LinkedHashMap<>();
        signed.forEach(each -> each.certificate().ifPresent(whose -> byCertificate.computeIfAbsent(whose, any -> new ArrayList<>()).add(each.role())));
        return byCertificate.values().stream().filter(roles -> roles.size() > 1).toList();
    }

    /** The same, with a fault for each signer whom nobody trusts. */
    public Signatures trusting(Trust trust) {
        List<Fault> more = new ArrayList<>(faults);
        signed.stream().filter(each -> each.certificate().isPresent() && !trust.holds(each.certificate().get(), each.certificates(), each.when().orElse(Instant.EPOCH)))
            .forEach(each -> more.add(new Fault(Fault.Kind.NOT_TRUSTED, each.role(), each.name())));
        return new Signatures(signed, open, more);
    }

    /** One look at a file. */
    private static final class Reading {

        private final byte[] pdf;
        private final PdfReader reader;
        private final List<Signature> signed = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();

        Reading(byte[] pdf, PdfReader reader) {
            this.pdf = pdf;
            this.reader = reader;
        }

        Signatures signatures() throws IOException {
            List<SignaturePlace> places = SignaturePlaces.of(reader);
            Map<Integer, List<SignaturePlace>> byEnd = new TreeMap<>();
            places.forEach(place -> place.signature().ifPresent(signature -> byEnd.computeIfAbsent(end(range(signature)), any -> new ArrayList<>()).add(place)));
            SignaturePlaces.misfilled(pdf).forEach(role -> fault(Fault.Kind.UNREADABLE, role));
            // each signature covers itself, so no two end together
            byEnd.values().stream().filter(ended -> ended.size() > 1).forEach(ended -> ended.forEach(place -> fault(Fault.Kind.SHARED, place.role())));
            byEnd.values().forEach(ended -> ended.forEach(place -> signed.add(read(place.role(), place.signature().orElseThrow()))));
            if (reader.isRebuilt()) {
                fault(Fault.Kind.REPAIRED, "");
            }
            SignaturePlaces.twice(reader).forEach(role -> fault(Fault.Kind.PLACE_TWICE, role));
            if (!SignaturePlaces.areAll(reader)) {
                fault(Fault.Kind.NOT_A_PLACE, "");
            }
            if (!isAsMadeUntilSigned()) {
                fault(Fault.Kind.WRITTEN_ON, "");
            }
            if (!signed.isEmpty()) {
                between();
            }
            return new Signatures(signed, places.stream().filter(SignaturePlace::isOpen).map(SignaturePlace::role).toList(), faults);
        }

        private void fault(Fault.Kind kind, String role) {
            faults.add(Fault.of(kind, role));
        }

        private Signature read(String role, PdfDictionary dictionary) {
            PdfString contents = dictionary.getAsString(PdfName.CONTENTS);
            PdfString told = dictionary.getAsString(PdfName.M);
            Optional<Instant> when = Optional.ofNullable(told).map(text -> PdfDate.decode(text.toString())).map(calendar -> calendar.toInstant());
            int[] range = range(dictionary);
            if (contents == null || range.length != 4) {
                fault(contents == null ? Fault.Kind.UNREADABLE : Fault.Kind.NOT_WHOLE, role);
                return new Signature(role, Optional.empty(), List.of(), when, 0);
            }
            int end = end(range);
            if (range[0] != 0 || !isGapOf(contents, range)) {
                fault(Fault.Kind.NOT_WHOLE, role);
            }
            byte[] content = Arrays.copyOf(pdf, range[1] + range[3]);
            System.arraycopy(pdf, range[2], content, range[1], range[3]);
            try {
                SignedMessage message = SignedMessage.read(contents.getOriginalBytes(), content);
                look(message, role, when);
                return new Signature(role, Optional.of(message.certificate()), message.certificates(), when, end);
            } catch (CMSException | RuntimeException unreadable) {
                fault(Fault.Kind.UNREADABLE, role);
                return new Signature(role, Optional.empty(), List.of(), when, end);
            }
        }

        /** Two runs of bytes within the file, one behind the other; none where it is anything else. */
        private int[] range(PdfDictionary signature) {
            PdfArray written = signature.getAsArray(PdfName.BYTERANGE);
            if (written == null || written.size() != 4) {
                return new int[0];
            }
            int[] range = new int[4];
            for (int i = 0; i < range.length; i++) {
                range[i] = written.getAsNumber(i) == null ? -1 : written.getAsNumber(i).intValue();
            }
            boolean sound = range[0] >= 0 && range[1] >= 0 && range[2] >= range[0] + range[1] && range[3] >= 0 && (long) range[2] + range[3] <= pdf.length;
            return sound ? range : new int[0];
        }

        /** How much of the file was there when it was signed. */
        private static int end(int[] range) {
            return range.length == 0 ? 0 : range[2] + range[3];
        }

        /** What is left out must be this signature itself and nothing else. */
        private boolean isGapOf(PdfString contents, int[] range) {
            int from = range[1];
            int to = range[2];
            if (to - from < 2 || pdf[from] != '<' || pdf[to - 1] != '>') {
                return false;
            }
            String left = new String(pdf, from + 1, to - from - 2, StandardCharsets.US_ASCII);
            return left.equalsIgnoreCase(HexFormat.of().formatHex(contents.getOriginalBytes()));
        }

        private void look(SignedMessage message, String role, Optional<Instant> when) {
            if (!message.holds()) {
                fault(Fault.Kind.CHANGED, role);
            }
            if (!message.bindsCertificate()) {
                fault(Fault.Kind.OTHER_CERTIFICATE, role);
            }
            if (message.isWeak()) {
                fault(Fault.Kind.WEAK, role);
            }
            if (!Certificates.maySign(message.certificate())) {
                fault(Fault.Kind.NOT_FOR_SIGNING, role);
            }
            boolean validThen = when.filter(moment -> !Date.from(moment).before(message.certificate().getNotBefore()) && !Date.from(moment).after(message.certificate().getNotAfter())).isPresent();
            if (!validThen) {
                fault(Fault.Kind.NOT_VALID_THEN, role);
            }
        }

        private boolean isAsMadeUntilSigned() throws IOException {
            return signed.isEmpty() ? Writings.areNone(pdf) : signed.get(0).end() == 0 || Writings.areOne(Arrays.copyOf(pdf, signed.get(0).end()));
        }

        /** Holds what each signer saw against what the file shows now. */
        private void between() {
            if (signed.get(signed.size() - 1).end() != pdf.length) {
                fault(Fault.Kind.ADDED_BEHIND, "");
            }
            signed.stream().filter(each -> each.end() > 0).forEach(this::compare);
        }

        private void compare(Signature each) {
            try (PdfReader revision = new PdfReader(Arrays.copyOf(pdf, each.end()))) {
                Set<String> places = SignaturePlaces.of(revision).stream().map(SignaturePlace::role).collect(Collectors.toSet());
                SignaturePlaces.of(reader).stream().map(SignaturePlace::role).filter(role -> !places.contains(role)).forEach(role -> fault(Fault.Kind.PLACE_ADDED, role));
                Set<String> since = SignaturePlaces.open(revision);
                since.removeAll(SignaturePlaces.open(reader));
                if (!Shown.of(revision, since).equals(Shown.of(reader, since))) {
                    fault(Fault.Kind.SHOWN_CHANGED, each.role());
                }
            } catch (IOException | RuntimeException noFile) {
                fault(Fault.Kind.SHOWN_CHANGED, each.role()); // what was signed was no file that can be shown
            }
        }
    }
}
