package kaohe;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Arrows between packages point one way only, and each library has its one room. */
@AnalyzeClasses(packages = "kaohe", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    @ArchTest
    static final ArchRule arrowsPointDown = layeredArchitecture().consideringOnlyDependenciesInLayers()
        .layer("problem").definedBy("kaohe.problem")
        .layer("scheme").definedBy("kaohe.scheme")
        .layer("form").definedBy("kaohe.form")
        .layer("scoring").definedBy("kaohe.scoring")
        .layer("period").definedBy("kaohe.period")
        .layer("checking").definedBy("kaohe.checking")
        .layer("template").definedBy("kaohe.template")
        .layer("gate").definedBy("kaohe.gate")
        .layer("view").definedBy("kaohe.view")
        .layer("workbook").definedBy("kaohe.workbook")
        .layer("report").definedBy("kaohe.report")
        .layer("signing").definedBy("kaohe.signing")
        .layer("batch").definedBy("kaohe.batch")
        .layer("cli").definedBy("kaohe.cli")
        .whereLayer("problem").mayNotAccessAnyLayer()
        .whereLayer("scheme").mayOnlyAccessLayers("problem")
        .whereLayer("form").mayOnlyAccessLayers("problem", "scheme")
        .whereLayer("scoring").mayOnlyAccessLayers("problem", "scheme", "form")
        .whereLayer("period").mayOnlyAccessLayers("problem", "scheme", "form", "scoring")
        .whereLayer("checking").mayOnlyAccessLayers("problem", "scheme", "form", "scoring", "period")
        .whereLayer("template").mayOnlyAccessLayers("problem")
        .whereLayer("gate").mayOnlyAccessLayers("problem")
        .whereLayer("view").mayOnlyAccessLayers("problem", "scheme", "form", "scoring", "period", "template")
        .whereLayer("workbook").mayOnlyAccessLayers("problem", "scheme", "form", "scoring", "template", "view")
        .whereLayer("report").mayOnlyAccessLayers("problem", "scheme", "form", "scoring", "template", "view")
        .whereLayer("signing").mayOnlyAccessLayers("report")
        .whereLayer("batch").mayOnlyBeAccessedByLayers("cli");

    @ArchTest
    static final ArchRule onlyWorkbookKnowsPoi = noClasses().that().resideOutsideOfPackage("kaohe.workbook")
        .should().dependOnClassesThat().resideInAPackage("org.apache.poi..");

    @ArchTest
    static final ArchRule onlyReportAndSigningKnowThePdfLibraries = noClasses().that().resideOutsideOfPackages("kaohe.report", "kaohe.signing")
        .should().dependOnClassesThat().resideInAnyPackage("org.xhtmlrenderer..", "org.openpdf..", "com.lowagie..");

    @ArchTest
    static final ArchRule onlySigningKnowsCertificates = noClasses().that().resideOutsideOfPackage("kaohe.signing")
        .should().dependOnClassesThat().resideInAnyPackage("org.bouncycastle..", "java.security.cert..");

    @ArchTest
    static final ArchRule scoringReadsNoClockAndNoFile = noClasses().that().resideInAnyPackage("kaohe.scheme", "kaohe.form", "kaohe.scoring", "kaohe.period", "kaohe.checking")
        .and().haveSimpleNameNotStartingWith("SchemeFiles")
        .should().dependOnClassesThat().resideInAnyPackage("java.nio.file..", "java.time.chrono..").orShould().dependOnClassesThat().haveFullyQualifiedName("java.time.Clock");
}
