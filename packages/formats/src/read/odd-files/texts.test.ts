import { Buffer } from "node:buffer";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { jsonLines, say, stagedOf } from "../../testing/import-input.ts";

// Files whose texts are written in odd ways: each must come in to the letter, or be told by line.

const { user, assistant, system } = say;

async function expectSaid(file: string | Uint8Array, said: unknown): Promise<void> {
  const read = await stagedOf(file);
  expect([read.said, read.problems]).toEqual([said, []]);
}

describe("lists in the cells of a CSV file", () => {
  it.each([
    [
      'prompt,response_a,response_b\n"[""Q1"",""Q2""]","[""A1"",""A2""]","[""B1"",""B2""]"\n',
      [[["Q1"], ["A1", "Q2", "A2"], ["B1", "Q2", "B2"]]],
    ],
    [
      'question;responses\nQ1;"[""x"",""y"",""z""]"\nQ3;"[""[note] x"",""y""]"\n',
      [
        [["Q1"], ["x"], ["y"], ["z"]],
        [["Q3"], ["[note] x"], ["y"]],
      ],
    ],
    [
      'prompt,chosen,rejected\n"[{""role"":""user"",""content"":""Hi""}]","[{""role"":""assistant"",""content"":""Yo""}]","[{""role"":""assistant"",""content"":""No""}]"\n',
      [[["Hi"], ["Yo"], ["No"]]],
    ],
    [
      "prompt,response_a,response_b\nList?,[1] is a note,[2] too\n",
      [[["List?"], ["[1] is a note"], ["[2] too"]]],
    ],
  ])("are read as lists where nearly all are: %j", expectSaid);

  it.each([
    ['prompt,response_a,response_b\n"[""Q""]","[""A""]","[null]"\n', "2 response_b[0]: is null"],
    [
      'query,answer_1,answer_2\n"[""Q"",""R""]","[""A"",""B""]","[""C""]"\n',
      "2 answer_2: is a list of 1 texts",
    ],
    ['question,responses\nQ,"[""x"",""""]"\n', "2 responses[1]: is empty"],
  ])("are refused by line and place where one lacks: %j", async (file, told) => {
    const { said, problems } = await stagedOf(file);
    expect([said, problems]).toEqual([[], [expect.stringContaining(told)]]);
  });
});

describe("conversations beside a prompt share turns with it", () => {
  const front = [user("Hi"), assistant("Ho"), user("More")];

  it.each([
    ["its last question", "More", front, ["Hi", "Ho", "More"]],
    ["its first turn", [user("Hi")], front, ["Hi", "Ho", "More"]],
    ["all turns, with the system's", front, [system("S"), ...front], ["S", "Hi", "Ho", "More"]],
  ])("%s", async (_, prompt, shared, turns) => {
    await expectSaid(
      jsonLines([{ prompt, chosen: [...shared, assistant("1")], rejected: [...shared, assistant("2")] }]),
      [[turns, ["1"], ["2"]]],
    );
  });

  it("and a prompt that says something else is refused", async () => {
    const chosen = [user("Q"), assistant("1")];
    const { said, problems } = await stagedOf(
      jsonLines([{ question: "Other words", chosen, rejected: [user("Q"), assistant("2")] }]),
    );
    expect([said, problems]).toEqual([[], [expect.stringMatching(/^1 question: says something else/)]]);
  });
});

describe("content as a list of parts", () => {
  const text = (part: string) => [{ type: "text", text: part }];

  it.each([
    [{ prompt: [user(text("p"))], chosen: [assistant("a")], rejected: [assistant(text("b"))] }],
    [{ messages: [user(text("p")), assistant(text("a"))] }],
    [{ prompt: [user(text("p"))], response_a: [assistant(text("a"))], response_b: [assistant(text("b"))] }],
  ])("is one text where all are texts: %j", async (row) => {
    const { said, problems } = await stagedOf(jsonLines([row]));
    expect([said[0]?.slice(0, 2), problems]).toEqual([[["p"], ["a"]], []]);
  });

  it.each([
    ["an image", { type: "image_url", image_url: { url: "https://example.org/y.png" } }],
    ["a sound recording", { type: "input_audio", input_audio: { data: "", format: "wav" } }],
    ["a video", { type: "video", video: "v.mp4" }],
  ])("is refused by line where one is %s", async (what, part) => {
    const row = (content: unknown) => ({
      prompt: [user(content)],
      chosen: [assistant("a")],
      rejected: [assistant("b")],
    });
    const { said, problems } = await stagedOf(jsonLines([row("p"), row([part, ...text("?")]), row("q")]));
    expect(said).toHaveLength(2);
    expect(problems).toEqual([expect.stringMatching(new RegExp(`^2 prompt\\S*: holds ${what}`))]);
  });
});

