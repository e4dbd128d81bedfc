import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

const testsOf = (...places: readonly string[]) => places.map((place) => `${place}/**/*.test.ts`);
const withStores = testsOf("packages/{api,db}/{src,test}", "apps/server/{src,test}");
// Far more than any test takes: they end what hangs, and never what a busy machine makes slow.
const limits = { testTimeout: 120_000, hookTimeout: 120_000 };

// The server's worker threads and the command, which tests start from source, are compiled once and not at
// each start.
const compileCache = fileURLToPath(new URL("./node_modules/.compile-cache", import.meta.url));

/**
 * Test files that run in one worker share its modules: loading the program again for each of them took longer
 * than running the tests. So a test leaves nothing behind in a module, in `process` or in a global.
 */
export default defineConfig({
  test: {
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "storeless",
          include: testsOf(
            "packages/*/{src,test}",
            "apps/*/{src,test,components,features,i18n,lib,messages}",
            "scripts",
          ),
          exclude: [...configDefaults.exclude, ...withStores],
          isolate: false,
          ...limits,
        },
      },
      {
        test: {
          name: "stores",
          include: withStores,
          globalSetup: "packages/db/src/testing/migrated-databases.ts",
          env: { NODE_COMPILE_CACHE: compileCache },
          isolate: false,
          ...limits,
        },
      },
    ],
  },
});
