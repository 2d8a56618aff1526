package kansa.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javax.xml.parsers.ParserConfigurationException;
import kansa.audit.InputFault;
import kansa.audit.Place;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Recorded answers as a sheet of an Excel file, row by row; cells read as they are displayed.
 *
 * <p>A formula's stored result may be stale and a merged cell belongs to no row, so both are faults that name the cell.
 *
 * @param sheet its name; null means the first
 * @param head checks the names of the columns
 */
record RecordedXlsx(Path path, @Nullable String sheet, BiConsumer<Place, List<String>> head)
        implements RecordedRow.Source {

    @Override
    public void read(RecordedRow.Sink sink) {
        try (OPCPackage zip = OPCPackage.open(path.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(zip);
            scan(chosen(reader), new Flaws());
            try (RecordedTexts texts = new RecordedTexts()) {
                InputStream table = reader.getSharedStringsData();
                if (table != null) {
                    scan(table, texts);
                }
                SheetContentsHandler rows = new Rows(sink);
                DataFormatter shown = new DataFormatter(Locale.ROOT);
                scan(
                        chosen(reader),
                        new XSSFSheetXMLHandler(reader.getStylesTable(), null, texts.complete(), rows, shown, false));
            }
        } catch (OpenXML4JException | OpenXML4JRuntimeException | UnsupportedFileFormatException | SAXException e) {
            throw broken();
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).startsWith("Zip bomb")) {
                throw InputFault.at(
                        Place.of(path.toString()),
                        "it unpacks to more than 100 times its size, as files made to exhaust memory do",
                        "If the answers really repeat themselves so much, save the sheet as CSV in UTF-8.");
            }
            throw e instanceof FileSystemException ? JsonText.unreadable(path, e) : broken();
        }
    }

    private InputFault broken() {
        return InputFault.at(
                Place.of(path.toString()),
                "it is not a whole Excel file (.xlsx)",
                "Save it again from Excel as .xlsx, or as CSV in UTF-8; a file with a password must be saved without.");
    }

    private static void scan(InputStream part, DefaultHandler handler) throws IOException, SAXException {
        try (part) {
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(handler);
            xml.parse(new InputSource(part));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private InputStream chosen(XSSFReader reader) throws IOException, OpenXML4JException {
        List<String> names = new ArrayList<>();
        XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (sheets.hasNext()) {
            InputStream in = sheets.next();
            if (sheet == null || sheet.equals(sheets.getSheetName())) {
                return in;
            }
            in.close();
            names.add(sheets.getSheetName());
        }
        throw InputFault.at(
                Place.of(path.toString()),
                sheet == null ? "it has no sheet" : "there is no sheet '" + sheet + "'",
                "Sheets are: " + String.join(", ", names));
    }

    private Place place(String cell) {
        CellReference at = new CellReference(cell);
        return new Place(path.toString(), at.getRow() + 1, at.getCol() + 1);
    }

    /** Looks for what must not be read over. */
    private final class Flaws extends DefaultHandler {
        private String cell = "A1";

        @Override
        public void startElement(@Nullable String uri, String local, String name, Attributes attributes) {
            switch (local) {
                case "c" -> cell = attributes.getValue("r") == null ? cell : attributes.getValue("r");
                case "f" ->
                    throw InputFault.at(
                            place(cell),
                            "cell " + cell + " holds a formula",
                            "Copy the sheet and paste it as values, then save it again.");
                case "mergeCell" -> {
                    String range = String.valueOf(attributes.getValue("ref"));
                    throw InputFault.at(
                            place(range.split(":", 2)[0]),
                            "cells " + range + " are merged",
                            "Unmerge them and write the value in each row, then save it again.");
                }
                default -> {}
            }
        }
    }

    /** Turns cells into rows. */
    private final class Rows implements SheetContentsHandler {
        private final RecordedRow.Sink sink;
        private final List<String> cells = new ArrayList<>();
        private @Nullable List<String> names;

        Rows(RecordedRow.Sink sink) {
            this.sink = sink;
        }

        @Override
        public void startRow(int row) {
            cells.clear();
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String shown, @Nullable XSSFComment comment) {
            int column = reference == null ? cells.size() : new CellReference(reference).getCol();
            while (cells.size() < column) {
                cells.add("");
            }
            cells.add(shown == null ? "" : shown);
        }

        @Override
        public void endRow(int row) {
            while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
                cells.remove(cells.size() - 1);
            }
            if (cells.isEmpty()) {
                return;
            }
            Place place = new Place(path.toString(), row + 1, 1);
            if (names == null) {
                names = RecordedCsv.names(place, cells.toArray(new String[0]));
                head.accept(place, names);
                return;
            }
            if (cells.size() > names.size()) {
                throw InputFault.at(
                        place,
                        "cell " + new CellReference(row, names.size()).formatAsString()
                                + " stands beside the table, under no head",
                        "Write a name for its column in the first row, or clear it.");
            }
            LinkedHashMap<String, JsonNode> fields = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                fields.put(names.get(i), RecordedFields.cell(i < cells.size() ? cells.get(i) : ""));
            }
            sink.row(new RecordedRow(row + 1L, place, true, fields));
        }
    }
}
