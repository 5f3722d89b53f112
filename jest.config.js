/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  // Those of a folder with a file of its name are run by that.
  testMatch: [
    "<rootDir>/test/*.test.ts",
    "<rootDir>/test/!(api|attacks|graphql|http|observe|search|snapshot)/*.test.ts",
  ],
  transform: {
    "^.+\\.(t|j)sx?$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", decorators: true },
          transform: { legacyDecorator: true, useDefineForClassFields: true },
          target: "es2022",
        },
        module: { type: "commonjs" },
      },
    ],
  },
  // A dynamic import has to name the file that is compiled.
  moduleNameMapper: { "^(\\.\\./seed/\\w+)\\.js$": "$1" },
  transformIgnorePatterns: ["/node_modules/(?!edtf/)"],
  // All cores: much of a test is waiting for the servers and databases that it started.
  maxWorkers: "100%",
  testTimeout: 60_000,
  testSequencer: "<rootDir>/test/sequencer.cjs",
  globalSetup: "<rootDir>/test/folderOfRun.ts",
  setupFiles: ["reflect-metadata"],
};
