const path = require("node:path");
const { default: Sequencer } = require("@jest/test-sequencer");

/**
 * The files that take longest, most of it first. A file is one worker's: were one of these begun last, the others would stand
 * idle. Jest remembers how long each took, but a fresh clone remembers nothing.
 */
const LONGEST = ["test/hosts/office/fault-injection", "test/browser/pages", "test/browser/"];

/** Begins with what is known to take long, then goes on in jest's own order. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const rank = ({ path: file, context }) => {
      const name = path.relative(context.config.rootDir, file).split(path.sep).join("/");
      const found = LONGEST.findIndex((start) => name.startsWith(start));
      return found < 0 ? LONGEST.length : found;
    };
    return [...sorted].sort((a, b) => rank(a) - rank(b));
  }
};
