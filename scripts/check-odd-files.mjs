// Takes the small files in the shapes that people bring through the whole product, from import to raw export, and
// checks for each what is right for it: the file that lies beside them, README.md, says so row by row, and each
// group of checks is one of its rows.
// node scripts/check-odd-files.mjs <folder of the odd files>
import { labelRows } from "./odd-files/labels.mjs";
import { productOf } from "./odd-files/product.mjs";
import { textRows } from "./odd-files/texts.mjs";
import { trainerRows } from "./odd-files/trainers.mjs";
import { runChecks } from "./real-data/run-checks.mjs";

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error("Say which folder: node scripts/check-odd-files.mjs <folder of the odd files>");
  process.exit(2);
}

await runChecks("odd-files", async (context) => {
  /** What was seen is printed only where it isn't what it should be. */
  const check = (what, holds, seen) => context.check(what, holds, holds ? undefined : JSON.stringify(seen));
  const given = { check, product: productOf(context, folder) };
  const rows = { ...trainerRows(given), ...labelRows(given), ...textRows(given) };
  for (const [row, run] of Object.entries(rows).toSorted()) {
    console.log(`\n${row}`);
    await run().catch((error) => check("the checks of the row ran to their end", false, error.stack));
  }
});
