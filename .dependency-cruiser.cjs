/**
 * What may import what. Each rule says why; docs/architecture.md says what each folder is for.
 */

/**
 * Inside core, what a folder may import besides itself. A folder that is not here may not exist: give it a place first.
 * Files in src/core itself stand above the folders, none of which may import them.
 */
const coreArrows = {
  grid: [],
  period: [],
  scale: ["grid"],
  amount: ["grid", "period"],
  recognise: ["grid", "period", "scale", "amount"],
  commentary: ["scale"],
  scorecard: ["grid", "period", "scale", "amount", "commentary", "recognise"],
  gaps: ["grid", "period", "scale", "scorecard"],
  kpi: ["grid", "period", "scale", "amount", "scorecard"],
  change: ["grid"],
  highlight: ["grid", "period", "scale", "scorecard", "gaps", "change"],
  log: ["grid", "change"],
  check: ["grid", "period", "scale", "amount", "commentary", "scorecard", "gaps", "kpi", "change"],
  report: ["grid", "period", "scale", "amount", "commentary", "scorecard", "gaps", "kpi", "check", "change"],
};

const coreReasons = {
  grid: "grid is cells and addresses; it must make sense without a word of maturity in it",
  period: "period knows years and how they are written, whatever they are the years of",
  scale: "scale knows levels and scores, and of the sheet only what a cell is",
  amount: "amount knows sums, percentages and counts, and of the sheet only what a cell is",
  recognise: "recognise finds blocks and roles; what they mean is for scorecard to say",
  commentary: "commentary reads what officers write; it knows text and levels, and neither sheets nor objectives",
  scorecard: "scorecard gives a Reading its meaning; what follows from it (gaps, KPIs, findings) is for others",
  gaps: "gaps are worked out from a Scorecard alone, so that every host and test can hand one over",
  kpi: "KPIs are worked out from a Scorecard alone, so that every host and test can hand one over",
  change: "a plan of changes speaks of cells, not of maturity, so that a host can apply it without knowing why",
  log: "the log is a tab of ours that keeps what people decided; what the decisions are about is for others to say",
  highlight: "highlights are rules that follow from a Scorecard; how a host keeps them is not known here",
  check: "a check judges a Scorecard and may propose changes; it does not lay out tabs",
  report: "a report lays out what the others worked out; nothing below may depend on how it is shown",
};

/** The packages that core may use: pure, small and without a host. */
const corePackages = ["big\\.js", "numfmt"];

/** Those that read and write workbook files: large, and of no use in Excel itself. */
const filePackages = ["exceljs", "fflate", "sax", "@borgar/fx"];

const entries = "cli|taskpane|commands|functions|workbench";

/** Capitals, underscores and the like, anywhere in the path; only a component's own file may have capitals. */
const notKebab = "^(src|test|scripts)/.*[^a-z0-9/.-]";
const component = "^(src|test)/[a-z0-9/.-]*/[A-Z][A-Za-z0-9]*(\\.test)?\\.tsx$";
const vague = "(^|/)(utils?|helpers?|managers?|common|misc)(/|\\.)|-(utils?|helpers?|manager)(/|\\.)";

function packages(names) {
  return `(^|/)node_modules/(@types/)?(${names.join("|")})/`;
}

function coreRules() {
  return Object.entries(coreArrows).map(([folder, others]) => ({
    name: `core-${folder}`,
    comment: `${coreReasons[folder]}.`,
    severity: "error",
    from: { path: `^src/core/${folder}/` },
    to: { path: "^src/core/", pathNot: `^src/core/(${[folder, ...others].join("|")})/` },
  }));
}

