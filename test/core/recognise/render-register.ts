import { toA1 } from "../../../src/core/grid/a1";
import type { PlainCell, PlainSheet } from "../snapshot-builder";
import { YEARS, type ListedSaving, type RegisterLook } from "./random-register";

interface Column {
  readonly header: string;
  readonly cell: (saving: ListedSaving, number: number) => PlainCell;
  readonly isMoney?: boolean;
}

const POUNDS_IN_PENCE = 100n;
const THOUSANDS_IN_PENCE = 100_000n;

/** The sheets on which an officer with these habits would keep the register. */
export function renderRegister(savings: readonly ListedSaving[], look: RegisterLook): readonly PlainSheet[] {
  if (look.layout !== "sheetPerYear") {
    // Headers that name no saving are read as such on a sheet that does.
    return [renderSheet(look.layout.endsWith("Alone") ? "Savings" : "Register", savings, look)];
  }
  return YEARS.map((year) =>
    renderSheet(
      `Savings ${year.replace("/", "-")}`,
      savings.filter((saving) => saving.year === year),
      look,
    ),
  );
}

function renderSheet(name: string, savings: readonly ListedSaving[], look: RegisterLook): PlainSheet {
  const rows: PlainCell[][] = [];
  if (look.hasTitle) rows.push(["Our savings"]);
  if (look.unit === "noted") rows.push(["All sums are in £000"]);
  const columns = toColumns(look);
  const money = columns.flatMap(({ isMoney }, index) => (isMoney ? [index] : []));
  const putHeader = (): void => {
    rows.push(columns.map(({ header }) => header));
    if (look.unit === "row") rows.push(columns.map(({ isMoney }) => (isMoney ? "£000" : null)));
    if (look.hasColumnNumbers) rows.push(columns.map((_, index) => index + 1));
  };
  const putTotal = (label: string, from: number): void => {
    const labelColumn = columns.findIndex(({ header }) => header === "Project");
    rows.push(
      columns.map(({ isMoney }, index) => {
        if (!isMoney) return index === labelColumn ? label : null;
        return { formula: `SUM(${toA1(from, index)}:${toA1(rows.length - 1, index)})`, value: 1.5 };
      }),
    );
  };
  putHeader();
  const top = rows.length;
  toGroups(savings, look).forEach(({ heading, lines }, index) => {
    if (index > 0 && look.hasBlankRows) rows.push([]);
    if (index > 0 && look.layout === "repeatedHeader") putHeader();
    if (heading !== null) rows.push([heading]);
    const from = rows.length;
    for (const saving of lines) rows.push(columns.map(({ cell }) => cell(saving, savings.indexOf(saving) + 1)));
    if (look.hasSubtotals && lines.length > 0) putTotal("Sub-total", from);
  });
  if (look.hasTotal && rows.length > top) putTotal(money.length > 0 ? "Grand total" : "Total", top);
  if (look.hasNote) rows.push([], ["These sums were agreed with the accountants of each service."]);
  return { name, rows };
}

function toGroups(
  savings: readonly ListedSaving[],
  { layout }: RegisterLook,
): readonly { readonly heading: string | null; readonly lines: readonly ListedSaving[] }[] {
  if (layout === "groups") {
    return YEARS.map((year) => ({
      heading: `Savings ${year}`,
      lines: savings.filter((each) => each.year === year),
    })).filter(({ lines }) => lines.length > 0);
  }
  const half = Math.ceil(savings.length / 2);
  const halves = [savings.slice(0, half), savings.slice(half)].filter((lines) => lines.length > 0);
  return halves.map((lines) => ({ heading: null, lines }));
}

function toColumns({ layout, unit, hasRefs, isReversed }: RegisterLook): readonly Column[] {
  const header = unit === "pounds" ? " (£)" : unit === "thousands" ? " (£000)" : "";
  const isScaled = unit !== "pounds";
  const toSum = (header: string, isIn: (saving: ListedSaving) => boolean): Column => ({
    header,
    isMoney: true,
    cell: (saving) => (isIn(saving) ? toSumCell(saving, isScaled) : null),
  });
  const byYear = YEARS.map((year) => toSum(`Saving ${year}${header}`, (saving) => saving.year === year));
  const byType = (["Cashable", "Cost avoidance"] as const).map((type) =>
    toSum(`${type} saving${header}`, (saving) => saving.type === type),
  );
  const sumsOf: Partial<Record<RegisterLook["layout"], readonly Column[]>> = {
    yearsSideBySide: byYear,
    typesSideBySide: byType,
    yearsAlone: YEARS.map((year) => toSum(`${year}${header}`, (saving) => saving.year === year)),
    typesAlone: (["Cashable", "Cost avoidance"] as const).map((type) =>
      toSum(`${type}${header}`, (saving) => saving.type === type),
    ),
  };
  const sums = sumsOf[layout] ?? [toSum(`Saving${header}`, () => true)];
  const hasYears = !["yearsSideBySide", "yearsAlone", "groups", "sheetPerYear"].includes(layout);
  const hasTypes = !layout.startsWith("types");
  const columns: readonly Column[] = [
    { header: "Project", cell: (_, number) => `Project ${number}` },
    ...(hasRefs ? [{ header: "Ref", cell: (_: ListedSaving, number: number) => `S${number}` }] : []),
    { header: "Directorate", cell: ({ directorate }) => directorate },
    ...(hasYears ? [{ header: "Financial year", cell: ({ year }: ListedSaving) => year }] : []),
    ...sums,
    ...(hasTypes ? [{ header: "Type", cell: ({ type }: ListedSaving) => type }] : []),
    { header: "Status", cell: ({ status }) => status },
  ];
  return isReversed ? [...columns].reverse() : columns;
}

function toSumCell({ pence, writes }: ListedSaving, isScaled: boolean): PlainCell {
  const text = toDecimal(pence, isScaled ? THOUSANDS_IN_PENCE : POUNDS_IN_PENCE);
  switch (writes) {
    case "number":
      return Number(text);
    case "formula":
      return { formula: "X1-Y1", value: Number(text) };
    case "text":
      return text;
    case "brackets":
      return text.startsWith("-") ? `(${text.slice(1)})` : text;
  }
}

/** Pence as pounds or thousands of them, worked out on whole numbers alone. */
function toDecimal(pence: bigint, whole: bigint): string {
  const size = pence < 0n ? -pence : pence;
  const places = String(whole).length - 1;
  return `${pence < 0n ? "-" : ""}${size / whole}.${String(size % whole).padStart(places, "0")}`;
}
