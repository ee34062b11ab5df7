const { downloadLimits } = require("./scripts/download-limits.cjs");
const { firstDownload } = require("./scripts/first-download.cjs");

module.exports = [
  { name: "First download of the task pane", path: firstDownload(), gzip: true, limit: `${downloadLimits.first} KB` },
];
