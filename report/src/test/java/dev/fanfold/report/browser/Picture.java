package dev.fanfold.report.browser;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** A picture of a page with no more colours than a page has, so that it takes little room. */
final class Picture {
    private static final int COLOURS = 120;
    private static final int ALIKE = 400;

    private Picture() {}

    /** A PNG of a few colours, from one of any in base 64. */
    static byte[] small(String base64) throws IOException {
        var full = ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
        var palette = palette(full);
        var small =
                new BufferedImage(full.getWidth(), full.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model(palette));
        Map<Integer, Integer> nearest = new HashMap<>();
        for (int y = 0; y < full.getHeight(); y++) {
            for (int x = 0; x < full.getWidth(); x++) {
                int place = nearest.computeIfAbsent(full.getRGB(x, y) & 0xffffff, rgb -> nearest(rgb, palette));
                small.getRaster().setSample(x, y, 0, place);
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(small, "png", bytes);
        return bytes.toByteArray();
    }

    private static int[] palette(BufferedImage full) {
        Map<Integer, Integer> times = new HashMap<>();
        for (int y = 0; y < full.getHeight(); y++) {
            for (int x = 0; x < full.getWidth(); x++) {
                times.merge(full.getRGB(x, y) & 0xffffff, 1, Integer::sum);
            }
        }
        List<Integer> chosen = new ArrayList<>();
        times.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .filter(rgb -> chosen.stream().noneMatch(one -> distance(one, rgb) < ALIKE))
                .limit(COLOURS)
                .forEach(chosen::add);
        return chosen.stream().mapToInt(rgb -> rgb).toArray();
    }

    private static IndexColorModel model(int[] palette) {
        return new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
    }

    private static int nearest(int rgb, int[] palette) {
        int best = 0;
        for (int i = 1; i < palette.length; i++) {
            best = distance(rgb, palette[i]) < distance(rgb, palette[best]) ? i : best;
        }
        return best;
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int apart = (one >> shift & 0xff) - (other >> shift & 0xff);
            sum += apart * apart;
        }
        return sum;
    }
}
