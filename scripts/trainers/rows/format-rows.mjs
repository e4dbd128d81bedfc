import { assistant, EXCHANGES, inTurns, PROMPT_SHAPES, user, withCall } from "./conversations.mjs";

/** Margins that single precision, which trainers use, holds exactly. */
const MARGINS = [1, 0.5, 3, 0, -1, 2 ** -10, 2];
const LABELS = [
  [1, 1, -1],
  [1, 0, 1],
  [-1, 1, 1],
];

const shapeOf = (index) => PROMPT_SHAPES[index % PROMPT_SHAPES.length];
const completionOf = (index, answer) => (index % 4 === 3 ? inTurns(answer) : [assistant(answer)]);

/** Two rows for each exchange: one with the question alone as its prompt, one with a longer prompt. */
const twice = (plain, inShape) =>
  EXCHANGES.flatMap((exchange, index) => [plain(...exchange, index), inShape(...exchange, index)]);

/** A pair; `index` is that of its exchange, and margin and probability vary with it. */
function pairOf(prompt, [chosen, rejected], index) {
  return {
    prompt,
    chosen: [assistant(chosen)],
    rejected: [assistant(rejected)],
    margin: MARGINS[index % MARGINS.length],
    ...(index % 3 === 0 && { probability: 2 / 3 }),
  };
}

const pairs = [
  ...twice(
    (question, better, worse, index) =>
      pairOf([user(question)], index % 2 === 0 ? [better, worse] : [worse, better], index),
    (question, better, worse, index) => {
      const pair = pairOf(
        shapeOf(index)(question),
        index % 2 === 0 ? [worse, better] : [better, worse],
        index + 3,
      );
      return { ...pair, chosen: completionOf(index, pair.chosen[0].content) };
    },
  ),
  {
    prompt: [user("Nobody said how much better")],
    chosen: [assistant(" this is")],
    rejected: [assistant(" that is")],
    margin: null,
  },
  {
    prompt: [user("Both begin with the same turn.")],
    chosen: inTurns("Yes."),
    rejected: inTurns("No."),
    margin: 1,
  },
  {
    prompt: withCall("What does the tool say?"),
    chosen: [assistant("found")],
    rejected: [assistant("lost")],
    margin: 1,
  },
  {
    prompt: [user("Three of four prefer one.")],
    chosen: [assistant("This one.")],
    rejected: [assistant("That one.")],
    margin: 1,
    probability: 0.75,
  },
  {
    prompt: [user("Nobody prefers either.")],
    chosen: [assistant("Either.")],
    rejected: [assistant("Or.")],
    margin: null,
    probability: 0.5,
  },
];

/** Pairs in which as many votes prefer one response as the other. */
export const FORMAT_TIES = EXCHANGES.slice(0, 6).map(([question, one, other]) => ({
  prompt: [user(question)],
  chosen: [assistant(one)],
  rejected: [assistant(other)],
  margin: null,
  probability: 0.5,
}));

const unpaired = [
  ...EXCHANGES.flatMap(([question, better, worse], index) => {
    const good = { prompt: [user(question)], completion: completionOf(index, better), label: true };
    const bad = { prompt: shapeOf(index)(question), completion: [assistant(worse)], label: false };
    return index % 2 === 0 ? [good, bad] : [bad, good];
  }),
  { prompt: withCall("What does the tool say?"), completion: [assistant("found")], label: true },
];

const traced = { verdict: "labeled", continuation: null, reference: null };

const steps = [
  ...twice(
    (question, better, worse, index) => ({
      ...traced,
      prompt: [user(question)],
      steps: [better, "", worse],
      labels: LABELS[index % LABELS.length],
    }),
    // The labels end at the first wrong step; one step begins with a line break, and nobody labeled the last.
    (question, better, worse) => ({
      ...traced,
      prompt: [user(question)],
      steps: [`\n${better}`, worse, "Therefore so."],
      labels: [1, -1],
      continuation: "Better so.",
      reference: better,
    }),
  ),
  {
    ...traced,
    prompt: [user("Is this a good problem?")],
    steps: ["No."],
    labels: [0],
    verdict: "bad-problem",
  },
  { ...traced, prompt: [user("Did anybody label a step?")], steps: ["No."], labels: [], verdict: "give-up" },
  { ...traced, prompt: PROMPT_SHAPES[0]("Is there a system turn?"), steps: ["Yes."], labels: [1] },
];

const prompts = [
  ...twice(
    (question, better) => ({ prompt: [user(question)], reference: better }),
    (question, _better, worse, index) => ({ prompt: shapeOf(index)(question), reference: worse }),
  ),
  { prompt: [user("Nobody said what is right.")], reference: null },
  { prompt: withCall("What does the tool say?"), reference: "found" },
];

const demonstrations = [
  ...twice(
    (question, better, _worse, index) => ({
      prompt: [user(question)],
      completion: completionOf(index, better),
    }),
    (question, _better, worse, index) => ({
      prompt: shapeOf(index)(question),
      completion: completionOf(index + 1, worse),
    }),
  ),
  { prompt: withCall("What does the tool say?"), completion: [assistant("found")] },
];

/** About 24 rows a family, by its id. Some of them can't be expressed in every format. */
export const FORMAT_ROWS = { pairs, unpaired, steps, prompts, demonstrations };
