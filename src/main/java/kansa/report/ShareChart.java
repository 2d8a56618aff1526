package kansa.report;

import java.util.List;
import kansa.audit.Language;
import kansa.audit.Rate;
import kansa.audit.Wording;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFColorRgbBinary;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartLegend;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTErrBars;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrBarType;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrValType;
import org.openxmlformats.schemas.drawingml.x2006.main.CTLineProperties;

/**
 * A native chart of the share flagged by risk, with its interval, and the threshold as a second series. The figures it
 * draws stand beside the printed page, each share with its interval and n.
 */
final class ShareChart {
    private static final List<Wording> HEADS = List.of(
            new Wording("Figures of the chart", "グラフの数値"),
            new Wording("Share flagged", "検出割合"),
            new Wording("Threshold", "事前基準"),
            new Wording("Below, to the interval's end", "区間の下端まで"),
            new Wording("Above, to the interval's end", "区間の上端まで"),
            new Wording("n", "n"));
    static final Wording TITLE = new Wording(
            "Share flagged by risk (bar), its 95 % interval (line up and down), threshold (short bar across)",
            "リスク分野別の検出割合（棒）、95%信頼区間（縦線）、事前基準（横線）");
    private static final int FIRST = 1;
    private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final String MARKER = "22";

    private ShareChart() {}

    /** Writes the figures from a column on, and draws the chart within the anchor. */
    static void draw(
            XSSFSheet sheet,
            Styles styles,
            List<Overview.RiskRow> risks,
            Language language,
            int column,
            XSSFClientAnchor at) {
        figures(sheet, styles, risks, language, column);
        XSSFChart chart = sheet.createDrawingPatriarch().createChart(at);
        chart.getGraphicFrame().setName(TITLE.in(language));
        chart.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr()
                .setDescr(TITLE.in(language));
        chart.getCTChart().addNewAutoTitleDeleted().setVal(true);
        chart.displayBlanksAs(DisplayBlanks.GAP);
        XDDFChartLegend legend = chart.getOrAddLegend();
        legend.setPosition(LegendPosition.BOTTOM);
        XDDFCategoryAxis across = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis up = chart.createValueAxis(AxisPosition.LEFT);
        up.setCrosses(AxisCrosses.AUTO_ZERO);
        up.setCrossBetween(AxisCrossBetween.BETWEEN);
        up.setNumberFormat("0%");
        chart.getCTChart().getPlotArea().getValAxArray(0).getNumFmt().setSourceLinked(false);
        up.setMinimum(0);
        up.setMaximum(highest(risks));
        up.getOrAddMajorGridProperties().setLineProperties(line("D5D9E0", 0.5));
        bars(chart, sheet, risks.size(), language, column, across, up);
        if (risks.stream().anyMatch(risk -> risk.bound() != null)) {
            bounds(chart, sheet, risks.size(), language, column, across, up);
        }
    }

    /** The next tenth above every interval and threshold. */
    private static double highest(List<Overview.RiskRow> risks) {
        double highest = 0.05;
        for (Overview.RiskRow risk : risks) {
            Rate rate = risk.rate();
            Double bound = risk.bound();
            highest = Math.max(highest, Math.max(rate == null ? 0 : rate.high(), bound == null ? 0 : bound));
        }
        return Math.min(1, Math.ceil(highest * 10) / 10);
    }

