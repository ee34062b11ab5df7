import { craft, MAIN, OFFICE } from "./package-builder";

const MICROSOFT = "http://schemas.microsoft.com/office";
const relationship = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${kind.includes("//") ? kind : `${OFFICE}/${kind}`}" Target="${target}"/>`;

/** A workbook with what other programs drop: a chart, a pivot table, notes and threads, sparklines, macros and more. */
export const RICH_WORKBOOK: Uint8Array = craft({
  sheets: [
    {
      name: "Scores",
      before: '<sheetPr codeName="Sheet1"/><dimension ref="A1:C3"/>',
      cells:
        '<row r="1" spans="1:3"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>3</v></c><c r="C1"><f>B1*2</f><v>6</v></c></row>' +
        '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><v>4</v></c></row>',
      after:
        '<conditionalFormatting sqref="B1:B2"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>' +
        '<pageSetup orientation="portrait" r:id="rId4"/><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>' +
        `<extLst><ext xmlns:x14="${MICROSOFT}/spreadsheetml/2009/9/main" uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups/></ext></extLst>`,
      relationships:
        relationship("rId1", "drawing", "../drawings/drawing1.xml") +
        relationship("rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml") +
        relationship("rId3", "comments", "../comments1.xml") +
        relationship("rId4", "printerSettings", "../printerSettings/printerSettings1.bin") +
        relationship(
          "rId5",
          `${MICROSOFT}/2017/10/relationships/threadedComment`,
          "../threadedComments/threadedComment1.xml",
        ) +
        relationship("rId6", "pivotTable", "../pivotTables/pivotTable1.xml"),
    },
    {
      name: "Own sums",
      cells: '<row r="1"><c r="A1"><f>AVERAGE(Scores!B1:B2)</f><v>3.5</v></c><c r="B1"><f>1+1</f><v>2</v></c></row>',
    },
    { name: "Untouched", cells: '<row r="1"><c r="A1"><f>2*2</f><v>4</v></c></row>' },
  ],
  sharedStrings: ["<t>One</t>", "<r><rPr><b/></rPr><t>Two</t></r>"],
  beforeSheets: '<bookViews><workbookView activeTab="2" firstSheet="1"/></bookViews>',
  names:
    '<definedName name="_xlnm.Print_Area" localSheetId="1">\'Own sums\'!$A$1:$B$1</definedName>' +
    '<definedName name="Rate">0.2</definedName>',
  afterNames: '<calcPr calcId="191029"/>',
  relationships:
    relationship("rIdChain", "calcChain", "calcChain.xml") +
    relationship("rIdMacros", `${MICROSOFT}/2006/relationships/vbaProject`, "vbaProject.bin") +
    relationship("rIdPeople", `${MICROSOFT}/2017/10/relationships/person`, "persons/person.xml") +
    relationship("rIdCache", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml") +
    relationship("rIdCustom", "customXml", "../customXml/item1.xml"),
  contentTypes:
    '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>',
  parts: {
    "xl/calcChain.xml": `<calcChain xmlns="${MAIN}"><c r="C1" i="1"/><c r="A1" i="2"/><c r="B1"/><c r="A1" i="3"/></calcChain>`,
    "xl/drawings/drawing1.xml":
      '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>',
    "xl/drawings/_rels/drawing1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship("rId1", "chart", "../charts/chart1.xml")}</Relationships>`,
    "xl/charts/chart1.xml": '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>',
    "xl/drawings/vmlDrawing1.vml": "<xml><br></xml>",
    "xl/comments1.xml": `<comments xmlns="${MAIN}"/>`,
    "xl/threadedComments/threadedComment1.xml": "<ThreadedComments/>",
    "xl/persons/person.xml": "<personList/>",
    "xl/pivotTables/pivotTable1.xml": `<pivotTableDefinition xmlns="${MAIN}" name="P"/>`,
    "xl/pivotCache/pivotCacheDefinition1.xml": `<pivotCacheDefinition xmlns="${MAIN}"/>`,
    "xl/printerSettings/printerSettings1.bin": new Uint8Array([1, 2, 3, 0, 255]),
    "xl/vbaProject.bin": new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]),
    "customXml/item1.xml": "<label>Official</label>",
    "docProps/app.xml": "<Properties/>",
  },
});
