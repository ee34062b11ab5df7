import { HostError } from "../../core/change/workbook-host";
import type { DefinedName, SheetVisibility } from "../../core/grid/snapshot";
import type { Package } from "./package";
import { readRelationships } from "./relationships";
import { findChild, findChildren, parseXml, type XmlElement } from "./xml-tree";

/** A tab as the workbook's own part lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** "worksheet" for a sheet of cells; "chartsheet", "dialogsheet" and others have none. */
  readonly kind: string;
  readonly part: string;
  readonly relationshipId: string;
  readonly sheetId: number;
  readonly element: XmlElement;
}

/** A defined name with its element; `scope` is resolved to the sheet's name. */
export interface NameEntry extends DefinedName {
  readonly element: XmlElement;
}

/** The workbook's own part: the list of its sheets, its names and its settings. */
export interface WorkbookPart {
  readonly part: string;
  readonly text: string;
  readonly root: XmlElement;
  readonly isStrict: boolean;
  /** All tabs in their order, those without cells too. */
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly NameEntry[];
  readonly stylesPart: string | null;
  readonly sharedStringsPart: string | null;
  readonly calcChainPart: string | null;
  readonly isStructureLocked: boolean;
}

const STRICT_NAMESPACE = "http://purl.oclc.org/ooxml/spreadsheetml/main";

/** The name of the part that lists the sheets; null where the package names none. */
export function findWorkbookPart(source: Package): string | null {
  return readRelationships(source, "").find((each) => each.kind === "officeDocument")?.target ?? null;
}

/** Whether an attribute such as `hidden` or `locked` says yes. */
export function isTrue(value: string | null): boolean {
  return value === "1" || value === "true" || value === "on";
}

/** What the workbook's part says. Throws {@link HostError} where it lists no sheet of cells. */
export function readWorkbookPart(source: Package, part: string): WorkbookPart {
  const { text } = source.get(part);
  const root = parseXml(text);
  const relationships = readRelationships(source, part);
  const sheets = readSheets(root, new Map(relationships.map((each) => [each.id, each])));
  const protection = findChild(root, "workbookProtection");
  const findPart = (kind: string): string | null => {
    const target = relationships.find((each) => each.kind === kind && !each.isExternal)?.target;
    return target !== undefined && source.has(target) ? target : null;
  };
  if (!sheets.some((sheet) => sheet.kind === "worksheet")) {
    throw new HostError(
      "notAWorkbook",
      sheets.length > 0
        ? "The workbook holds only charts and no sheet of cells, so there is nothing to read."
        : "The workbook is damaged: it lists no sheets. Ask for a new copy.",
    );
  }
  return {
    part,
    text,
    root,
    isStrict: root.tag.uri === STRICT_NAMESPACE,
    sheets,
    names: readNames(root, sheets),
    stylesPart: findPart("styles"),
    sharedStringsPart: findPart("sharedStrings"),
    calcChainPart: findPart("calcChain"),
    isStructureLocked: isTrue(protection?.tag.attribute("lockStructure") ?? null),
  };
}

function readSheets(
  root: XmlElement,
  relationships: ReadonlyMap<string, { readonly kind: string; readonly target: string }>,
): readonly SheetEntry[] {
  const list = findChild(root, "sheets");
  if (!list) return [];
  return findChildren(list, "sheet").map((element) => {
    const { tag } = element;
    const relationshipId = tag.relationshipId() ?? "";
    const relationship = relationships.get(relationshipId);
    if (!relationship) {
      throw new HostError("notAWorkbook", "The workbook is damaged: one of its sheets is missing. Ask for a new copy.");
    }
    return {
      name: tag.attribute("name") ?? "",
      visibility: toVisibility(tag.attribute("state")),
      kind: relationship.kind,
      part: relationship.target,
      relationshipId,
      sheetId: Number(tag.attribute("sheetId") ?? 0),
      element,
    };
  });
}

function readNames(root: XmlElement, sheets: readonly SheetEntry[]): readonly NameEntry[] {
  const list = findChild(root, "definedNames");
  if (!list) return [];
  return findChildren(list, "definedName").flatMap((element) => {
    const { tag, text } = element;
    const index = tag.attribute("localSheetId");
    const scope = index === null ? null : sheets[Number(index)]?.name;
    // A name of a sheet that is gone stands for nothing.
    if (scope === undefined) return [];
    return [
      { name: tag.attribute("name") ?? "", refersTo: text, scope, isHidden: isTrue(tag.attribute("hidden")), element },
    ];
  });
}

function toVisibility(state: string | null): SheetVisibility {
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}
