import { HostError } from "../host-error";
import { emulate } from "../wire/emulated-class";
import { columnCount, rowCount, type Area } from "../workbook/area";
import { NO_BORDER, type Border, type CellStyle } from "../workbook/style";
import { setStyle } from "./range-format";
import { asColor, asOneOf } from "./written";
import { wrap, type RangeSide } from "./wrap";
import { LiveRange } from "../workbook/workbook";

type BorderKey = Extract<keyof CellStyle, `border${string}`>;

/** Which cells of a range a side's border is on, and on which of their own sides. Null where there are none. */
interface Side {
  readonly key: BorderKey;
  readonly area: (area: Area) => Area | null;
}

const SIDES: Readonly<Record<string, Side>> = {
  EdgeTop: { key: "borderTop", area: (area) => ({ ...area, bottom: area.top }) },
  EdgeBottom: { key: "borderBottom", area: (area) => ({ ...area, top: area.bottom }) },
  EdgeLeft: { key: "borderLeft", area: (area) => ({ ...area, right: area.left }) },
  EdgeRight: { key: "borderRight", area: (area) => ({ ...area, left: area.right }) },
  InsideHorizontal: {
    key: "borderBottom",
    area: (area) => (rowCount(area) > 1 ? { ...area, bottom: area.bottom - 1 } : null),
  },
  InsideVertical: {
    key: "borderRight",
    area: (area) => (columnCount(area) > 1 ? { ...area, right: area.right - 1 } : null),
  },
  DiagonalDown: { key: "borderDiagonalDown", area: (area) => area },
  DiagonalUp: { key: "borderDiagonalUp", area: (area) => area },
};
const STYLES = [...["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"]] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

export const rangeBorderCollectionClass = emulate<LiveRange>({
  name: "RangeBorderCollection",
  properties: { Count: { get: () => Object.keys(SIDES).length } },
  items: (range) => Object.keys(SIDES).map((side) => wrap("RangeBorder", { range, side })),
  getItem: (range, args) => wrap("RangeBorder", { range, side: asOneOf(args.text(0), Object.keys(SIDES)) }),
});

export const rangeBorderClass = emulate<RangeSide>({
  name: "RangeBorder",
  identity: ({ side }) => ({ SideIndex: side }),
  properties: {
    Color: {
      get: (side) => read(side, "color") ?? "",
      set: (side, written) => write(side, { color: asColor(written) }),
    },
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (side) => read(side, "style"),
      set: (side, written) => write(side, { style: asOneOf(written, STYLES) }),
    },
    Weight: {
      get: (side) => read(side, "weight"),
      set: (side, written) => write(side, { weight: asOneOf(written, WEIGHTS) }),
    },
  },
});

function placeOf({ range, side }: RangeSide): { readonly key: BorderKey; readonly area: Area | null } {
  const found = SIDES[side];
  if (found === undefined) throw new HostError("InvalidArgument");
  return { key: found.key, area: found.area(range.area) };
}

function read(side: RangeSide, part: keyof Border): string | null {
  const { key, area } = placeOf(side);
  return area === null ? NO_BORDER[part] : side.range.sheet.common(area, (style) => style[key][part]);
}

/** A border that gets a colour or a weight is drawn, as in Excel. */
function write(side: RangeSide, patch: Partial<Border>): void {
  const { key, area } = placeOf(side);
  if (area === null) return;
  const { sheet } = side.range;
  const before: Border = {
    style: read(side, "style") ?? "None",
    weight: read(side, "weight") ?? "Thin",
    color: read(side, "color") ?? "#000000",
  };
  const isDrawn = patch.style === undefined && before.style === "None";
  const after: Border = { ...before, ...(isDrawn ? { style: "Continuous" } : {}), ...patch };
  // There is but one double line, which Excel calls thick.
  setStyle(new LiveRange(sheet, area), { [key]: after.style === "Double" ? { ...after, weight: "Thick" } : after });
}
