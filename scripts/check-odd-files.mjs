// Reads the small files in the shapes that people bring, and checks for each what is right for it: the file
// that lies beside them, README.md, says so row by row, and each group below is one of its rows.
// node scripts/check-odd-files.mjs <folder of the odd files>
import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { fileOnDisk } from "../packages/formats/src/files/file-bytes.ts";
import { detectImport } from "../packages/formats/src/read/detect-import.ts";
import { readFileRows } from "../packages/formats/src/read/file-rows.ts";
import { readPromptRecords } from "../packages/formats/src/read/read-prompt-records.ts";

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error("Say which folder: node scripts/check-odd-files.mjs <folder of the odd files>");
  process.exit(2);
}

const outcomes = [];

function check(what, holds, seen) {
  outcomes.push(holds);
  console.log(`${holds ? "ok    " : "FAILED"} ${what}`);
  if (!holds) console.log(`         ${JSON.stringify(seen)}`);
}

/** Imports a file as it is recognised: its records, and its problems as `line field: reason`. */
async function imported(name, minResponses = 1) {
  const file = await fileOnDisk(join(folder, name));
  const preview = await detectImport(file, name);
  const { format, mapping } = preview;
  if (mapping === null) return { preview, records: [], problems: ["no column says where the responses are"] };
  const options = { format, mapping, namePolicy: "keep", minResponses };
  const items = (await Array.fromAsync(readPromptRecords(readFileRows(file, format), options))).flat();
  return {
    preview,
    records: items.flatMap((item) => ("record" in item ? [item.record] : [])),
    problems: items.flatMap((item) =>
      "problems" in item ? item.problems.map(({ line, field, reason }) => `${line} ${field}: ${reason}`) : [],
    ),
  };
}

/** What choosing a file says, where it is refused; empty where it isn't. */
async function refusal(name) {
  try {
    await detectImport(await fileOnDisk(join(folder, name)), name);
    return "";
  } catch (error) {
    if (error.name !== "DomainError") throw error;
    return error.message;
  }
}

/** What `laurel validate --json` says, or its error. */
async function validated(name) {
  const command = fileURLToPath(new URL("../apps/server/src/commands/validate-command.ts", import.meta.url));
  const program = `import { validateCommand } from ${JSON.stringify(command)};
    await validateCommand().parseAsync(["node", "validate", ...process.argv.slice(1), "--json"])
      .catch((error) => { console.log(JSON.stringify({ error: error.message })); });`;
  const args = ["--input-type=module", "-e", program, "--", join(folder, name)];
  const { stdout } = await promisify(execFile)(process.execPath, args).catch((failure) => {
    // A file with findings ends the command with 1 and prints them all the same.
    if (failure.code === 1 && failure.stdout) return failure;
    throw failure;
  });
  return JSON.parse(stdout);
}

const contents = (messages) => messages.map(({ content }) => content);
const said = ({ prompt, responses }) => [
  contents(prompt),
  ...responses.map(({ messages }) => contents(messages)),
];
const tiers = ({ recorded = [] }) => recorded.map(({ answer }) => answer.tiers);
const labels = ({ recorded = [] }) => recorded.map(({ answer }) => answer.labels?.[0]?.label);
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

