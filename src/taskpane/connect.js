// In the workbench: has Excel's stand-in, which the page around this one holds, put in place before office.js looks for it.
globalThis.parent.connectPane(globalThis);
