import type { Area } from "./area";
import type { Sheet } from "./sheet";

/** An Excel table. Its area includes the header row and the totals row where it has them. */
export class Table {
  style = "TableStyleMedium2";
  showBandedRows = true;
  showBandedColumns = false;
  showFilterButton = true;
  highlightFirstColumn = false;
  highlightLastColumn = false;

  constructor(
    readonly id: string,
    readonly sheet: Sheet,
    public name: string,
    public area: Area,
    public hasHeaderRow: boolean,
    public hasTotalsRow: boolean,
  ) {}

  get headerArea(): Area | null {
    return this.hasHeaderRow ? { ...this.area, bottom: this.area.top } : null;
  }

  get totalsArea(): Area | null {
    return this.hasTotalsRow ? { ...this.area, top: this.area.bottom } : null;
  }

  get bodyArea(): Area {
    return {
      ...this.area,
      top: this.area.top + (this.hasHeaderRow ? 1 : 0),
      bottom: this.area.bottom - (this.hasTotalsRow ? 1 : 0),
    };
  }
}
