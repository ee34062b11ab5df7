import { craft, craftParts, MAIN, OFFICE, zip, type CraftedWorkbook } from "./package-builder";

const MICROSOFT = "http://schemas.microsoft.com/office";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const X14 = `${MICROSOFT}/spreadsheetml/2009/9/main`;
const X15 = `${MICROSOFT}/spreadsheetml/2010/11/main`;
const XM = `${MICROSOFT}/excel/2006/main`;
const SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** A relationship; `kind` is what stands behind Office's own address, or a whole address. */
export function relation(id: string, kind: string, target: string, isExternal = false): string {
  const type = kind.includes("//") ? kind : `${OFFICE}/${kind}`;
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"${isExternal ? ' TargetMode="External"' : ""}/>`;
}

function relations(...each: readonly string[]): string {
  return `${HEADER}<Relationships xmlns="${PACKAGE}/relationships">${each.join("")}</Relationships>`;
}

function kindOf(part: string, contentType: string): string {
  return `<Override PartName="/${part}" ContentType="${contentType}"/>`;
}

function bytes(seed: number, length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (seed * 31 + index * index * 7) % 256);
}

/** A picture of one grey dot, as a real PNG. */
const DOT = Uint8Array.from(
  Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVQI12NoAAAAggCB3UNq9AAAAABJRU5ErkJggg==", "base64"),
);

/** The rows of the score sheet: texts are shared, one of them in several fonts, one with its reading. */
const TEXTS = [
  "<t>#</t>",
  "<t>Objective</t>",
  "<t>2025 Score</t>",
  "<t>2026 Score</t>",
  "<t>Comments</t>",
  "<t>Strategy</t>",
  '<r><rPr><b/><sz val="11"/><rFont val="Calibri"/></rPr><t>Lead</t></r><r><t xml:space="preserve">ership </t></r>',
  '<t>課題</t><rPh sb="0" eb="2"><t>カダイ</t></rPh><phoneticPr fontId="0"/>',
  "<t>As last year</t>",
];

const SCORE_ROWS =
  '<row r="1" spans="1:6" ht="30" customHeight="1" x14ac:dyDescent="0.25"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c><c r="E1" t="s"><v>4</v></c></row>' +
  '<row r="2" spans="1:6"><c r="A2"><v>1</v></c><c r="B2" t="s"><v>5</v></c><c r="C2" s="1"><v>3</v></c><c r="D2" s="1"><v>3</v></c><c r="E2" t="s"><v>8</v></c><c r="F2"><f t="shared" ref="F2:F4" si="0">D2-C2</f><v>0</v></c></row>' +
  '<row r="3" spans="1:6"><c r="A3"><v>2</v></c><c r="B3" t="s"><v>6</v></c><c r="C3" s="1"><v>2</v></c><c r="D3" s="1"/><c r="F3"><f t="shared" si="0"/><v>-2</v></c></row>' +
  '<row r="4" spans="1:6"><c r="A4"><v>3</v></c><c r="B4" t="s" ph="1"><v>7</v></c><c r="C4" s="1"><v>4</v></c><c r="D4" s="1"><v>5</v></c><c r="F4"><f t="shared" si="0"/><v>1</v></c></row>';

const BAR_RULE =
  '<conditionalFormatting sqref="C2:C4"><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar>' +
  `<extLst><ext xmlns:x14="${X14}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{11111111-2222-4333-8444-555555555555}</x14:id></ext></extLst></cfRule></conditionalFormatting>`;
const OWN_RULE =
  '<conditionalFormatting sqref="D2:D4"><cfRule type="expression" dxfId="0" priority="1"><formula>$D2=5</formula></cfRule></conditionalFormatting>';
const NEWER_RULES =
  `<ext xmlns:x14="${X14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>` +
  `<x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="{11111111-2222-4333-8444-555555555555}"><x14:dataBar minLength="0" maxLength="100"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>C2:C4</xm:sqref></x14:conditionalFormatting>` +
  `<x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="expression" priority="5" id="{21111111-2222-4333-8444-555555555555}"><xm:f>Sums!$A$1&gt;3</xm:f><x14:dxf><font><b/></font></x14:dxf></x14:cfRule><xm:sqref>A2:A4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>`;
const NEWER_VALIDATIONS =
  `<ext xmlns:x14="${X14}" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations xmlns:xm="${XM}" count="1">` +
  '<x14:dataValidation type="list" allowBlank="1" showInputMessage="1"><x14:formula1><xm:f>Sums!$H$1:$H$3</xm:f></x14:formula1><xm:sqref>E2:E4</xm:sqref></x14:dataValidation></x14:dataValidations></ext>';
const SPARKLINES =
  `<ext xmlns:x14="${X14}" uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups xmlns:xm="${XM}"><x14:sparklineGroup displayEmptyCellsAs="gap">` +
  '<x14:colorSeries theme="4"/><x14:sparklines><x14:sparkline><xm:f>Scores!C2:D2</xm:f><xm:sqref>G2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext>';
