import { fieldClassNames, inputClassNames, makeStyles, radioGroupClassNames, tokens } from "@fluentui/react-components";

/** Looks that the parts of the KPI page share. */
export const useKpiStyles = makeStyles({
  page: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalL },
  section: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalS,
    [`& .${fieldClassNames.root}`]: { gridTemplateColumns: "minmax(0, 1fr)" },
    [`& .${inputClassNames.root}`]: { minWidth: 0 },
    [`& .${radioGroupClassNames.root}`]: { flexWrap: "wrap" },
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  bullets: { margin: 0, paddingLeft: tokens.spacingHorizontalL, display: "grid", gap: tokens.spacingVerticalXS },
  // What begins with its severity needs no bullet.
  findings: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalXS },
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  facts: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    overflowWrap: "anywhere",
    "& dt": { color: tokens.colorNeutralForeground2 },
    "& dd": { margin: 0 },
  },
  table: {
    width: "100%",
    // Three sums side by side in a pane at twice the size.
    "@media (max-width: 260px)": { fontSize: tokens.fontSizeBase200 },
    borderCollapse: "collapse",
    "& caption": { textAlign: "left", fontWeight: tokens.fontWeightSemibold },
    "& th": { textAlign: "left", fontWeight: tokens.fontWeightRegular, verticalAlign: "top" },
    "& thead th": { color: tokens.colorNeutralForeground2 },
    "& thead th:not(:first-child)": { textAlign: "right" },
    // A sum is never broken, however narrow the pane; the words beside it are.
    "& td": {
      overflowWrap: "break-word",
      textAlign: "right",
      fontVariantNumeric: "tabular-nums",
      verticalAlign: "top",
    },
    "& th, & td": {
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXXS} 0`,
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    },
  },
  // Missed is said by a sign and a word; the colour comes on top.
  missed: { color: tokens.colorPaletteDarkOrangeForeground1, fontWeight: tokens.fontWeightSemibold },
  outcome: { fontWeight: tokens.fontWeightSemibold },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  target: { minHeight: "24px", "& button": { minHeight: "24px" } },
  start: { justifySelf: "start" },
});
