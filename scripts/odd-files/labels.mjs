import { same } from "./product.mjs";

const tiersOf = ({ judgments }) => judgments.map(({ tiers }) => tiers);
const FIRST = [[0], [1]];
const SECOND = [[1], [0]];
const TIE = [[0, 1]];

/** Whether the metadata of each prompt has these columns. */
const keeps = ({ metadata }, columns) =>
  metadata.every((values) => columns.every((column) => column in values));

/** The rows of the table that are about verdicts of people, in columns of one's own and in published sets. */
export const labelRows = ({ check, product: { imported, previewed } }) => ({
  async "04 a column that says which is better"() {
    for (const { name, verdicts } of [
      { name: "04-verdict-column.jsonl", verdicts: [SECOND, FIRST] },
      { name: "04-verdict-column.csv", verdicts: [FIRST, SECOND] },
    ]) {
      const read = await imported(name);
      check(`two judgments of ${name}`, same(tiersOf(read), verdicts), [read.judgments, read.error]);
    }
    const asked = await imported("04-better-response-id.jsonl");
    const columns = ["better_response_id", "safer_response_id"];
    check(
      "which of two ids is the verdict is asked before anything comes in",
      asked.said.length === 0 && columns.every((column) => asked.error?.includes(column)),
      asked.error,
    );
    const { mapping } = asked.detected;
    const { verdicts } = await previewed(asked, mapping);
    for (const column of columns)
      check(
        `the preview offers ${column}, in words`,
        verdicts.some((words) => words.includes(`${column} says of line 1: `)),
        verdicts,
      );
    for (const column of columns) {
      const read = { kind: "winner", column, values: { 0: 0, 1: 1 } };
      const rest = [
        "is_response_0_safe",
        "is_response_1_safe",
        ...columns.filter((other) => other !== column),
      ];
      const chosen = await imported("04-better-response-id.jsonl", {
        mapping: { ...mapping, verdicts: [{ read }], keep: rest },
      });
      check(
        `with ${column} both rows are judged, and the others stay as metadata`,
        same(tiersOf(chosen), [SECOND, FIRST]) && keeps(chosen, rest),
        [chosen.judgments, chosen.metadata, chosen.error],
      );
    }
  },

  async "05 Label Studio's CSV"() {
    const read = await imported("05-label-studio-export.csv");
    check("the first response, then the second", same(tiersOf(read), [FIRST, SECOND]), read.judgments);
    check(
      "both by one annotator",
      new Set(read.judgments.map(({ annotator }) => annotator)).size === 1,
      read.judgments,
    );
    check(
      "lead_time and created_at are kept",
      same(
        read.judgments.map(({ activeMs, createdAt }) => [activeMs, createdAt]),
        [4500, 3500].map((activeMs) => [activeMs, Date.parse("2024-05-01T10:00:00Z")]),
      ),
      read.judgments,
    );
    check(
      "and so is what else the rows say",
      keeps(read, ["id", "annotation_id", "updated_at"]),
      read.metadata,
    );
  },

  async "24 conversations of Chatbot Arena"() {
    const read = await imported("24-arena-conversations.jsonl");
    check(
      "are pairs with their models",
      same(read.models, [
        ["alpha-7b", "beta-13b"],
        ["alpha-7b", "beta-13b"],
      ]) && same(read.said[0], [["Name a fruit."], ["A carrot"], ["Apple"]]),
      [read.models, read.said],
    );
    check(
      "the winner, and both bad",
      same(tiersOf(read), [SECOND, TIE]) && bothBad(read.judgments[1]),
      read.judgments,
    );
    const times = read.judgments.map(({ createdAt }) => createdAt);
    check(
      "the judge is one annotator, at the file's times",
      new Set(read.judgments.map(({ annotator }) => annotator)).size === 1 &&
        same(times, [1682351591130, 1682351599130]),
      read.judgments,
    );
    check(
      "what else it says is kept",
      keeps(read, ["question_id", "turn", "anony", "language"]),
      read.metadata,
    );
  },

  async "24 what readers preferred"() {
    const read = await imported("24-shp.jsonl");
    check("labels 1 is the first", same(tiersOf(read), [SECOND, FIRST]), read.judgments);
    check("the scores are kept", keeps(read, ["score_A", "score_B", "score_ratio"]), read.metadata);
  },

  async "24 comparisons of summaries"() {
    const read = await imported("24-summarize-comparisons.jsonl");
    check("choice is the index of the better one", same(tiersOf(read), [FIRST]), read.judgments);
    check("the policies are the models", same(read.models, [["sup1", "sup2"]]), read.models);
    // The confidence goes from 1 to 9, which is no degree of a ranking, and stays as the file has it.
    check("confidence, batch and split are kept", keeps(read, ["extra", "batch", "split"]), read.metadata);
  },

  async "24 WebGPT's comparisons"() {
    const read = await imported("24-webgpt.jsonl");
    check("the scores decide", same(tiersOf(read), [FIRST]), read.judgments);
    check(
      "scores and quotes are kept",
      keeps(read, ["score_0", "score_1", "quotes_0", "quotes_1"]),
      read.metadata,
    );
  },

  async "24 Prodigy's choices"() {
    const read = await imported("24-prodigy-choice.jsonl");
    check(
      "what was accepted wins, and what was ignored is no judgment",
      same(tiersOf(read), [FIRST]),
      read.judgments,
    );
    check(
      "that somebody ignored it is kept",
      read.metadata[1]?.answer === "ignore" && read.metadata[1]?._annotator_id === "set-ann1",
      read.metadata,
    );
  },

  async "24 trajectories"() {
    const read = await imported("24-trajectory.jsonl");
    check(
      "are the prompt",
      same(read.said, [[["Add 2 and 2 in Python."], ["print(2 + 2)"], ["print(22)"]]]) &&
        same(tiersOf(read), [FIRST]),
      read.said,
    );
    check("ids and task are kept", keeps(read, ["task", "dataset", "id", "parent_id"]), read.metadata);
  },
});

const bothBad = (judgment) => judgment?.cut === 0;