const SLICERS = `<ext xmlns:x14="${X14}" uri="{A8765BA9-456A-4dab-B4F3-ACF838C121DE}"><x14:slicerList><x14:slicer r:id="rId9"/></x14:slicerList></ext>`;
const TABLE_SLICERS = `<ext xmlns:x15="${X15}" uri="{3A4CF648-6AED-40f4-86FF-DC5316D8AED3}"><x14:slicerList xmlns:x14="${X14}"><x14:slicer r:id="rId4"/></x14:slicerList></ext>`;
const TIMELINES = `<ext xmlns:x15="${X15}" uri="{7E03D99C-DC04-49d9-9315-930204A7B6E9}"><x15:timelineRefs><x15:timelineRef r:id="rId10"/></x15:timelineRefs></ext>`;

const SCORES_XML =
  `${HEADER}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" ` +
  `xmlns:x14ac="${MICROSOFT}/spreadsheetml/2009/9/ac" xmlns:xr="${MICROSOFT}/spreadsheetml/2014/revision" xr:uid="{A1111111-2222-4333-8444-555555555555}">` +
  '<sheetPr codeName="Sheet1" filterMode="1"><tabColor rgb="FF00B050"/><outlinePr summaryBelow="0"/></sheetPr><dimension ref="A1:F4"/>' +
  '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="D3" sqref="D3"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="5" customWidth="1"/><col min="2" max="2" width="40" customWidth="1" outlineLevel="1"/></cols>' +
  `<sheetData>${SCORE_ROWS}</sheetData><protectedRanges><protectedRange sqref="H1" name="Open"/></protectedRanges><autoFilter ref="A1:E4"><filterColumn colId="2"><customFilters><customFilter operator="greaterThan" val="0"/></customFilters></filterColumn></autoFilter>` +
  '<customSheetViews><customSheetView guid="{C1111111-2222-4333-8444-555555555555}" scale="80"><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></customSheetView></customSheetViews>' +
  `<phoneticPr fontId="0"/>${OWN_RULE}${BAR_RULE}` +
  '<dataValidations count="1"><dataValidation type="whole" allowBlank="1" sqref="C2:D4"><formula1>0</formula1><formula2>5</formula2></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="B2" r:id="rId11" tooltip="More"/></hyperlinks><printOptions gridLines="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape" r:id="rId4"/><headerFooter><oddFooter>&amp;LOfficial&amp;G</oddFooter></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="3" max="16383" man="1"/></rowBreaks>' +
  '<customProperties><customPr name="Kept" r:id="rId13"/></customProperties><ignoredErrors><ignoredError sqref="A1:A4" numberStoredAsText="1"/></ignoredErrors>' +
  '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><legacyDrawingHF r:id="rId12"/>' +
  '<mc:AlternateContent><mc:Choice Requires="x14"><oleObjects><oleObject progId="Package" shapeId="1026" r:id="rId7"/></oleObjects></mc:Choice></mc:AlternateContent>' +
  `<mc:AlternateContent><mc:Choice xmlns:x14="${X14}" Requires="x14"><controls><control shapeId="1027" r:id="rId8" name="Tick"/></controls></mc:Choice></mc:AlternateContent>` +
  `<extLst>${NEWER_RULES}${NEWER_VALIDATIONS}${SPARKLINES}${SLICERS}${TIMELINES}</extLst></worksheet>`;

const SCORES_RELATIONS =
  relation("rId1", "drawing", "../drawings/drawing1.xml") +
  relation("rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml") +
  relation("rId3", "comments", "../comments1.xml") +
  relation("rId4", "printerSettings", "../printerSettings/printerSettings1.bin") +
  relation("rId5", `${MICROSOFT}/2017/10/relationships/threadedComment`, "../threadedComments/threadedComment1.xml") +
  relation("rId7", "package", "../embeddings/Microsoft_Word_Document.docx") +
  relation("rId8", "ctrlProp", "../ctrlProps/ctrlProp1.xml") +
  relation("rId9", `${MICROSOFT}/2007/relationships/slicer`, "../slicers/slicer1.xml") +
  relation("rId10", `${MICROSOFT}/2011/relationships/timeline`, "../timelines/timeline1.xml") +
  relation("rId11", "hyperlink", "https://example.org/more?a=1&amp;b=2", true) +
  relation("rId12", "vmlDrawing", "../drawings/vmlDrawing2.vml") +
  relation("rId13", "customProperty", "../customProperty1.bin");

