package kaohe.template;

import java.util.Collection;
import java.util.Comparator;

import org.apache.commons.text.similarity.LevenshteinDistance;

/** Suggests the word that someone probably meant. */
public final class DidYouMean {

    private DidYouMean() {
    }

    /** {@code 是不是“姓名”？} where one of the words is near enough, else what there is to choose from. */
    public static String of(String written, Collection<String> words) {
        String near = near(written, words);
        return near.isEmpty() ? "可用的有：" + String.join("、", words) + "。" : near;
    }

    /** The same for words that are too many to be listed: nothing where none is near. */
    public static String near(String written, Collection<String> words) {
        return words.stream().filter(word -> distance(written, word) * 2 <= Math.max(written.length(), word.length()))
            .min(Comparator.comparingInt((String word) -> distance(written, word)).thenComparing(Comparator.naturalOrder()))
            .map(word -> "是不是“" + word + "”？").orElse("");
    }

    private static int distance(String one, String other) {
        return LevenshteinDistance.getDefaultInstance().apply(one, other);
    }
}
