/**
 * What the task pane may fetch, in kB (1,000 bytes) as a server sends it, compressed: an officer opens the pane an hour
 * before a deadline, perhaps over a slow line. office.js comes from Microsoft's server, and Excel has it already.
 */
const downloadLimits = {
  /** Until the pane is there: `npm run budget`. */
  first: 106,
  /** Until Overview stands with the sample read, all that came before included: test/browser/download.test.ts. */
  untilOverview: 265,
};

module.exports = { downloadLimits };