const SUMS_ROWS =
  '<row r="1"><c r="A1"><f>AVERAGE(Scores!D2:D4)</f><v>4</v></c><c r="B1"><f>[1]Elsewhere!$A$1*2</f><v>8</v></c><c r="C1" cm="1"><f t="array" ref="C1:C3">_xlfn._xlws.SORT(Scores!C2:C4)</f><v>2</v></c><c r="D1" t="e" vm="1"><v>#VALUE!</v></c><c r="H1"><v>1</v></c></row>' +
  '<row r="2"><c r="A2" t="str"><f>IF(1=1,"same","")</f><v>same</v></c><c r="C2"><v>3</v></c><c r="H2"><v>2</v></c></row>' +
  '<row r="3"><c r="A3"><f>SUM(Register[Saving])</f><v>350</v></c><c r="C3"><v>4</v></c><c r="H3"><v>3</v></c></row>';

const REGISTER_ROWS =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>Ref</t></is></c><c r="B1" t="inlineStr"><is><t>Saving</t></is></c></row>' +
  '<row r="2"><c r="A2" t="inlineStr"><is><t>C1</t></is></c><c r="B2"><v>100</v></c></row>' +
  '<row r="3" hidden="1"><c r="A3" t="inlineStr"><is><t>C2</t></is></c><c r="B3"><v>250</v></c></row>';

const PIVOT_ROWS =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>Row Labels</t></is></c><c r="B1" t="inlineStr"><is><t>Sum of Saving</t></is></c></row>' +
  '<row r="2"><c r="A2" t="inlineStr"><is><t>C1</t></is></c><c r="B2"><v>100</v></c></row>' +
  '<row r="3"><c r="A3" t="inlineStr"><is><t>C2</t></is></c><c r="B3"><v>250</v></c></row>' +
  '<row r="4"><c r="A4" t="inlineStr"><is><t>Grand Total</t></is></c><c r="B4"><v>350</v></c></row>';

const anchored = (inner: string, row: number): string =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row + 8}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${inner}<xdr:clientData/></xdr:twoCellAnchor>`;
const graphic = (id: number, name: string, uri: string, inner: string): string =>
  `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${name}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${uri}">${inner}</a:graphicData></a:graphic></xdr:graphicFrame>`;

const DRAWING_XML =
  `${HEADER}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}">` +
  anchored(graphic(2, "Chart 1", `${DRAWING}/chart`, `<c:chart xmlns:c="${DRAWING}/chart" r:id="rId1"/>`), 0) +
  `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice xmlns:cx1="${MICROSOFT}/drawing/2015/9/8/chartex" Requires="cx1">` +
  anchored(
    graphic(
      3,
      "Waterfall",
      `${MICROSOFT}/drawing/2014/chartex`,
      `<cx:chart xmlns:cx="${MICROSOFT}/drawing/2014/chartex" r:id="rId2"/>`,
    ),
    10,
  ) +
  "</mc:Choice><mc:Fallback/></mc:AlternateContent>" +
  anchored(
    '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="4" name="Crest" descr="A dot"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId3"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>',
    20,
  ) +
  "</xdr:wsDr>";

const CHART_XML =
  `${HEADER}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/>` +
  '<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>Scores!$D$1</c:f></c:strRef></c:tx><c:val><c:numRef><c:f>Scores!$D$2:$D$4</c:f><c:numCache><c:ptCount val="3"/><c:pt idx="0"><c:v>3</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser>' +
  '<c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="l"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="b"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>';

