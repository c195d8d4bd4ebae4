package kaohe.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.lowagie.text.pdf.PRIndirectReference;
import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfString;

/**
 * What a file shows and holds, as one digest: its pages with all that is drawn on them, its fields, attachments, bookmarks and what it says of itself. Left out
 * is only what signing changes: the filling of places that were signed since, and what programs note down with it.
 */
record Shown(String digest) {

    private static final Set<PdfName> BY_SIGNING = Set.of(PdfName.V, PdfName.AP, PdfName.F, PdfName.P);
    /** That the file is certified, and what programs keep with it to check signatures by. */
    private static final Set<PdfName> OF_SIGNATURES = Set.of(new PdfName("Perms"), new PdfName("DSS"), PdfName.EXTENSIONS);
    /** What fields without a look of their own would be written with; here each has one. */
    private static final Set<PdfName> OF_FORM = Set.of(PdfName.SIGFLAGS, PdfName.DA, PdfName.DR);

    /** What is digested; a thing that stands where it is used is not one that is referred to. */
    private enum Kind {
        REFERENCE, MET, DICTIONARY, ARRAY, END, STREAM, STRING, OTHER
    }

    /** @param since the roles that were signed later, whose places were empty until then and count as such */
    static Shown of(PdfReader reader, Set<String> since) {
        Set<Integer> signedSince = SignaturePlaces.of(reader).stream().filter(place -> since.contains(place.role())).map(SignaturePlace::number).collect(Collectors.toSet());
        return new Shown(new Walk(signedSince).root(reader.getCatalog()));
    }

    /** One walk through a file's objects; those that refer back to one another are met once. Each thing is digested with its kind and length, so that none passes for two. */
    private static final class Walk {

        private final Set<Integer> signedSince;
        private final Map<Integer, Integer> met = new HashMap<>();
        private final MessageDigest digest;

        Walk(Set<Integer> signedSince) {
            this.signedSince = signedSince;
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException everyJavaHasIt) {
                throw new IllegalStateException(everyJavaHasIt);
            }
        }

        String root(PdfDictionary catalog) {
            PdfDictionary form = catalog.getAsDict(PdfName.ACROFORM);
            Set<PdfName> left = new HashSet<>(OF_SIGNATURES);
            left.add(PdfName.ACROFORM);
            dictionary(catalog, left);
            if (form != null) {
                dictionary(form, OF_FORM);
            }
            return HexFormat.of().formatHex(digest.digest());
        }

        private void add(Kind kind, byte[] bytes) {
            digest.update(ByteBuffer.allocate(1 + Integer.BYTES).put((byte) kind.ordinal()).putInt(bytes.length).array());
            digest.update(bytes);
        }

        private void add(Kind kind, String text) {
            add(kind, text.getBytes(StandardCharsets.UTF_8));
        }

        private void object(PdfObject object) {
            if (object instanceof PRIndirectReference reference) {
                reference(reference);
            } else if (object instanceof PRStream stream) {
                dictionary(stream, Set.of(PdfName.LENGTH));
                add(Kind.STREAM, bytes(stream));
            } else if (object instanceof PdfDictionary dictionary) {
                dictionary(dictionary, Set.of());
            } else if (object instanceof PdfArray array) {
                add(Kind.ARRAY, "");
                array.getElements().forEach(this::object);
                add(Kind.END, "");
            } else if (object instanceof PdfString string) {
                add(Kind.STRING, string.getBytes());
            } else {
                add(Kind.OTHER, object == null ? "null" : object.toString());
            }
        }

        private void reference(PRIndirectReference reference) {
            Integer before = met.putIfAbsent(reference.getNumber(), met.size());
            if (before != null) {
                add(Kind.MET, before.toString());
                return;
            }
            add(Kind.REFERENCE, "");
            PdfObject object = PdfReader.getPdfObject(reference);
            if (object instanceof PdfDictionary place && signedSince.contains(reference.getNumber())) {
                dictionary(place, BY_SIGNING);
            } else {
                object(object);
            }
        }

        private static byte[] bytes(PRStream stream) {
            try {
                return PdfReader.getStreamBytesRaw(stream);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private void dictionary(PdfDictionary dictionary, Set<PdfName> left) {
            Map<String, PdfName> sorted = new TreeMap<>();
            dictionary.getKeys().forEach(key -> sorted.put(key.toString(), key));
            add(Kind.DICTIONARY, "");
            sorted.forEach((text, key) -> {
                if (!left.contains(key)) {
                    add(Kind.OTHER, text);
                    object(dictionary.get(key));
                }
            });
            add(Kind.END, "");
        }
    }
}
