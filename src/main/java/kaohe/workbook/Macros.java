package kaohe.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;

/** Opens a workbook to be written again without its macros. They are never run, and nothing we write has any. */
final class Macros {

    private Macros() {
    }

    static XSSFWorkbook without(byte[] bytes) throws IOException {
        if (OldWorkbook.isOne(bytes)) {
            return OldWorkbook.convert(bytes);
        }
        try {
            OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(bytes));
            for (PackagePart part : opened.getPartsByContentType(XSSFRelation.MACROS_WORKBOOK.getContentType())) {
                for (PackageRelationship macros : part.getRelationshipsByType(XSSFRelation.VBA_MACROS.getRelation())) {
                    opened.deletePartRecursive(part.getRelatedPart(macros).getPartName());
                    part.removeRelationship(macros.getId());
                }
            }
            XSSFWorkbook workbook = new XSSFWorkbook(opened);
            if (workbook.isMacroEnabled()) {
                workbook.setWorkbookType(XSSFWorkbookType.XLSX);
            }
            return workbook;
        } catch (InvalidFormatException broken) {
            throw new IOException(broken);
        }
    }
}
