import { join } from "node:path";
import { readJson, readTable, rowsOf } from "./sources.mjs";

// Sets of human votes, read without any of the product's code. Each gives the rows to import, of which a set in
// two files is joined first, and the votes to compare: who voted on which texts, and which of them won.

/** A vote that any set can give: `tiers` hold texts, best first, and those of a tie are sorted. */
const vote = (voter, prompt, tiers, question) => ({
  voter,
  said: JSON.stringify([prompt, tiers.map((tier) => [...tier].sort()), question]),
});
const ofPair = (winner, a, b) => (winner === "tie" ? [[a, b]] : winner === "a" ? [[a], [b]] : [[b], [a]]);

/** How many different texts without a word there are among the responses to each prompt. */
const blankTexts = (rows) =>
  new Set(
    rows.flatMap(([prompt, texts]) =>
      texts.flatMap((text) => (text.trim() === "" ? [JSON.stringify([prompt, text])] : [])),
    ),
  ).size;

/** llmfao: votes in one file, responses by prompt and model in another, prompts in a third. */
export async function readLlmfao(folder) {
  const votes = await readTable(join(folder, "crowd-comparisons.csv.gz"));
  const results = await rowsOf(join(folder, "results.jsonl.gz"));
  const prompts = new Map((await rowsOf(join(folder, "prompts.jsonl"))).map(({ id, text }) => [id, text]));
  const answers = new Map(results.map((each) => [`${each.prompt} ${each.model}`, each.result]));
  const joined = votes.map(({ id, prompt, model_x, model_y, left, right, winner, worker }) => {
    const conversation = (model) => [
      { role: "user", content: prompts.get(Number(prompt)) },
      { role: "assistant", content: answers.get(`${prompt} ${model}`) },
    ];
    return {
      question_id: id,
      model_a: left,
      model_b: right,
      winner: { left: "model_a", right: "model_b", tie: "tie" }[winner],
      judge: worker,
      conversation_a: conversation(model_x),
      conversation_b: conversation(model_y),
    };
  });
  const texts = ({ conversation_a, conversation_b }) => [
    conversation_a[1].content,
    conversation_b[1].content,
  ];
  return {
    rows: joined,
    refused: 0,
    blank: blankTexts(joined.map((row) => [row.conversation_a[0].content, texts(row)])),
    votes: joined.map((row) =>
      vote(row.judge, row.conversation_a[0].content, ofPair(row.winner.replace("model_", ""), ...texts(row))),
    ),
  };
}

/** PandaLM's test set: three annotators a row. */
export async function readPandaLm(file) {
  const rows = await readJson(file);
  const said = rows.map((row) => ({ ...row, texts: [String(row.response1), String(row.response2)] }));
  return {
    rows,
    refused: 0,
    blank: blankTexts(said.map(({ instruction, input, texts }) => [`${instruction}\n${input}`, texts])),
    votes: said.flatMap(({ instruction, input, texts, ...row }) =>
      ["annotator1", "annotator2", "annotator3"].map((annotator) =>
        vote(
          annotator,
          input === "" ? instruction : `${instruction}\n${input}`,
          ofPair(["tie", "a", "b"][row[annotator]], ...texts),
        ),
      ),
    ),
  };
}

/** SQuALITY: three rankings a worker and question of a passage. */
export async function readSquality(file) {
  const rows = await rowsOf(file);
  const names = { overall: "overall", correctness: "correctness", selection: "plot" };
  const votes = rows.flatMap((row) =>
    Object.entries(row.questions).flatMap(([number, systems]) => {
      const all = Object.values(systems);
      return all[0].reviews.flatMap(({ worker_id }) =>
        Object.entries(names).map(([key, question]) => {
          const rankOf = ({ reviews }) =>
            reviews.find((review) => review.worker_id === worker_id)[`${key}-rank`];
          const tiers = all.toSorted((one, other) => rankOf(one) - rankOf(other));
          return vote(
            worker_id,
            `Passage ${row["passage-id"]}, question ${number}`,
            tiers.map(({ response }) => [response]),
            question,
          );
        }),
      );
    }),
  );
  return { rows, refused: 0, votes };
}

/**
 * UKPConvArg1: pairs of ids with their votes, and the arguments in another file. All 84,263 votes take minutes, so
 * only the first pairs are read.
 */
export async function readConvincingArguments(folder) {
  const pairs = (await rowsOf(join(folder, "pairs.jsonl.gz"))).slice(0, 1_000);
  const texts = await rowsOf(join(folder, "arguments.jsonl.gz"));
  const byId = new Map(texts.map((argument) => [argument.id, argument]));
  const rows = pairs.map((pair) => ({ ...pair, a: byId.get(pair.a), b: byId.get(pair.b) }));
  const good = rows.filter(({ a, b }) => a.text.trim() !== b.text.trim());
  return {
    rows,
    refused: rows.length - good.length,
    votes: good.flatMap(({ topic, a, b, votes }) =>
      votes.map(({ w, v }) => vote(w, topic, ofPair(v, a.text, b.text))),
    ),
  };
}

/** The votes of a raw export, by its annotators' ids. A vote on one question only doesn't name it. */
export function exportedVotes(lines, questions) {
  return lines.flatMap(({ annotator, prompt, responses, answers }) => {
    const texts = new Map(responses.map(({ id, messages }) => [id, messages.at(-1).content]));
    return questions.map((question) => {
      const answer = question === undefined ? Object.values(answers)[0] : answers[question];
      const tiers = answer.tiers.map((tier) => tier.map((id) => texts.get(id)));
      return vote(annotator, prompt.messages.at(-1).content, tiers, question);
    });
  });
}

/** All votes of each voter together, so that sets can be compared whose voters have other names. */
export function byVoter(votes) {
  const voters = Map.groupBy(votes, ({ voter }) => voter);
  return [...voters.values()].map((each) => JSON.stringify(each.map(({ said }) => said).sort()));
}
