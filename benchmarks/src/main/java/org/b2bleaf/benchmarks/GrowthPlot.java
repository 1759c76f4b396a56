package org.b2bleaf.benchmarks;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** One small picture for each panel, both axes logarithmic, on white so that it can be read on dark pages too. */
final class GrowthPlot {

    private static final int COLUMNS = 2;
    private static final int WIDTH = 720;
    private static final int HEIGHT = 460;
    private static final Color[] COLOURS = {
        new Color(0x1f77b4), new Color(0xd62728), new Color(0x2ca02c), new Color(0x9467bd), new Color(0xff7f0e),
        new Color(0x17becf), new Color(0x8c564b), new Color(0xe377c2), new Color(0x7f7f7f), new Color(0xbcbd22)
    };

    private GrowthPlot() {}

    static void write(Path file, List<Growth> all) throws IOException {
        System.setProperty("java.awt.headless", "true");
        Map<String, List<Growth>> panels = new LinkedHashMap<>();
        all.forEach(growth -> panels.computeIfAbsent(growth.panel(), panel -> new ArrayList<>())
                .add(growth));
        int rows = (panels.size() + COLUMNS - 1) / COLUMNS;
        BufferedImage picture = new BufferedImage(COLUMNS * WIDTH, rows * HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = picture.createGraphics();
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        int place = 0;
        for (Map.Entry<String, List<Growth>> panel : panels.entrySet()) {
            BufferedImage chart = BitmapEncoder.getBufferedImage(chart(panel.getKey(), panel.getValue()));
            paper.drawImage(chart, place % COLUMNS * WIDTH, place / COLUMNS * HEIGHT, null);
            place++;
        }
        paper.dispose();
        Files.createDirectories(file.toAbsolutePath().getParent());
        ImageIO.write(picture, "png", file.toFile());
    }

    private static XYChart chart(String panel, List<Growth> lines) {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(panel)
                .xAxisTitle("records")
                .yAxisTitle("ms")
                .build();
        chart.getStyler()
                .setXAxisLogarithmic(true)
                .setYAxisLogarithmic(true)
                .setXAxisMin(decadeBelow(sizes(lines)))
                .setXAxisMax(decadeAbove(sizes(lines)))
                .setYAxisMin(decadeBelow(times(lines)))
                .setYAxisMax(decadeAbove(times(lines)))
                .setXAxisDecimalPattern("#,##0")
                .setYAxisDecimalPattern("#,##0.##")
                .setPlotGridLinesColor(new Color(0xdddddd))
                .setPlotBorderColor(new Color(0xaaaaaa))
                .setMarkerSize(7);
        chart.getStyler()
                .setChartBackgroundColor(Color.WHITE)
                .setLegendPosition(Styler.LegendPosition.OutsideE)
                .setLegendBorderColor(Color.WHITE)
                .setLegendFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12))
                .setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 15));
        for (int i = 0; i < lines.size(); i++) {
            Growth line = lines.get(i);
            XYSeries series = chart.addSeries(
                    line.work(), Arrays.stream(line.sizes()).asDoubleStream().toArray(), line.millis());
            series.setMarker(SeriesMarkers.CIRCLE);
            series.setMarkerColor(COLOURS[i % COLOURS.length]);
            series.setLineColor(COLOURS[i % COLOURS.length]);
            series.setLineStyle(new BasicStroke(
                    2f,
                    BasicStroke.CAP_ROUND,
                    BasicStroke.JOIN_ROUND,
                    1f,
                    i < COLOURS.length ? null : new float[] {6f, 4f},
                    0f));
        }
        return chart;
    }

    private static double[] sizes(List<Growth> lines) {
        return lines.stream()
                .flatMapToInt(line -> Arrays.stream(line.sizes()))
                .asDoubleStream()
                .toArray();
    }

    private static double[] times(List<Growth> lines) {
        return lines.stream()
                .flatMapToDouble(line -> Arrays.stream(line.millis()))
                .toArray();
    }

    /** Only powers of ten are labelled, so that an axis must begin and end at one. */
    private static double decadeBelow(double... values) {
        return Math.pow(10, Math.floor(Math.log10(Arrays.stream(values).min().orElseThrow())));
    }

    private static double decadeAbove(double... values) {
        double most = Arrays.stream(values).max().orElseThrow();
        return Math.max(10 * decadeBelow(values), Math.pow(10, Math.ceil(Math.log10(most))));
    }
}
