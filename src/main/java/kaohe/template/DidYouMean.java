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
        return words.stream().filter(word -> distance(written, word) * 2 <= Math.max(written.length(), word.length()))
            .min(Comparator.comparingInt(word -> distance(written, word)))
            .map(word -> "是不是“" + word + "”？")
            .orElse("可用的有：" + String.join("、", words) + "。");
    }

    private static int distance(String one, String other) {
        return LevenshteinDistance.getDefaultInstance().apply(one, other);
    }
}