/** Every further part by its name: what it holds, and what the content types say of it where its ending does not. */
const PARTS: Readonly<Record<string, readonly [content: string | Uint8Array, kind: string | null]>> = {
  "xl/calcChain.xml": [
    `${HEADER}<calcChain xmlns="${MAIN}"><c r="F2" i="1"/><c r="F3"/><c r="F4"/><c r="A1" i="2"/><c r="B1"/><c r="C1" a="1"/><c r="A2"/><c r="A3"/></calcChain>`,
    `${SHEET_ML}.calcChain+xml`,
  ],
  "xl/theme/theme1.xml": [
    `${HEADER}<a:theme xmlns:a="${DRAWING}/main" name="Plain"><a:themeElements/></a:theme>`,
    "application/vnd.openxmlformats-officedocument.theme+xml",
  ],
  "xl/metadata.xml": [
    `${HEADER}<metadata xmlns="${MAIN}" xmlns:xda="${MICROSOFT}/spreadsheetml/2017/dynamicarray" xmlns:xlrd="${MICROSOFT}/spreadsheetml/2017/richdata"><metadataTypes count="2"><metadataType name="XLDAPR" minSupportedVersion="120000" cellMeta="1"/><metadataType name="XLRICHVALUE" minSupportedVersion="120000"/></metadataTypes>` +
      '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>' +
      '<futureMetadata name="XLRICHVALUE" count="1"><bk><extLst><ext uri="{3e2802c4-a4d2-4d8b-9148-e3be6c30e623}"><xlrd:rvb i="0"/></ext></extLst></bk></futureMetadata>' +
      '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata><valueMetadata count="1"><bk><rc t="2" v="0"/></bk></valueMetadata></metadata>',
    `${SHEET_ML}.sheetMetadata+xml`,
  ],
  "xl/richData/rdrichvalue.xml": [
    `<rvData xmlns="${MICROSOFT}/spreadsheetml/2017/richdata" count="1"><rv s="0"><v>0</v><v>5</v></rv></rvData>`,
    "application/vnd.ms-excel.rdrichvalue+xml",
  ],
  "xl/richData/rdrichvaluestructure.xml": [
    `<rvStructures xmlns="${MICROSOFT}/spreadsheetml/2017/richdata" count="1"><s t="_localImage"><k n="_rvRel:LocalImageIdentifier" t="i"/><k n="CalcOrigin" t="i"/></s></rvStructures>`,
    "application/vnd.ms-excel.rdrichvaluestructure+xml",
  ],
  "xl/richData/richValueRel.xml": [
    `<richValueRels xmlns="${MICROSOFT}/spreadsheetml/2022/richvaluerel" xmlns:r="${OFFICE}"><rel r:id="rId1"/></richValueRels>`,
    "application/vnd.ms-excel.richvaluerel+xml",
  ],
  "xl/richData/_rels/richValueRel.xml.rels": [relations(relation("rId1", "image", "../media/image1.png")), null],
  "xl/drawings/drawing1.xml": [DRAWING_XML, "application/vnd.openxmlformats-officedocument.drawing+xml"],
  "xl/drawings/_rels/drawing1.xml.rels": [
    relations(
      relation("rId1", "chart", "../charts/chart1.xml"),
      relation("rId2", `${MICROSOFT}/2014/relationships/chartEx`, "../charts/chartEx1.xml"),
      relation("rId3", "image", "../media/image1.png"),
    ),
    null,
  ],
  "xl/charts/chart1.xml": [CHART_XML, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"],
  "xl/charts/_rels/chart1.xml.rels": [
    relations(
      relation("rId1", `${MICROSOFT}/2011/relationships/chartStyle`, "style1.xml"),
      relation("rId2", `${MICROSOFT}/2011/relationships/chartColorStyle`, "colors1.xml"),
    ),
    null,
  ],
  "xl/charts/style1.xml": [
    `<cs:chartStyle xmlns:cs="${MICROSOFT}/drawing/2012/chartStyle" id="201"/>`,
    "application/vnd.ms-office.chartstyle+xml",
  ],
  "xl/charts/colors1.xml": [
    `<cs:colorStyle xmlns:cs="${MICROSOFT}/drawing/2012/chartStyle" meth="cycle" id="10"/>`,
    "application/vnd.ms-office.chartcolorstyle+xml",
  ],
  "xl/charts/chartEx1.xml": [
    `${HEADER}<cx:chartSpace xmlns:cx="${MICROSOFT}/drawing/2014/chartex"><cx:chartData><cx:data id="0"><cx:numDim type="val"><cx:f>Scores!$D$2:$D$4</cx:f></cx:numDim></cx:data></cx:chartData></cx:chartSpace>`,
    "application/vnd.ms-office.chartex+xml",
  ],
  "xl/media/image1.png": [DOT, null],
  "xl/drawings/vmlDrawing1.vml": [
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202"/><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><v:textbox><br></v:textbox><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>3</x:Column></x:ClientData></v:shape></xml>',
    null,
  ],
  "xl/drawings/vmlDrawing2.vml": ['<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="LF"/></xml>', null],
  "xl/comments1.xml": [
    `${HEADER}<comments xmlns="${MAIN}"><authors><author>tc={31111111-2222-4333-8444-555555555555}</author></authors><commentList><comment ref="D2" authorId="0" shapeId="0"><text><t>[Threaded comment] Is this agreed?</t></text></comment></commentList></comments>`,
    `${SHEET_ML}.comments+xml`,
  ],
  "xl/threadedComments/threadedComment1.xml": [
    `${HEADER}<ThreadedComments xmlns="${MICROSOFT}/spreadsheetml/2018/threadedcomments"><threadedComment ref="D2" dT="2026-01-01T00:00:00.00" personId="{41111111-2222-4333-8444-555555555555}" id="{31111111-2222-4333-8444-555555555555}"><text>Is this agreed?</text></threadedComment></ThreadedComments>`,
    "application/vnd.ms-excel.threadedcomments+xml",
  ],
  "xl/persons/person.xml": [
    `${HEADER}<personList xmlns="${MICROSOFT}/spreadsheetml/2018/threadedcomments"><person displayName="An Officer" id="{41111111-2222-4333-8444-555555555555}" userId="officer" providerId="None"/></personList>`,
    "application/vnd.ms-excel.person+xml",
  ],
  "xl/printerSettings/printerSettings1.bin": [bytes(1, 900), `${SHEET_ML}.printerSettings`],
  "xl/customProperty1.bin": [bytes(2, 16), `${SHEET_ML}.customProperty`],
  "xl/embeddings/Microsoft_Word_Document.docx": [
    zip({ "word/document.xml": "<w:document/>" }),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ],
  "xl/ctrlProps/ctrlProp1.xml": [
    `<formControlPr xmlns="${X14}" objectType="CheckBox" fmlaLink="$H$1" lockText="1"/>`,
    "application/vnd.ms-excel.controlproperties+xml",
  ],
  "xl/slicers/slicer1.xml": [
    `<slicers xmlns="${X14}"><slicer name="Ref" cache="Slicer_Ref" rowHeight="241300"/></slicers>`,
    "application/vnd.ms-excel.slicer+xml",
  ],
  "xl/slicers/slicer2.xml": [
    `<slicers xmlns="${X14}"><slicer name="Ref 1" cache="Slicer_Ref1" rowHeight="241300"/></slicers>`,
    "application/vnd.ms-excel.slicer+xml",
  ],
  "xl/slicerCaches/slicerCache1.xml": [
    `<slicerCacheDefinition xmlns="${X14}" name="Slicer_Ref" sourceName="Ref"><pivotTables><pivotTable tabId="5" name="Sums by ref"/></pivotTables><data><tabular pivotCacheId="7"><items count="2"><i x="0" s="1"/><i x="1" s="1"/></items></tabular></data></slicerCacheDefinition>`,
    "application/vnd.ms-excel.slicerCache+xml",
  ],
  "xl/slicerCaches/slicerCache2.xml": [
    `<slicerCacheDefinition xmlns="${X14}" name="Slicer_Ref1" sourceName="Ref"><extLst><x:ext xmlns:x="${MAIN}" xmlns:x15="${X15}" uri="{2F2917AC-EB37-4324-AD4E-5DD8C200BD13}"><x15:tableSlicerCache tableId="3" column="1"/></x:ext></extLst></slicerCacheDefinition>`,
    "application/vnd.ms-excel.slicerCache+xml",
  ],
  "xl/timelines/timeline1.xml": [
    `<timelines xmlns="${X15}"><timeline name="When" cache="Timeline_When" level="2" selectionLevel="2"/></timelines>`,
    "application/vnd.ms-excel.timeline+xml",
  ],
  "xl/timelineCaches/timelineCache1.xml": [
    `<timelineCacheDefinition xmlns="${X15}" name="Timeline_When" sourceName="When"/>`,
    "application/vnd.ms-excel.timelineCache+xml",
  ],
  "xl/pivotTables/pivotTable1.xml": [
    `${HEADER}<pivotTableDefinition xmlns="${MAIN}" name="Sums by ref" cacheId="7" dataCaption="Values"><location ref="A1:B4" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="2"><pivotField axis="axisRow" showAll="0"><items count="3"><item x="0"/><item x="1"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><dataFields count="1"><dataField name="Sum of Saving" fld="1"/></dataFields></pivotTableDefinition>`,
    `${SHEET_ML}.pivotTable+xml`,
  ],
  "xl/pivotTables/_rels/pivotTable1.xml.rels": [
    relations(relation("rId1", "pivotCacheDefinition", "../pivotCache/pivotCacheDefinition1.xml")),
    null,
  ],
  "xl/pivotCache/pivotCacheDefinition1.xml": [
    `${HEADER}<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${OFFICE}" r:id="rId1" recordCount="2"><cacheSource type="worksheet"><worksheetSource name="Register"/></cacheSource><cacheFields count="2"><cacheField name="Ref" numFmtId="0"><sharedItems count="2"><s v="C1"/><s v="C2"/></sharedItems></cacheField><cacheField name="Saving" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1"/></cacheField></cacheFields></pivotCacheDefinition>`,
    `${SHEET_ML}.pivotCacheDefinition+xml`,
  ],
  "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels": [
    relations(relation("rId1", "pivotCacheRecords", "pivotCacheRecords1.xml")),
    null,
  ],
  "xl/pivotCache/pivotCacheRecords1.xml": [
    `${HEADER}<pivotCacheRecords xmlns="${MAIN}" count="2"><r><x v="0"/><n v="100"/></r><r><x v="1"/><n v="250"/></r></pivotCacheRecords>`,
    `${SHEET_ML}.pivotCacheRecords+xml`,
  ],
  "xl/tables/table3.xml": [
    `${HEADER}<table xmlns="${MAIN}" id="3" name="Register" displayName="Register" ref="A1:B3" totalsRowShown="0" tableType="queryTable"><autoFilter ref="A1:B3"><filterColumn colId="0"><filters><filter val="C1"/></filters></filterColumn></autoFilter><tableColumns count="2"><tableColumn id="1" uniqueName="1" name="Ref" queryTableFieldId="1"/><tableColumn id="2" uniqueName="2" name="Saving" queryTableFieldId="2"/></tableColumns><tableStyleInfo name="TableStyleLight9" showRowStripes="1"/></table>`,
    `${SHEET_ML}.table+xml`,
  ],
  "xl/tables/_rels/table3.xml.rels": [
    relations(relation("rId1", "queryTable", "../queryTables/queryTable1.xml")),
    null,
  ],
  "xl/queryTables/queryTable1.xml": [
    `${HEADER}<queryTable xmlns="${MAIN}" name="ExternalData_1" connectionId="1" autoFormatId="16"><queryTableRefresh nextId="3"><queryTableFields count="2"><queryTableField id="1" name="Ref" tableColumnId="1"/><queryTableField id="2" name="Saving" tableColumnId="2"/></queryTableFields></queryTableRefresh></queryTable>`,
    `${SHEET_ML}.queryTable+xml`,
  ],
  "xl/connections.xml": [
    `${HEADER}<connections xmlns="${MAIN}"><connection id="1" name="Query" type="5" refreshedVersion="8" background="1"><dbPr connection="Provider=Microsoft.Mashup.OleDb.1" command="SELECT 1"/></connection></connections>`,
    `${SHEET_ML}.connections+xml`,
  ],
  "xl/externalLinks/externalLink1.xml": [
    `${HEADER}<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${OFFICE}" r:id="rId1"><sheetNames><sheetName val="Elsewhere"/><sheetName val="Summary"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>4</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
    `${SHEET_ML}.externalLink+xml`,
  ],
  "xl/externalLinks/_rels/externalLink1.xml.rels": [
    relations(relation("rId1", "externalLinkPath", "Other%20book.xlsx", true)),
    null,
  ],
  "xl/vbaProject.bin": [bytes(3, 2000), null],
  "xl/_rels/vbaProject.bin.rels": [
    relations(relation("rId1", `${MICROSOFT}/2006/relationships/vbaProjectSignature`, "vbaProjectSignature.bin")),
    null,
  ],
  "xl/vbaProjectSignature.bin": [bytes(4, 300), "application/vnd.ms-office.vbaProjectSignature"],
  "xl/volatileDependencies.xml": [
    `${HEADER}<volTypes xmlns="${MAIN}"><volType type="realTimeData"><main first="feed"><tp t="n"><v>1</v><tr r="A1" s="2"/></tp></main></volType></volTypes>`,
    `${SHEET_ML}.volatileDependencies+xml`,
  ],
  "customXml/item1.xml": ['<label xmlns="urn:example:label">Official</label>', null],
  "customXml/itemProps1.xml": [
    '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{51111111-2222-4333-8444-555555555555}"><ds:schemaRefs/></ds:datastoreItem>',
    "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
  ],
  "customXml/_rels/item1.xml.rels": [relations(relation("rId1", "customXmlProps", "itemProps1.xml")), null],
  "docProps/app.xml": [
    `${HEADER}<Properties xmlns="${OFFICE.replace("relationships", "extended-properties")}"><Application>Microsoft Excel</Application></Properties>`,
    "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  ],
  "docProps/core.xml": [
    `${HEADER}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>An Officer</dc:creator></cp:coreProperties>`,
    "application/vnd.openxmlformats-package.core-properties+xml",
  ],
  "docProps/custom.xml": [
    `${HEADER}<Properties xmlns="${OFFICE.replace("relationships", "custom-properties")}" xmlns:vt="${OFFICE.replace("relationships", "docPropsVTypes")}"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Class"><vt:lpwstr>Official</vt:lpwstr></property></Properties>`,
    "application/vnd.openxmlformats-officedocument.custom-properties+xml",
  ],
  "docMetadata/LabelInfo.xml": [
    '<clbl:labelList xmlns:clbl="http://schemas.microsoft.com/office/2020/mipLabelMetadata"><clbl:label id="{61111111-2222-4333-8444-555555555555}" enabled="1" method="Privileged" siteId="{71111111-2222-4333-8444-555555555555}" removed="0"/></clbl:labelList>',
    "application/vnd.ms-office.classificationlabels+xml",
  ],
  "_rels/.rels": [
    relations(
      relation("rId1", "officeDocument", "xl/workbook.xml"),
      relation("rId2", `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"),
      relation("rId3", "extended-properties", "docProps/app.xml"),
      relation("rId4", "custom-properties", "docProps/custom.xml"),
      relation("rId5", `${MICROSOFT}/2020/02/relationships/classificationlabels`, "docMetadata/LabelInfo.xml"),
    ),
    null,
  ],
  "xl/chartsheets/sheet1.xml": [
    `${HEADER}<chartsheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="rId1"/></chartsheet>`,
    `${SHEET_ML}.chartsheet+xml`,
  ],
  "xl/chartsheets/_rels/sheet1.xml.rels": [relations(relation("rId1", "drawing", "../drawings/drawing3.xml")), null],
  "xl/drawings/drawing3.xml": [
    `${HEADER}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}"><xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9000000" cy="6000000"/>${graphic(2, "Chart 1", `${DRAWING}/chart`, `<c:chart xmlns:c="${DRAWING}/chart" r:id="rId1"/>`)}<xdr:clientData/></xdr:absoluteAnchor></xdr:wsDr>`,
    "application/vnd.openxmlformats-officedocument.drawing+xml",
  ],
  "xl/drawings/_rels/drawing3.xml.rels": [relations(relation("rId1", "chart", "../charts/chart7.xml")), null],
  "xl/charts/chart7.xml": [CHART_XML, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"],
};

const NAMES =
  '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Scores!$A$1:$E$4</definedName>' +
  '<definedName name="_xlnm.Print_Area" localSheetId="1">Sums!$A$1:$B$3</definedName>' +
  '<definedName name="_xlnm.Print_Titles" localSheetId="0">Scores!$A:$B,Scores!$1:$1</definedName>' +
  '<definedName name="Area">Scores!$C$2:$D$4</definedName><definedName name="Area" localSheetId="1">Sums!$A$1</definedName>' +
  '<definedName name="Double">_xlfn.LAMBDA(_xlpm.x,_xlpm.x*2)</definedName><definedName name="Elsewhere">[1]Elsewhere!$A$1</definedName>' +
  '<definedName name="Gone">#REF!</definedName><definedName name="List">{1,2;3,4}</definedName><definedName name="Next" comment="One to the right">Scores!B1</definedName>' +
  '<definedName name="Rate">0.2</definedName><definedName name="Run" function="1" vbProcedure="1" xlm="1" functionGroupId="14">#N/A</definedName>' +
  '<definedName name="Slicer_Ref">#N/A</definedName><definedName name="Text">"a &amp; b"</definedName>';

const WORKBOOK: CraftedWorkbook = {
  sheets: [
    { name: "Scores", xml: SCORES_XML, relationships: SCORES_RELATIONS },
    { name: "Sums", cells: SUMS_ROWS },
    {
      name: "Register of savings",
      cells: REGISTER_ROWS,
      after: `<tableParts count="1"><tablePart r:id="rId1"/></tableParts><extLst>${TABLE_SLICERS}</extLst>`,
      relationships:
        relation("rId1", "table", "../tables/table3.xml") +
        relation("rId4", `${MICROSOFT}/2007/relationships/slicer`, "../slicers/slicer2.xml"),
    },
    { name: "Very hidden", state: "veryHidden", cells: '<row r="1"><c r="A1"><v>42</v></c></row>' },
    {
      name: "Pivot",
      cells: PIVOT_ROWS,
      relationships: relation("rId1", "pivotTable", "../pivotTables/pivotTable1.xml"),
    },
    {
      name: "Locked",
      cells: '<row r="1"><c r="A1"><v>7</v></c></row>',
      after: '<sheetProtection sheet="1" objects="1"/>',
    },
  ],
  sharedStrings: TEXTS,
  looks: '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  numberFormats: '<numFmt numFmtId="164" formatCode="0&quot; of 5&quot;"/>',
  beforeSheets:
    '<fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="28000" codeName="{81111111-2222-4333-8444-555555555555}"/><fileSharing readOnlyRecommended="1"/><workbookPr codeName="ThisWorkbook" defaultThemeVersion="166925"/>' +
    `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x15"><x15ac:absPath url="C:\\" xmlns:x15ac="${MICROSOFT}/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent>` +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="12000" firstSheet="1" activeTab="0"/></bookViews>',
  names: NAMES,
  afterNames:
    '<calcPr calcId="191029" iterate="1"/><customWorkbookViews><customWorkbookView name="Mine" guid="{C1111111-2222-4333-8444-555555555555}" windowWidth="0" windowHeight="0" activeSheetId="1"/></customWorkbookViews><pivotCaches><pivotCache cacheId="7" r:id="rIdCache"/></pivotCaches>' +
    `<extLst><ext xmlns:x14="${X14}" uri="{BBE1A952-AA13-448e-AADC-164F8A28A991}"><x14:slicerCaches><x14:slicerCache r:id="rIdSlicer1"/></x14:slicerCaches></ext><ext xmlns:x15="${X15}" uri="{46BE6895-7355-4a93-B00E-2C351335B9C9}"><x15:slicerCaches xmlns:x14="${X14}"><x14:slicerCache r:id="rIdSlicer2"/></x15:slicerCaches></ext>` +
    `<ext xmlns:x15="${X15}" uri="{D0CA8CA8-9F24-4464-BF8E-62219DCF47F9}"><x15:timelineCacheRefs><x15:timelineCacheRef r:id="rIdTimeline"/></x15:timelineCacheRefs></ext></extLst>`,
  relationships:
    relation("rIdTheme", "theme", "theme/theme1.xml") +
    relation("rIdChain", "calcChain", "calcChain.xml") +
    relation("rIdMeta", "sheetMetadata", "metadata.xml") +
    relation("rIdRich1", `${MICROSOFT}/2017/06/relationships/rdRichValue`, "richData/rdrichvalue.xml") +
    relation(
      "rIdRich2",
      `${MICROSOFT}/2017/06/relationships/rdRichValueStructure`,
      "richData/rdrichvaluestructure.xml",
    ) +
    relation("rIdRich3", `${MICROSOFT}/2022/10/relationships/richValueRel`, "richData/richValueRel.xml") +
    relation("rIdMacros", `${MICROSOFT}/2006/relationships/vbaProject`, "vbaProject.bin") +
    relation("rIdPeople", `${MICROSOFT}/2017/10/relationships/person`, "persons/person.xml") +
    relation("rIdCache", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml") +
    relation("rIdSlicer1", `${MICROSOFT}/2007/relationships/slicerCache`, "slicerCaches/slicerCache1.xml") +
    relation("rIdSlicer2", `${MICROSOFT}/2007/relationships/slicerCache`, "slicerCaches/slicerCache2.xml") +
    relation("rIdTimeline", `${MICROSOFT}/2011/relationships/timelineCache`, "timelineCaches/timelineCache1.xml") +
    relation("rIdLink", "externalLink", "externalLinks/externalLink1.xml") +
    relation("rIdQuery", "connections", "connections.xml") +
    relation("rIdVolatile", "volatileDependencies", "volatileDependencies.xml") +
    relation("rIdCustom", "customXml", "../customXml/item1.xml") +
    relation("rIdChartSheet", "chartsheet", "chartsheets/sheet1.xml"),
  contentTypes:
    '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="png" ContentType="image/png"/>' +
    Object.entries(PARTS)
      .flatMap(([part, [, kind]]) => (kind === null ? [] : [kindOf(part, kind)]))
      .join(""),
  parts: Object.fromEntries(Object.entries(PARTS).map(([part, [content]]) => [part, content])),
};

/** What a macro-enabled workbook says of itself in place of a plain one. */
const MACRO_TYPE = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";

function toEverything(): Uint8Array {
  const parts = craftParts(WORKBOOK);
  const replace = (name: string, from: string, to: string): void => {
    const text = String(parts[name]);
    if (!text.includes(from)) throw new Error(`${name} does not hold ${from}`);
    parts[name] = text.replace(from, to);
  };
  replace("[Content_Types].xml", `${SHEET_ML}.sheet.main+xml`, MACRO_TYPE);
  // A sheet of a chart alone among those of cells, and the list of linked workbooks, each where the schema wants it.
  replace(
    "xl/workbook.xml",
    "</sheets>",
    '<sheet name="Only a chart" sheetId="12" r:id="rIdChartSheet"/></sheets><externalReferences><externalReference r:id="rIdLink"/></externalReferences>',
  );
  replace(
    "xl/styles.xml",
    "</styleSheet>",
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><b/></font></dxf></dxfs><tableStyles count="0" defaultTableStyle="TableStyleMedium2"/><colors><mruColors><color rgb="FF00B050"/></mruColors></colors>' +
      `<extLst><ext xmlns:x14="${X14}" uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}"><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst></styleSheet>`,
  );
  return zip(parts);
}

/**
 * A macro-enabled workbook (.xlsm) with a score sheet among everything that Excel keeps in a file: charts of both kinds, a
 * pivot table, slicers, a timeline, sparklines, notes and threads, newer conditional formats and validations, controls,
 * embedded files, a query, links to another workbook, rich values, dynamic arrays, labels, and settings of the printer.
 */
export const EVERYTHING: Uint8Array = toEverything();

/** The same kind of workbook, small, with a signature of the whole file. */
export const SIGNED: Uint8Array = craft({
  sheets: [{ name: "Scores", cells: '<row r="1"><c r="A1"><v>3</v></c></row>' }],
  parts: {
    "_rels/.rels": relations(
      relation("rId1", "officeDocument", "xl/workbook.xml"),
      relation("rId2", `${PACKAGE}/relationships/digital-signature/origin`, "_xmlsignatures/origin.sigs"),
    ),
    "_xmlsignatures/origin.sigs": new Uint8Array(),
    "_xmlsignatures/_rels/origin.sigs.rels": relations(
      relation("rId1", `${PACKAGE}/relationships/digital-signature/signature`, "sig1.xml"),
    ),
    "_xmlsignatures/sig1.xml": '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>',
  },
});