/** A name is seen on both ends of an import; a file on neither end is an orphan, and that is an error already. */
function naming(name, comment, bad) {
  return [
    { name, comment, severity: "error", from: bad, to: {} },
    { name: `${name}-imported`, comment, severity: "error", from: {}, to: bad },
  ];
}

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "core-is-pure",
      comment:
        "core runs unchanged in the task pane, on the command line and in tests: it imports itself and the few pure " +
        "packages on its list, never Node, a host or an entry.",
      severity: "error",
      from: { path: "^src/core/" },
      to: { pathNot: ["^src/core/", packages(corePackages)] },
    },
    ...coreRules(),
    {
      name: "core-folders-have-a-place",
      comment: "A new folder of core gets its arrows (coreArrows above) before it gets files.",
      severity: "error",
      from: {},
      to: { path: "^src/core/[^/]+/", pathNot: `^src/core/(${Object.keys(coreArrows).join("|")})/` },
    },
    {
      name: "scorecard-not-snapshot",
      comment:
        "From gaps on, everything reads a Scorecard, never a Snapshot or a Reading: then what a sheet looks like is " +
        "settled in one place. Cell references and addresses are data and may be used.",
      severity: "error",
      from: { path: "^src/core/(gaps|kpi|check|report)/" },
      to: { path: ["^src/core/recognise/", "^src/core/grid/(snapshot|index)[.-]"] },
    },
    {
      name: "app-imports-core",
      comment: "A use case sees a workbook through core's plain data and is handed its host, so that any host will do.",
      severity: "error",
      from: { path: "^src/app/" },
      to: { pathNot: ["^src/(app|core)/"] },
    },
    {
      name: "hosts-import-core",
      comment:
        "A host translates between core's data and one kind of workbook. It knows no use case and no other host.",
      severity: "error",
      from: { path: "^src/hosts/([^/]+)/" },
      to: { path: "^src/", pathNot: ["^src/core/", "^src/hosts/$1/"] },
    },
    {
      name: "entries-stand-alone",
      comment: "Each entry is a program of its own: what two of them share belongs in app or core.",
      severity: "error",
      from: { path: `^src/(${entries})/` },
      to: { path: `^src/(${entries})/`, pathNot: "^src/$1/" },
    },
    {
      name: "nothing-imports-an-entry",
      comment: "An entry starts a program; importing one would start it.",
      severity: "error",
      from: { path: "^src/", pathNot: `^src/(${entries})/` },
      to: { path: `^src/(${entries})/` },
    },
    {
      name: "node-in-the-cli-alone",
      comment: "All but the command line also runs in a browser, where Node's modules do not exist.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(cli|simulator)/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "file-packages-in-the-file-host",
      comment:
        "Packages that read and write files stay in the file host, so that none of them reaches the task pane's first " +
        "download and what they do to a workbook is guarded in one place.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/hosts/xlsx/" },
      to: { path: packages(filePackages) },
    },
    {
      name: "office-in-the-office-host",
      comment: "The office host is the only one to talk to Excel, so that round trips are counted in one place.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(hosts/office|simulator)/" },
      to: { path: packages(["@microsoft/office-js", "office-js"]) },
    },
    {
      name: "simulator-imports-the-grid",
      comment:
        "The simulator stands in for Excel: were it to share code with the product, it would share its mistakes.",
      severity: "error",
      from: { path: "^src/simulator/" },
      to: { path: "^src/", pathNot: "^src/(simulator|core/grid)/" },
    },
    {
      name: "simulator-for-tests-and-workbench",
      comment: "The simulator is no part of what users are given.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(simulator|workbench)/" },
      to: { path: "^src/simulator/" },
    },
    {
      name: "product-apart-from-its-tests",
      comment: "Nothing in src needs what is there to test, build or measure it.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(test|scripts|bench)/" },
    },
    {
      name: "no-development-packages",
      comment:
        "A package that users need belongs in dependencies; one that they do not, not in src. The simulator is for " +
        "tests and the workbench alone, and so are its packages.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/simulator/" },
      to: { dependencyTypes: ["npm-dev"], pathNot: "(^|/)node_modules/@types/" },
    },
    {
      name: "no-undeclared-packages",
      comment: "A package that package.json does not name may be gone after the next install.",
      severity: "error",
      from: {},
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown", "undetermined"] },
    },
    {
      name: "no-unresolvable-imports",
      comment: "An import that leads nowhere escapes every other rule.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "no-circles",
      comment: "Files that need each other can be neither understood nor tested one at a time.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-orphans",
      comment: "A file that nothing uses and that uses nothing is forgotten. A page loads connect.js by its name.",
      severity: "error",
      from: { orphan: true, path: "^src/", pathNot: ["\\.d\\.ts$", "^src/taskpane/connect\\.js$"] },
      to: {},
    },
    ...naming(
      "file-names",
      "Files and folders are kebab-case, so that they are the same on every file system; a React component's file is " +
        "called as the component is.",
      { path: notKebab, pathNot: component },
    ),
    ...naming("no-vague-names", "A name such as utils says nothing of what is inside, so anything ends up there.", {
      path: vague,
      pathNot: "(^|/)node_modules/",
    }),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    // Types are dependencies too: an arrow that only a type crosses is crossed.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
    moduleSystems: ["es6", "cjs"],
    combinedDependencies: false,
  },
};
