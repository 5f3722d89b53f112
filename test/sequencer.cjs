const { basename } = require("node:path");
const { default: Sequencer } = require("@jest/test-sequencer");

/** The folders whose tests start processes, databases and browsers, and slow files that run a whole folder. */
const slow = [/\/test\/(process|store|web)\//, /\/test\/(api|attacks|graphql|http|search|seed)\.test\.ts$/];

/** Begins with the files that take long, so that no core is left without work at the end. */
module.exports = class extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => (slow.some((pattern) => pattern.test(path)) ? 0 : 1);
    return [...tests].sort((a, b) => rank(a) - rank(b) || basename(a.path).localeCompare(basename(b.path)));
  }
};