    private static void bars(
            XSSFChart chart,
            XSSFSheet sheet,
            int rows,
            Language language,
            int column,
            XDDFCategoryAxis across,
            XDDFValueAxis up) {
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, across, up);
        bars.setBarDirection(BarDirection.COL);
        bars.setGapWidth(90);
        bars.setVaryColors(false);
        XDDFBarChartData.Series series =
                (XDDFBarChartData.Series) bars.addSeries(names(sheet, rows, column), numbers(sheet, rows, column + 1));
        series.setTitle(HEADS.get(1).in(language));
        series.setFillProperties(new XDDFSolidFillProperties(rgb("5B7FA6")));
        intervals(series.getCTBarSer().addNewErrBars(), sheet, rows, column);
        chart.plot(bars);
    }

    /** Error bars from the figures; written by hand, since POI's own wrapper cannot make new ones. */
    private static void intervals(CTErrBars errors, XSSFSheet sheet, int rows, int column) {
        errors.addNewErrDir().setVal(STErrDir.Y);
        errors.addNewErrBarType().setVal(STErrBarType.BOTH);
        errors.addNewErrValType().setVal(STErrValType.CUST);
        errors.addNewNoEndCap().setVal(false);
        fill(errors.addNewPlus().addNewNumRef(), sheet, rows, column + 4);
        fill(errors.addNewMinus().addNewNumRef(), sheet, rows, column + 3);
        CTLineProperties ink = errors.addNewSpPr().addNewLn();
        ink.setW(15_875);
        ink.addNewSolidFill().addNewSrgbClr().setVal(java.util.HexFormat.of().parseHex("1F2937"));
    }

    private static void fill(CTNumRef reference, XSSFSheet sheet, int rows, int column) {
        reference.setF(range(rows, column).formatAsString(sheet.getSheetName(), true));
        CTNumData cache = reference.addNewNumCache();
        cache.setFormatCode("0.0%");
        cache.addNewPtCount().setVal(rows);
        for (int i = 0; i < rows; i++) {
            Cell cell = sheet.getRow(FIRST + i).getCell(column);
            if (cell != null) {
                CTNumVal point = cache.addNewPt();
                point.setIdx(i);
                point.setV(Double.toString(cell.getNumericCellValue()));
            }
        }
    }

    private static void bounds(
            XSSFChart chart,
            XSSFSheet sheet,
            int rows,
            Language language,
            int column,
            XDDFCategoryAxis across,
            XDDFValueAxis up) {
        XDDFLineChartData lines = (XDDFLineChartData) chart.createData(ChartTypes.LINE, across, up);
        lines.setVaryColors(false);
        lines.setGrouping(Grouping.STANDARD);
        XDDFLineChartData.Series series = (XDDFLineChartData.Series)
                lines.addSeries(names(sheet, rows, column), numbers(sheet, rows, column + 2));
        series.setTitle(HEADS.get(2).in(language));
        series.setSmooth(false);
        series.setMarkerStyle(MarkerStyle.DASH);
        XDDFLineProperties none = new XDDFLineProperties();
        none.setFillProperties(new XDDFNoFillProperties());
        series.setLineProperties(none);
        chart.plot(lines);
        var drawn = chart.getCTChart().getPlotArea().getLineChartArray(0).getSerArray(0);
        drawn.getIdx().setVal(1);
        drawn.getOrder().setVal(1);
        markerSize(drawn.getMarker());
        var ink = drawn.getMarker().addNewSpPr();
        ink.addNewSolidFill().addNewSrgbClr().setVal(java.util.HexFormat.of().parseHex("8B0A14"));
        ink.addNewLn()
                .addNewSolidFill()
                .addNewSrgbClr()
                .setVal(java.util.HexFormat.of().parseHex("8B0A14"));
    }

    /** By cursor, since POI's small schema has no type for it. */
    private static void markerSize(XmlObject marker) {
        try (XmlCursor cursor = marker.newCursor()) {
            cursor.toEndToken();
            cursor.beginElement("size", CHART);
            cursor.insertAttributeWithValue("val", MARKER);
        }
    }

    private static void figures(
            XSSFSheet sheet, Styles styles, List<Overview.RiskRow> risks, Language language, int column) {
        for (int i = 0; i < HEADS.size(); i++) {
            cell(row(sheet, 0), column + i, styles.subtitle)
                    .setCellValue(HEADS.get(i).in(language));
        }
        for (int i = 0; i < risks.size(); i++) {
            Overview.RiskRow risk = risks.get(i);
            XSSFRow row = row(sheet, FIRST + i);
            cell(row, column, styles.subtitle).setCellValue(risk.risk().title().in(language));
            Rate rate = risk.rate();
            Double bound = risk.bound();
            if (rate != null) {
                cell(row, column + 1, styles.figure).setCellValue(rate.share());
                cell(row, column + 3, styles.figure).setCellValue(rate.share() - rate.low());
                cell(row, column + 4, styles.figure).setCellValue(rate.high() - rate.share());
                cell(row, column + 5, styles.subtitle).setCellValue(rate.n());
            }
            if (bound != null) {
                cell(row, column + 2, styles.figure).setCellValue(bound);
            }
        }
    }

    private static XSSFRow row(XSSFSheet sheet, int index) {
        XSSFRow row = sheet.getRow(index);
        return row == null ? sheet.createRow(index) : row;
    }

    private static Cell cell(XSSFRow row, int column, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        return cell;
    }

    private static XDDFDataSource<String> names(XSSFSheet sheet, int rows, int column) {
        return XDDFDataSourcesFactory.fromStringCellRange(sheet, range(rows, column));
    }

    private static XDDFNumericalDataSource<Double> numbers(XSSFSheet sheet, int rows, int column) {
        return XDDFDataSourcesFactory.fromNumericCellRange(sheet, range(rows, column));
    }

    private static CellRangeAddress range(int rows, int column) {
        return new CellRangeAddress(FIRST, FIRST + rows - 1, column, column);
    }

    private static XDDFLineProperties line(String hex, double width) {
        XDDFLineProperties line = new XDDFLineProperties(new XDDFSolidFillProperties(rgb(hex)));
        line.setWidth(width);
        return line;
    }

    private static XDDFColor rgb(String hex) {
        return new XDDFColorRgbBinary(java.util.HexFormat.of().parseHex(hex));
    }
}
