import { Buffer } from "node:buffer";
import { same } from "./product.mjs";
import { withRendering } from "./rendered-text.mjs";

const fruit = [["Name a fruit."], ["Apple"], ["A carrot"]];
const bird = [["Name a bird."], ["A bat"], ["A wren"]];

/** The rows of the table that are about texts: that they come in as they were meant, and are shown so. */
export const textRows = ({ check, product: { imported, previewed, refusal, granted, validated } }) => ({
  async "06 lists in the cells of a CSV file"() {
    const { said, judgments, models, problems } = await imported("06-json-lists-in-csv-cells.csv");
    check(
      "the answer that is null is refused by line, column and reason",
      problems.length === 1 && problems[0].startsWith("2 response_b[1]: is null"),
      problems,
    );
    check(
      "the other row is read as lists, with its models and its tie",
      same(said, [[["What is 2+2?"], ["4"], ["Four, of course."]]]) &&
        same(models, [["beta-13b", "alpha-7b"]]) &&
        same(judgments[0]?.tiers, [[0, 1]]),
      [said, models, judgments],
    );
  },

  async "07 conversations beside a prompt"() {
    const { said, problems } = await imported("07-last-question-and-whole-conversations.jsonl");
    check(
      "the turns that both share are the prompt, with the system's",
      same(said, [
        [
          ["Be brief.", "Name a river in Spain.", "The Ebro.", "And one in Italy?"],
          ["The Po."],
          ["The Rhine."],
        ],
      ]),
      [said, problems],
    );
  },

  async "09 money behind the number"() {
    const { said } = await imported("09-money-behind-the-number.jsonl");
    const texts = said.flat(2);
    check("both responses come in", texts.length === 3, said);
    await withRendering((markup) => {
      const asWritten = (text) => `<p dir="auto">${text}</p>`;
      for (const text of [...texts, "It is $5 and $10."])
        check(`shown as written: ${text}`, markup(text) === asWritten(text), markup(text));
      const maths = markup("so $x^2$");
      check("$x^2$ is typeset as before", maths.includes("<msup><mi>x</mi><mn>2</mn></msup>"), maths);
    });
  },

  async "12 content as a list of parts"() {
    const { said } = await imported("12-content-parts.jsonl");
    check("text parts are texts", same(said, [fruit]), said);
    const image = await imported("12-content-parts-with-image.jsonl");
    check(
      "the image is refused by line as an image",
      image.said.length === 0 && /^1 prompt.*image/.test(image.problems[0]),
      image.problems,
    );
  },

  async "13 encodings and delimiters"() {
    for (const { name, rows } of [
      { name: "13-utf16-from-excel.txt", rows: [fruit] },
      { name: "13-sep-line.csv", rows: [fruit] },
      { name: "13-cr-only.csv", rows: [fruit, bird] },
    ]) {
      const { said, problems } = await imported(name);
      check(`${name} is read`, same(said, rows), [said, problems]);
    }
    const told = await refusal("13-windows-1252.csv");
    check("Windows-1252 is told at once with what to do", /Windows-1252.*line 2.*UTF-8/.test(told), told);
    const { said, problems } = await imported("13-ragged-rows.csv");
    check(
      "ragged rows are named by line, and nothing of them comes in",
      said.length === 0 &&
        problems[0]?.startsWith("2 : has 2 fields") &&
        problems.at(-1)?.startsWith("4 : has 4"),
      problems,
    );
  },

  async "14 nulls that datasets adds"() {
    const { format, prompts, problems } = await imported("14-nulls-from-datasets.jsonl");
    const [call] = prompts[0]?.responses[0]?.messages[0]?.tool_calls ?? [];
    check("they are as if absent", format === "trl-preference" && prompts.length === 1, problems);
    check(
      "null within a call's arguments stays",
      same(call?.function.arguments, { city: "Rome", day: null }),
      call,
    );
    const checked = await validated("14-nulls-from-datasets.jsonl");
    check(
      "in validate too",
      checked.format === "trl-preference" && !checked.findings.some(({ code }) => code === "shape"),
      checked,
    );
  },

  // The file has no column with ids, so its wrong round is withdrawn; the same rows with an id come next.
  async "19 a wrong import, and the mended one"() {
    const first = await imported("19-wrong-import-first.jsonl");
    await granted("POST", `/imports/${first.importId}/withdraw`, {
      reason: "A response is misspelt.",
      judged: 0,
    });
    const { said, tasks } = await imported("19-wrong-import-mended.jsonl", { campaignId: first.campaignId });
    check(
      "both texts of the response are kept",
      same(said, [[fruit[0], ["Aple"], ["A carrot"], ["Apple"]]]),
      said,
    );
    const round = await granted("GET", `/imports/${first.importId}`);
    check("the first round is withdrawn", JSON.stringify(round).includes("withdraw"), round);
    check("the mended row makes one task beside it, never three", tasks.length === 2, tasks);
  },

  async "19 a wrong import, and the mended one, with an id"() {
    const change = (bytes) => Buffer.from(bytes.toString().replace("{", '{"id":"fruit-1",'));
    const mapping = {
      prompt: "prompt",
      responses: [{ text: "response_a" }, { text: "response_b" }],
      id: "id",
    };
    const first = await imported("19-wrong-import-first.jsonl", { change, mapping });
    const mended = { change, mapping, campaignId: first.campaignId };
    const { uploadId, said, result, withdrawals, prompts } = await imported(
      "19-wrong-import-mended.jsonl",
      mended,
    );
    check("the mended row replaces the text", result?.replacedRows === 1, result);
    const [{ responses }] = prompts;
    check(
      "the misspelt response is out, for the round that replaced it",
      same(said, [[fruit[0], ["Aple"], ["A carrot"], ["Apple"]]]) &&
        same(
          withdrawals.map(({ act, responseId, replacedBy }) => [act, responseId, replacedBy]),
          [["withdraw", responses[0].id, 2]],
        ),
      withdrawals,
    );
    const { ids } = await previewed({ campaignId: first.campaignId, uploadId, format: "jsonl" }, mapping);
    check("once more, it is unchanged", same([ids.unchangedRows, ids.replacedRows], [1, 0]), ids);
    const { suggestedId } = await previewed(
      { campaignId: first.campaignId, uploadId, format: "jsonl" },
      { prompt: "prompt", responses: mapping.responses },
    );
    check("its id is suggested, and not taken without being asked", suggestedId === "id", suggestedId);
  },

  async "25 numbers as answers"() {
    const { said, problems } = await imported("25-numbers-as-answers.jsonl");
    check(
      "they are texts with the file's digits",
      same(said, [
        [["2 + 2?"], ["4"], ["5"]],
        [["Is 7 prime?"], ["true"], ["no"]],
      ]),
      [said, problems],
    );
  },

  // Of the two right answers, pandas' table of columns is told with how to write it line by line, since its rows
  // can't be read as they stream; the other two files are read.
  async "26 JSON that is not line by line"() {
    const told = await refusal("26-pandas-columns.json");
    check(
      "pandas' columns are told with how to write them line by line",
      /pandas.*lines=True/.test(told),
      told,
    );
    const pretty = await imported("26-pretty-printed-lines.json");
    check("pretty-printed objects are read", pretty.said.length === 2, pretty.problems);
    const page = await imported("26-rows-api.json");
    check("a page of the rows API is read", same(page.said, [fruit]), page.problems);
  },
});