describe("encodings and delimiters", () => {
  const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");

  it.each([
    [
      "UTF-16 with tabs",
      utf16("question\tanswer_1\tanswer_2\r\nGröße?\t„klein“\tgroß\r\n"),
      [[["Größe?"], ["„klein“"], ["groß"]]],
    ],
    [
      "UTF-16 from the big end",
      utf16("prompt;response_a;response_b\n東京?;はい;いいえ\n").swap16(),
      [[["東京?"], ["はい"], ["いいえ"]]],
    ],
    [
      "UTF-16, packed",
      gzipSync(utf16('{"prompt":"p 😀","chosen":"a","rejected":"b"}\n')),
      [[["p 😀"], ["a"], ["b"]]],
    ],
    [
      "sep= and a tab",
      "sep=\t\r\nprompt\tresponse_a\tresponse_b\r\np\ta, b\tc\r\n",
      [[["p"], ["a, b"], ["c"]]],
    ],
    ["sep= in quotes", '"sep=|"\nquery|answer_a|answer_b\nq|x;y|z\n', [[["q"], ["x;y"], ["z"]]]],
    [
      "sep= and a letter that is none",
      '\ufeffsep=;\nprompt;output_1;output_2\n"a;b";c,d;e\n',
      [[["a;b"], ["c,d"], ["e"]]],
    ],
    [
      "CR, with a line feed in a field",
      'query,answer_1,answer_2\rq1,"x\ny",z\rq2,x,y\r',
      [
        [["q1"], ["x\ny"], ["z"]],
        [["q2"], ["x"], ["y"]],
      ],
    ],
    ["CR and semicolons", "prompt;chosen;rejected\rp;a;b", [[["p"], ["a"], ["b"]]]],
    ["CR after sep=", "sep=;\rprompt;chosen;rejected\rp;a;b\r\r", [[["p"], ["a"], ["b"]]]],
  ])("%s", (_, file, said) => expectSaid(file, said));

  it.each([
    ["é", "question;answer_a;answer_b\nOù ?;là;ici\n"],
    ["a euro sign", "prompt,chosen,rejected\nPrice?,5 \u0080,6\n"],
    ["quotes", "prompt\tresponse_a\tresponse_b\nSay\t\u0093so\u0094\tno\n"],
  ])("Windows-1252 with %s is told with its line and what to do", async (_, text) => {
    await expect(stagedOf(Buffer.from(text, "latin1"))).rejects.toThrow(/Windows-1252.*line 2.*UTF-8/);
  });

  it.each([
    [
      "prompt\tresponse_a\tresponse_b\nq\ta\nq2\ta\tb\nq3\ta\tb\tc\n",
      ["2 : has 2 fields", "4 : has 4 fields"],
    ],
    ['query;answer_1;answer_2\n"q\nq";a;b;\nr;a;b\n"s";a\n', ["2 : has 4 fields", "5 : has 2 fields"]],
    ["prompt,chosen,rejected\np,a,b\n,\nq,a,b\n", ["3 : has 2 fields"]],
  ])("ragged rows are named by line: %j", async (file, told) => {
    const { problems } = await stagedOf(file);
    expect(problems.map((problem) => problem.replace(/ where.*/, ""))).toEqual(told);
  });
});

describe("numbers as answers are texts, with the file's digits", () => {
  it.each([
    [
      '{"prompt":"p","chosen":1.50,"rejected":12345678901234567890}',
      [["p"], ["1.50"], ["12345678901234567890"]],
    ],
    ['{"query":"q","response_a":1e3,"response_b":false}', [["q"], ["1e3"], ["false"]]],
    ['{"prompt":42,"responses":[3.10,{"text":3.1,"model":"heron"}]}', [["42"], ["3.10"], ["3.1"]]],
    [
      '{"prompt":[{"role":"user","content":"q"}],"chosen":[{"role":"assistant","content":9007199254740993}],"rejected":[{"role":"assistant","content":-0.0}]}',
      [["q"], ["9007199254740993"], ["-0.0"]],
    ],
  ])("%s", (file, said) => expectSaid(file, [said]));
});

describe("JSON that is not line by line", () => {
  const row = { question: "q", response_a: "x", response_b: "y" };
  const said = [["q"], ["x"], ["y"]];

  it.each([
    [
      "pretty-printed objects",
      [row, row].map((each) => JSON.stringify(each, null, 3)).join("\n\n"),
      [said, said],
    ],
    ["a list under a key", JSON.stringify({ version: 1, data: [row] }), [said]],
    [
      "a page of the rows API",
      JSON.stringify({ features: [], rows: [{ row_idx: 4, row, truncated_cells: [] }], num_rows_total: 9 }),
      [said],
    ],
  ])("is read: %s", (_, file, rows) => expectSaid(file, rows));

  it.each([
    [
      "columns as lists",
      { prompt: ["p", "q"], chosen: ["a", "b"], rejected: ["c", "d"] },
      /by columns.*lines=True/,
    ],
    ["columns by row numbers", { query: { "3": "p" }, answer_1: { "3": "a" } }, /by columns.*lines=True/],
    ["names apart from values", { columns: ["prompt"], index: [0], data: [["p"]] }, /apart from.*lines=True/],
    [
      "lists of values",
      [
        ["prompt", "chosen"],
        ["p", "a"],
      ],
      /JSON array of lists.*write each row as an object/,
    ],
  ])("is told in one sentence: %s", async (_, table, told) => {
    for (const indent of [undefined, 2])
      await expect(stagedOf(JSON.stringify(table, null, indent))).rejects.toThrow(told);
  });
});
