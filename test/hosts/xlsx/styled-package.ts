import { craft, MAIN, OFFICE } from "./package-builder";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const relationship = (id: string, kind: string, target: string, mode = ""): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"${mode}/>`;
const relationships = (...each: readonly string[]): string =>
  `<Relationships xmlns="${PACKAGE}">${each.join("")}</Relationships>`;

const THEME =
  `<a:theme xmlns:a="${DRAWING}/main"><a:themeElements><a:clrScheme name="Own">` +
  '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>' +
  '<a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2>' +
  ["4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47"]
    .map((color, index) => `<a:accent${index + 1}><a:srgbClr val="${color}"/></a:accent${index + 1}>`)
    .join("") +
  '<a:hlink><a:srgbClr val="0563C1"/></a:hlink><a:folHlink><a:srgbClr val="954F72"/></a:folHlink>' +
  "</a:clrScheme></a:themeElements></a:theme>";

/** The fills of the looks from 1 on, one for each. */
const FILLS = [
  '<patternFill patternType="solid"><fgColor theme="4" tint="0.39997558519241921"/></patternFill>',
  '<patternFill patternType="solid"><fgColor theme="4" tint="0.59999389629810485"/></patternFill>',
  '<patternFill patternType="solid"><fgColor theme="4" tint="-0.249977111117893"/></patternFill>',
  '<patternFill patternType="solid"><fgColor theme="0" tint="-4.9989318521683403E-2"/></patternFill>',
  '<patternFill patternType="solid"><fgColor indexed="13"/></patternFill>',
  '<patternFill patternType="solid"><fgColor rgb="80123456"/></patternFill>',
  '<patternFill patternType="mediumGray"><fgColor rgb="FFFF0000"/><bgColor rgb="FF0000FF"/></patternFill>',
  '<gradientFill degree="90"><stop position="0"><color rgb="FFFFFFFF"/></stop><stop position="1"><color rgb="FF000000"/></stop></gradientFill>',
  '<patternFill patternType="gray125"/>',
];

const STYLES =
  `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0&quot; points&quot;"/></numFmts>` +
  '<fonts count="3"><font><sz val="10"/><name val="Arial"/></font>' +
  '<font><b/><i val="1"/><strike/><u val="double"/><sz val="14.5"/><color theme="5"/><name val="Georgia"/></font>' +
  '<font><b val="0"/><u/><sz val="10"/><color indexed="10"/><name val="Arial"/></font></fonts>' +
  `<fills count="${FILLS.length + 1}"><fill><patternFill patternType="none"/></fill>${FILLS.map((fill) => `<fill>${fill}</fill>`).join("")}</fills>` +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  '<border diagonalDown="1"><left style="thin"><color rgb="FF112233"/></left><end style="mediumDashed"><color auto="1"/></end>' +
  '<top style="double"><color indexed="64"/></top><bottom/><diagonal style="hair"><color theme="4"/></diagonal></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="13">' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  FILLS.map((_, index) => `<xf numFmtId="0" fontId="0" fillId="${index + 1}" borderId="0" xfId="0"/>`).join("") +
  '<xf numFmtId="164" fontId="1" fillId="0" borderId="1" xfId="0"><alignment horizontal="centerContinuous" vertical="top" textRotation="135" wrapText="1" indent="2"/><protection locked="0" hidden="1"/></xf>' +
  '<xf numFmtId="10" fontId="2" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="0" fillId="5" borderId="0" xfId="0"><alignment textRotation="255" shrinkToFit="1"/></xf></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="2"><dxf><font><b/><color rgb="FF9C0006"/></font><numFmt numFmtId="165" formatCode="&quot;low&quot;"/><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>' +
  '<dxf><font><strike/></font><border><bottom style="thin"><color rgb="FF00FF00"/></bottom></border></dxf></dxfs></styleSheet>';

const CHART =
  `<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Levels </a:t></a:r><a:r><a:t>reached</a:t></a:r></a:p></c:rich></c:tx></c:title>` +
  '<c:plotArea><c:barChart><c:barDir val="col"/><c:grouping val="stacked"/>' +
  "<c:ser><c:tx><c:strRef><c:f>'Own scores'!$B$1</c:f><c:strCache><c:pt idx=\"0\"><c:v>2024</c:v></c:pt></c:strCache></c:strRef></c:tx>" +
  '<c:spPr><a:pattFill prst="pct20"><a:fgClr><a:srgbClr val="1f3a5f"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill></c:spPr>' +
  '<c:dLbls><c:numFmt formatCode="0.0" sourceLinked="0"/><c:showVal val="1"/></c:dLbls>' +
  "<c:cat><c:strRef><c:f>'Own scores'!$A$2:$A$3</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>'Own scores'!$B$2:$B$3</c:f></c:numRef></c:val></c:ser>" +
  "<c:ser><c:tx><c:v>Target</c:v></c:tx><c:spPr><a:solidFill><a:schemeClr val=\"accent2\"/></a:solidFill></c:spPr><c:val><c:numRef><c:f>'Own scores'!$C$2:$C$3</c:f></c:numRef></c:val></c:ser>" +
  '</c:barChart><c:catAx><c:scaling><c:orientation val="maxMin"/></c:scaling></c:catAx>' +
  '<c:valAx><c:scaling><c:max val="5"/><c:min val="1"/></c:scaling><c:title><c:tx><c:rich><a:p><a:r><a:t>Level</a:t></a:r></a:p></c:rich></c:tx></c:title><c:majorUnit val="0.5"/></c:valAx>' +
  '</c:plotArea><c:legend><c:legendPos val="t"/></c:legend></c:chart></c:chartSpace>';

