import type { LookCopy } from "../../core/change/change-plan";
import type { HighlightRule } from "../../core/change/highlight";
import type { SheetPlan } from "../../core/change/sheet-plan";
import type { CellEdit } from "./cell-edits";
import type { CopiedRule } from "./look-state";
import type { SavedTab } from "./saved-tab";
import type { TabState } from "./tab-state";

/** What a tab is written from: a plan, or what was kept of the tab. */
export type TabSource =
  | { readonly kind: "plan"; readonly plan: SheetPlan; readonly tableName: string | null }
  | { readonly kind: "saved"; readonly saved: SavedTab };

/** Writes a tab of ours: a new one, or over the one that stands there. */
export interface WriteTabStep {
  readonly kind: "writeTab";
  readonly tab: string;
  /** The name on the tab if it is new. */
  readonly name: string;
  readonly source: TabSource;
  readonly existing: TabState | null;
  /** Whether the name that marks the tab is in the workbook, be it that its sheet is gone. */
  readonly hasMark: boolean;
  /** What tells from now on who wrote it; see {@link TabState}. */
  readonly stamp: string;
  /** Where a new one goes among the sheets, from 0 on; null for the end. */
  readonly position: number | null;
}

/** What a batch is to do, known to be possible as far as that can be known before. */
export type Step =
  | WriteTabStep
  /** Deletes a sheet of ours and, where there is one, the name that marks it. */
  | { readonly kind: "dropTab"; readonly sheetId: string; readonly mark: string | null }
  /** Sets a hidden name of the workbook, or takes it away. */
  | { readonly kind: "setName"; readonly name: string; readonly exists: boolean; readonly to: string | null }
  | { readonly kind: "setCell"; readonly edit: CellEdit }
  /** Adds a highlight behind all conditional formats of its sheet. */
  | { readonly kind: "addHighlight"; readonly rule: HighlightRule }
  | { readonly kind: "dropHighlight"; readonly sheet: string; readonly id: string }
  /** Copies a look; `width` is the column's from then on. */
  | {
      readonly kind: "copyLook";
      readonly copy: LookCopy;
      readonly rules: readonly CopiedRule[];
      readonly width: number;
    }
  | { readonly kind: "restoreLook"; readonly copy: LookCopy; readonly width: number };