const ROWS = {
  async "03 a null in one row"() {
    const { format, findings = [] } = await validated("03-one-null-row-validate.jsonl");
    check(
      "validate knows the pairs and names line 2 and its field alone",
      format === "trl-preference" &&
        findings.length === 1 &&
        findings[0].row === 2 &&
        findings[0].message.includes("rejected.0.content"),
      { format, findings },
    );
    const { preview, records, problems } = await imported("03-one-odd-row-helpsteer3.jsonl", 2);
    check("HelpSteer3 is recognised", preview.format === "helpsteer3", preview.recognised);
    check("line 3 alone is refused", problems.length === 1 && problems[0].startsWith("3 "), problems);
    check(
      "the other two keep their judgments",
      same(records.map(tiers), [[[[0], [1]]], [[[0], [1]]]]),
      records.map(tiers),
    );
  },

  async "06 lists in the cells of a CSV file"() {
    const { records, problems } = await imported("06-json-lists-in-csv-cells.csv", 2);
    check(
      "the answer that is null is refused by line, column and reason",
      problems.length === 1 && problems[0].startsWith("2 response_b[1]: is null"),
      problems,
    );
    check(
      "the other row is read as lists",
      same(records.map(said), [[["What is 2+2?"], ["4"], ["Four, of course."]]]),
      records.map(said),
    );
  },

  async "07 conversations beside a prompt"() {
    const { records, problems } = await imported("07-last-question-and-whole-conversations.jsonl", 2);
    check(
      "the turns that both share are the prompt, with the system's",
      same(records.map(said), [
        [
          ["Be brief.", "Name a river in Spain.", "The Ebro.", "And one in Italy?"],
          ["The Po."],
          ["The Rhine."],
        ],
      ]),
      [records.map(said), problems],
    );
  },

  async "11 OpenAI's examples"() {
    const pairs = await imported("11-openai-dpo-as-documented.jsonl", 2);
    check(
      "the pairs come in as openai-dpo",
      pairs.preview.format === "openai-dpo" && pairs.records.length === 2,
      pairs,
    );
    check(
      "a developer is kept as system",
      pairs.records[1]?.prompt[0].role === "system",
      pairs.records[1]?.prompt,
    );
    const { preview, records } = await imported("11-openai-sft-weights.jsonl");
    check(
      "the demonstration comes in with its turn of weight 0",
      preview.format === "openai-sft" &&
        same(records.map(said), [[["Be kind.", "Hi", "What?", "Again?"], ["Hello, how can I help?"]]]),
      [preview.format, records.map(said)],
    );
    for (const name of ["11-openai-dpo-as-documented.jsonl", "11-openai-sft-weights.jsonl"]) {
      const { findings } = await validated(name);
      check(`validate finds nothing in ${name}`, findings?.length === 0, findings);
    }
  },

  async "12 content as a list of parts"() {
    const { records } = await imported("12-content-parts.jsonl", 2);
    check(
      "text parts are texts",
      same(records.map(said), [[["Name a fruit."], ["Apple"], ["A carrot"]]]),
      records.map(said),
    );
    const image = await imported("12-content-parts-with-image.jsonl", 2);
    check(
      "the image is refused by line as an image",
      image.records.length === 0 && /^1 prompt.*image/.test(image.problems[0]),
      image.problems,
    );
  },

  async "13 encodings and delimiters"() {
    const fruit = ["Name a fruit."];
    const one = [fruit, ["Apple"], ["A carrot"]];
    for (const { name, rows } of [
      { name: "13-utf16-from-excel.txt", rows: [one] },
      { name: "13-sep-line.csv", rows: [one] },
      { name: "13-cr-only.csv", rows: [one, [["Name a bird."], ["A bat"], ["A wren"]]] },
    ]) {
      const { records, problems } = await imported(name, 2);
      check(`${name} is read`, same(records.map(said), rows), [records.map(said), problems]);
    }
    const told = await refusal("13-windows-1252.csv");
    check("Windows-1252 is told at once with what to do", /Windows-1252.*line 2.*UTF-8/.test(told), told);
    const { problems } = await imported("13-ragged-rows.csv", 2);
    check(
      "ragged rows are named by line",
      problems[0]?.startsWith("2 : has 2 fields") && problems.at(-1)?.startsWith("4 : has 4"),
      problems,
    );
  },

  async "14 nulls that datasets adds"() {
    const { preview, records, problems } = await imported("14-nulls-from-datasets.jsonl", 2);
    const [call] = records[0]?.responses[0]?.messages[0]?.tool_calls ?? [];
    check("they are as if absent", preview.format === "trl-preference" && records.length === 1, problems);
    check(
      "null within a call's arguments stays",
      same(call?.function.arguments, { city: "Rome", day: null }),
      call,
    );
    const { format, findings } = await validated("14-nulls-from-datasets.jsonl");
    check(
      "in validate too",
      format === "trl-preference" && !findings.some(({ code }) => code === "shape"),
      findings,
    );
  },

  async "15 extra columns"() {
    const { format, findings, unread } = await validated("15-extra-columns.jsonl");
    check(
      "validate says which format it is, and that it is fine",
      format === "trl-preference-implicit" && findings.length === 0,
      { format, findings },
    );
    check(
      "and which columns no trainer reads",
      ["prompt_id", "messages", "score_chosen"].every((column) => unread?.includes(column)),
      unread,
    );
  },

  async "17 labels of KTO"() {
    const good = await imported("17-kto-is-good.jsonl");
    check("is_good is a label", same(good.records.flatMap(labels), [true, false]), good.problems);
    const texts = await imported("17-kto-text-labels.jsonl");
    check(
      "the texts true and false are labels",
      same(texts.records.flatMap(labels), [true, false]),
      texts.problems,
    );
    const words = await imported("17-kto-desirable.jsonl");
    check(
      "desirable, undesirable and thumbs_up are labels",
      same(words.records.flatMap(labels), [true, false, true]),
      words.problems,
    );
  },

  async "18 pairs as trainers wrote them before"() {
    const list = await imported("18-output-list.json", 2);
    check(
      "the first of the list is the chosen one",
      same(
        list.records.map((record) => [...said(record), tiers(record)]),
        [
          [["Name a fruit."], ["Apple"], ["A carrot"], [[[0], [1]]]],
          [["Translate.\nGood evening"], ["Bonsoir"], ["Bonjour"], [[[0], [1]]]],
        ],
      ),
      [list.records.map(said), list.problems],
    );
    const turns = await imported("18-rejected-messages.jsonl", 2);
    check(
      "rejected_messages are the rejected response",
      same(
        turns.records.map((record) => [...said(record), tiers(record)]),
        [[["Name a fruit."], ["Apple"], ["A carrot"], [[[0], [1]]]]],
      ),
      [turns.records.map(said), turns.problems],
    );
  },

  async "21 odd turns"() {
    const { format, findings } = await validated("21-odd-turns.json");
    check(
      "validate names the row and that its turns don't alternate",
      format === "llamafactory-sharegpt-dpo" &&
        findings.some(({ code, row }) => code === "alternation" && row === 1),
      { format, findings },
    );
  },

  async "25 numbers as answers"() {
    const { records, problems } = await imported("25-numbers-as-answers.jsonl", 2);
    check(
      "they are texts with the file's digits",
      same(records.map(said), [
        [["2 + 2?"], ["4"], ["5"]],
        [["Is 7 prime?"], ["true"], ["no"]],
      ]),
      [records.map(said), problems],
    );
  },

  async "26 JSON that is not line by line"() {
    const told = await refusal("26-pandas-columns.json");
    check(
      "pandas' columns are told with how to write them line by line",
      /pandas.*lines=True/.test(told),
      told,
    );
    const pretty = await imported("26-pretty-printed-lines.json", 2);
    check("pretty-printed objects are read", pretty.records.length === 2, pretty.problems);
    const page = await imported("26-rows-api.json", 2);
    check(
      "a page of the rows API is read",
      same(page.records.map(said), [[["Name a fruit."], ["Apple"], ["A carrot"]]]),
      page.problems,
    );
  },
};

for (const [row, run] of Object.entries(ROWS)) {
  console.log(`\n${row}`);
  try {
    await run();
  } catch (error) {
    check("the check ran to its end", false, error.stack);
  }
}
const passed = outcomes.filter(Boolean).length;
console.log(`\n${passed} passed, ${outcomes.length - passed} failed`);
process.exit(passed === outcomes.length ? 0 : 1);