const corner = (name: string, column: number, across: number, row: number, down: number): string =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>${across}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${down}</xdr:rowOff></xdr:${name}>`;
const DRAWINGS =
  `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}" xmlns:c="${DRAWING}/chart">` +
  `<xdr:twoCellAnchor>${corner("from", 4, 0, 1, 127_000)}${corner("to", 8, 63_500, 12, 0)}` +
  '<xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Levels" descr="Two bars each"/></xdr:nvGraphicFramePr>' +
  '<a:graphic><a:graphicData><c:chart r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame></xdr:twoCellAnchor>' +
  `<xdr:oneCellAnchor>${corner("from", 0, 0, 20, 0)}<xdr:ext cx="635000" cy="254000"/>` +
  '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="Crest" descr="A tree"/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId2"/></xdr:blipFill></xdr:pic></xdr:oneCellAnchor></xdr:wsDr>';

/** What stands in the picture of the workbook: no picture at all, since nothing here looks at it. */
export const PICTURE_BYTES = new Uint8Array([137, 80, 78, 71, 0, 255]);

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";

/** A workbook in Arial 10 that has every kind of look, rule and drawing that this program knows. */
export const STYLED_WORKBOOK: Uint8Array = craft({
  sheets: [
    {
      name: "Own scores",
      before:
        '<sheetPr><tabColor theme="9"/><pageSetUpPr fitToPage="1"/></sheetPr>' +
        '<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" state="frozen"/></sheetView></sheetViews>' +
        '<sheetFormatPr defaultColWidth="10" defaultRowHeight="12.75"/>' +
        '<cols><col min="1" max="1" width="30" customWidth="1"/><col min="2" max="3" width="8" style="11"/><col min="5" max="5" width="0" hidden="1"/></cols>',
      cells:
        '<row r="1" ht="27"><c r="A1" s="10" t="str"><v>Objective</v></c><c r="B1" t="str"><v>2024</v></c><c r="C1" s="1"/></row>' +
        '<row r="2"><c r="A2" s="2" t="str"><v>Plan ahead</v></c><c r="B2" s="11"><v>3</v></c><c r="C2" s="3"><v>4</v></c></row>' +
        '<row r="3" s="5" customFormat="1"><c r="A3" s="4" t="str"><v>Buy well</v></c><c r="B3" s="0"><v>2</v></c><c r="C3" s="5"><v>3</v></c></row>' +
        '<row r="4"><c r="A4" s="6"/><c r="B4" s="7"/><c r="C4" s="8"/><c r="D4" s="9"/><c r="E4" s="12"/></row>',
      after:
        '<conditionalFormatting sqref="B2:B3"><cfRule type="cellIs" dxfId="0" priority="3" operator="lessThan"><formula>3</formula></cfRule>' +
        '<cfRule type="expression" dxfId="1" priority="1" stopIfTrue="1"><formula>$B2&lt;$C2</formula></cfRule></conditionalFormatting>' +
        '<conditionalFormatting sqref="C2:C3 C9"><cfRule type="colorScale" priority="2"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule></conditionalFormatting>' +
        '<dataValidations count="2"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" promptTitle="Score" prompt="From 1 to 5" error="No such level" sqref="B2:B3"><formula1>"1,2,3,4,5"</formula1></dataValidation>' +
        '<dataValidation type="whole" operator="greaterThan" errorStyle="warning" sqref="C2"><formula1>0</formula1></dataValidation></dataValidations>' +
        '<hyperlinks><hyperlink ref="A2" r:id="rIdLink" tooltip="Read more"/><hyperlink ref="A3" location="Other!B2" display="x"/></hyperlinks>' +
        '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;LA &amp;&amp; B&amp;RPage &amp;P</oddFooter></headerFooter>' +
        '<rowBreaks count="1" manualBreakCount="1"><brk id="3" max="16383" man="1"/></rowBreaks><drawing r:id="rIdDrawing"/>' +
        `<extLst><ext xmlns:x14="${X14}" xmlns:xm="${XM}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting>` +
        '<x14:cfRule type="expression" priority="4"><xm:f>Other!$B$2=1</xm:f><x14:dxf><fill><patternFill><bgColor rgb="FF00FF00"/></patternFill></fill></x14:dxf></x14:cfRule><xm:sqref>A2</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>' +
        `<ext xmlns:x14="${X14}" xmlns:xm="${XM}" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations><x14:dataValidation type="list"><x14:formula1><xm:f>Other!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>D2:D3</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
      relationships:
        relationship("rIdLink", "hyperlink", "https://example.org/more", ' TargetMode="External"') +
        relationship("rIdDrawing", "drawing", "../drawings/drawing1.xml"),
    },
    { name: "Other", cells: '<row r="2"><c r="B2"><v>1</v></c></row>' },
  ],
  names:
    "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'Own scores'!$A:$A,'Own scores'!$1:$2</definedName>",
  relationships: relationship("rIdTheme", "theme", "theme/theme1.xml"),
  contentTypes: '<Default Extension="png" ContentType="image/png"/>',
  parts: {
    "xl/styles.xml": STYLES,
    "xl/theme/theme1.xml": THEME,
    "xl/drawings/drawing1.xml": DRAWINGS,
    "xl/drawings/_rels/drawing1.xml.rels": relationships(
      relationship("rId1", "chart", "../charts/chart1.xml"),
      relationship("rId2", "image", "../media/image1.png"),
    ),
    "xl/charts/chart1.xml": CHART,
    "xl/media/image1.png": PICTURE_BYTES,
  },
});
