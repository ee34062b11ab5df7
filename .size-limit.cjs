const { firstDownload } = require("./scripts/first-download.cjs");

/** An officer opens the pane an hour before a deadline, perhaps over a slow line. */
module.exports = [{ name: "First download of the task pane", path: firstDownload(), gzip: true, limit: "106 KB" }];
