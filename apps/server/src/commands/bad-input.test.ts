import { readdir, writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ReadDb } from "@laurel/db/store/store";
import { addPerson } from "../testing/add-person.ts";
import { laurelFolder, SLOW } from "../testing/laurel-folder.ts";

const { inFolder, laurel, startServer, remove } = laurelFolder();
let db: ReadDb;

beforeAll(async () => {
  const { instance } = await startServer();
  db = instance.store.read;
  await addPerson(instance.store, "admin");
  await writeFile(inFolder("good.csv"), votes("kept,x,y,a,ann", "kept,x,z,b,ann"));
  for (const args of [
    ["campaign", "create", "Votes"],
    ["import", "Votes", "good.csv"],
  ]) {
    const { code, err, out } = await laurel(args);
    if (code !== 0) throw new Error(`laurel ${args.join(" ")} ended with ${code}: ${err}${out}`);
  }
}, SLOW);
afterAll(remove);

const HEADER = "prompt,response_a,response_b,winner,annotator";
const votes = (...rows: readonly string[]) => [HEADER, ...rows, ""].join("\n");
const json = (...rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join("");
const LONG = "x".repeat(20_000_000);
/** A workbook as its bytes begin, which holds its sheets and merged cells further on. */
const workbook = (...sheets: readonly string[]) =>
  Buffer.from(`PK\u0003\u0004${" ".repeat(26)}[Content_Types].xml${sheets.join("")}<mergeCells/>`);

/** How many rows each table has that holds what files bring. */
async function stored(): Promise<Record<string, number>> {
  const { prompts, responses, tasks, judgments, importedRows, users, metadata, metadataValues } = db.t;
  const tables = { prompts, responses, tasks, judgments, importedRows, users, metadata, metadataValues };
  const counts = Object.entries(tables).map(
    async ([name, table]) => [name, await db.q.$count(table)] as const,
  );
  return Object.fromEntries(await Promise.all(counts));
}

/** The files in the data folder that no upload names, and those that are still arriving. */
async function strayFiles(): Promise<string[]> {
  const found = await readdir(inFolder("data/files"), { recursive: true, withFileTypes: true });
  const named = new Set((await db.q.select().from(db.t.uploads)).map(({ sha256 }) => sha256));
  return found.flatMap((file) => (file.isFile() && !named.has(file.name) ? [file.name] : []));
}

type Case = {
  readonly file: string | Uint8Array;
  readonly name?: string;
  readonly options?: readonly string[];
  readonly told: string | RegExp;
};

/** What is said of a file that is refused, in which `told` are the line, the column, the value and the reason. */
const REFUSED: Readonly<Record<string, Case>> = {
  "a verdict that names neither response": {
    file: votes(...Array.from({ length: 60 }, (_, i) => `n${i},x,y,a,ann`), "q,x,y,purple,bob"),
    told: 'line 62, winner: is "purple", which is none of a (response_a), b (response_b), the words for a tie',
  },
  "only verdicts that name no response": {
    file: votes("q,x,y,purple,bob"),
    told: "columns winner, annotator may hold what people judged, and are not read. Say which column is the verdict",
  },
  "ranks in a list, with a gap": {
    name: "ranks.jsonl",
    file: json(
      { prompt: "q", responses: [1, 2].map((rank) => ({ text: `t${rank}`, rank })) },
      { prompt: "q", responses: [1, 2, 4].map((rank) => ({ text: `t${rank}`, rank })) },
    ),
    told: /^line 2, responses \(.*\): has the ranks 1, 2, 4, in which nothing stands before 4/m,
  },
  "ranks in a cell, with a gap": {
    file: 'prompt,response_a,response_b,ranks\nq,x,y,"[1,2]"\nr,x,y,"[1,3]"\n',
    told: 'line 3, ranks ("[1,3]"): has the ranks 1, 3, in which nothing stands before 3',
  },
  "a rank that is missing": {
    file: "prompt,response_a,response_b,rank_a,rank_b\nq,x,y,1,2\nr,x,y,1,\n",
    told: 'line 3, rank_b: is "", not a number',
  },
  "a row without its annotator": {
    file: votes("q,x,y,a,ann", "r,x,y,b,"),
    told: "line 3, annotator: is empty in a row that has a judgment: say who judged, or keep the column",
  },
  "one annotator with two verdicts on one pair": {
    file: votes("q,x,y,a,ann", "r,x,y,b,ann", "q,y,x,a,ann"),
    told: "line 4, annotator: ann judged the same responses on line 2, and said something else there",
  },
  "a verdict that its annotator contradicted in an earlier round": {
    name: "good.csv",
    file: votes("kept,x,z,b,ann", "kept,x,y,b,ann"),
    told: "line 3, annotator: ann judged the same responses in an earlier round, and said something else",
  },
  "a header twice": {
    file: "prompt,response_a,response_b,winner,winner\nq,x,y,a,b\n",
    told: 'line 1: the header row has two columns named "winner", column 4 and column 5: rename one',
  },
  "a verdict of one value that may be the first or the second": {
    file: votes("q,x,y,1,ann", "r,x,y,1,bob"),
    told: "columns winner, annotator may hold what people judged, and are not read",
  },
  "a row of 20 MB": {
    file: votes("q,x,y,a,ann", `r,${LONG},y,a,bob`),
    told: "line 3: is longer than 8000000 bytes",
  },
  "a first row of 20 MB": {
    file: votes(`r,${LONG},y,a,bob`, "q,x,y,a,ann"),
    told: '"bad.csv" has no row that can be read. line 2: is longer than 8000000 bytes',
  },
  "a quoted cell of 20 MB": {
    file: votes("q,x,y,a,ann", `r,"${LONG.replaceAll("xxxx", "xxx\n")}",y,a,bob`),
    told: "line 3: has a quoted field of more than 8000000 characters",
  },
  "a record of 20 MB in a list": {
    name: "bad.json",
    file: JSON.stringify(
      ["x", LONG].map((a) => ({ prompt: "q", response_a: a, response_b: "y", winner: "a" })),
    ),
    told: "line 2: is longer than 8000000 bytes",
  },
  "gzip that ends early": {
    name: "cut.csv.gz",
    file: gzipSync(
      votes(...Array.from({ length: 9_000 }, (_, i) => `g${Math.sin(i)},x${i},y,${"ab"[i % 2]},w${i % 90}`)),
    ).subarray(0, 90_000),
    told: "the gzip file is damaged or cut off (unexpected end of file): compress or upload it again",
  },
  "gzip that ends in its first rows": {
    name: "short.csv.gz",
    file: gzipSync(votes("q,x,y,a,ann", "r,x,y,b,ann")).subarray(0, 60),
    told: "the gzip file is damaged or cut off (unexpected end of file)",
  },
  "a workbook with two sheets": {
    name: "two.xlsx",
    file: workbook("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"),
    told: '"two.xlsx" is an Excel workbook: save the sheet with the rows as "CSV UTF-8" and choose that file',
  },
  "a workbook with merged cells, called otherwise": {
    name: "merged.csv",
    file: workbook("xl/worksheets/sheet1.xml"),
    told: '"merged.csv" is an Excel workbook',
  },
  "a time that no calendar has": {
    file: "prompt,response_a,response_b,winner,at\nq,x,y,a,2026-01-31\nr,x,y,b,9000000000000000\n",
    options: ["--judged-at", "at"],
    told: 'line 3, at: is "9000000000000000", not a date',
  },
  "an annotator whose name is a text": {
    file: votes(`q,x,y,a,${"n".repeat(201)}`),
    told: /^line 2, annotator \("n{100}"\): is 201 characters long, and the name of an annotator has at most 200/m,
  },
  "two outcomes that are marked together": {
    file: "prompt,response_a,response_b,a_wins,b_wins,tie\nq,x,y,1,0,0\nr,x,y,0,1,1\n",
    told: "line 3, b_wins, tie: are marked together",
  },
  "an order that names one response twice": {
    file: 'prompt,response_a,response_b,winner,shown\nq,x,y,a,"B,A"\nr,x,y,b,"A,A"\n',
    options: ["--presented", "shown"],
    told: 'line 3, shown: is "A,A", which does not name each of the 2 responses once',
  },
};

describe("laurel import refuses", () => {
  it.each(Object.entries(REFUSED))(
    "%s, and leaves nothing of the file",
    async (_, { file, name = "bad.csv", options = [], told }) => {
      const before = await stored();
      await writeFile(inFolder(name), file);
      const { code, out, err } = await laurel(["import", "Votes", name, ...options]);
      expect(out + err).toMatch(told);
      expect(code).toBe(1);
      expect(await stored()).toEqual(before);
      expect(await strayFiles()).toEqual([]);
    },
    SLOW,
  );
});

describe("laurel import --skip-invalid takes the other rows", () => {
  it.each([
    ["neither response", "a verdict that names neither response", /60 judgments, 1 skipped rows/],
    ["contradictions", "one annotator with two verdicts on one pair", /2 judgments, 1 skipped rows/],
    ["20 MB", "a quoted cell of 20 MB", /2 rows, .*1 skipped rows/],
    ["gaps", "ranks in a cell, with a gap", /1 judgments, 1 skipped rows/],
  ])(
    "of a file with %s",
    async (_, what, told) => {
      const { file = "", name = "skipped.csv", options = [] } = REFUSED[what] ?? {};
      await writeFile(inFolder(name), file);
      const { code, out } = await laurel(["import", "Votes", name, "--skip-invalid", ...options]);
      expect(out).toMatch(told);
      expect(code).toBe(0);
    },
    SLOW,
  );
});
