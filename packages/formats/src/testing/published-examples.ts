import type { Row } from "../files/rows.ts";

/** Rows as others publish them, with all of their columns, and how many judgments they hold. */
export type PublishedExample = {
  readonly name: string;
  readonly format: string;
  readonly judgments: number;
  readonly rows: readonly Row[];
  /** Kinds of questions that take what the rows say; a ranking unless another is named. */
  readonly asks?: "binary";
};

const turn = (role: string, content: string, more: Row = {}) => ({ role, content, ...more });
const asked = (answer: string, more: Row = {}) => [
  turn("user", "Name a river."),
  turn("assistant", answer, more),
];

export const PUBLISHED_EXAMPLES: readonly PublishedExample[] = [
  {
    name: "Chatbot Arena's conversations",
    format: "chatbot-arena",
    judgments: 2,
    rows: ["model_a", "tie"].map((winner, index) => ({
      question_id: `3b${index}`,
      model_a: "koala-13b",
      model_b: "oasst-pythia-12b",
      winner,
      judge: `arena_user_${index + 973}`,
      conversation_a: asked("The Ebro.", { num_tokens: 41 }),
      conversation_b: asked("The Po."),
      turn: 1,
      anony: true,
      language: "Catalan",
      tstamp: 1_682_352_661.5,
      openai_moderation: { categories: { hate: false }, flagged: false },
      toxic_chat_tag: { "roberta-large": { flagged: false, probability: 0.012345678901234567 } },
    })),
  },
  {
    name: "MT-bench's human judgments",
    format: "chatbot-arena",
    judgments: 1,
    rows: [
      {
        question_id: 81,
        model_a: "alpaca-13b",
        model_b: "vicuna-13b-v1.2",
        winner: "model_b",
        judge: "author_2",
        conversation_a: [...asked("The Ebro."), turn("user", "And a lake?"), turn("assistant", "Sanabria.")],
        conversation_b: [...asked("The Po."), turn("user", "And a lake?"), turn("assistant", "Como.")],
        turn: 1,
      },
    ],
  },
  {
    name: "the arena's 55k comparisons",
    format: "arena-55k",
    judgments: 1,
    rows: [
      {
        id: 30192,
        model_a: "gpt-4-1106-preview",
        model_b: "gpt-4-0613",
        prompt: '["Name a river.","And a lake?"]',
        response_a: '["The Ebro.","Sanabria."]',
        response_b: '["The Po.","Como."]',
        winner_model_a: 0,
        winner_model_b: 1,
        winner_tie: 0,
        split: "dev",
      },
    ],
  },
  {
    name: "AlpacaEval's annotations",
    format: "alpaca-eval",
    judgments: 2,
    rows: [1, 1.75].map((preference) => ({
      dataset: "helpful_base",
      instruction: `Name a river, ${preference}.`,
      input: "In Spain.",
      output_1: "The Ebro.",
      generator_1: "text_davinci_003",
      output_2: "The Po.",
      generator_2: "gpt4_turbo",
      annotator: "weighted_alpaca_eval",
      annotator_index: 7,
      preference,
      price_per_example: 0.0123,
      time_per_example: 1.25,
      raw_completion: { finish_reason: "stop" },
      date: "2024-04-19T06:28:05",
    })),
  },
  {
    name: "PandaLM's test set",
    format: "pandalm",
    judgments: 3,
    rows: [
      {
        idx: 998,
        motivation_app: "Notes",
        cmp_key: "opt-7b_pythia-6.9b",
        instruction: "Name a river.",
        input: "In Spain.",
        response1: "The Ebro.",
        response2: "The Po.",
        annotator1: 1,
        annotator2: 0,
        annotator3: 2,
      },
    ],
  },
  {
    name: "Auto-J's pairs",
    format: "auto-j",
    judgments: 1,
    rows: [
      {
        scenario: "brainstorming",
        label: 1,
        prompt: "Name a river.",
        "response 1": "The Ebro.",
        "response 2": "The Po.",
        source: "chat",
      },
    ],
  },
  {
    name: "LLMBar's instances",
    format: "llmbar",
    judgments: 1,
    rows: [
      {
        input: "Name a river.",
        output_1: "The Ebro.",
        output_2: "The Po.",
        label: 2,
        subset: "Adversarial/GPTInst",
      },
    ],
  },
  {
    name: "Stanford's preferences of readers",
    format: "shp",
    judgments: 1,
    rows: [
      {
        post_id: "qt3nxl",
        domain: "askculinary_validation",
        upvote_ratio: 0.98,
        history: "How long do eggs keep?",
        c_root_id_A: "hkh4hdq",
        c_root_id_B: "hkh3xw9",
        created_at_utc_A: 1_636_822_112,
        created_at_utc_B: 1_636_822_110,
        score_A: 346,
        score_B: 34,
        human_ref_A: "A month.",
        human_ref_B: "A day.",
        labels: 1,
        seconds_difference: 2.5,
        score_ratio: 10.1764705882,
      },
    ],
  },
  {
    name: "WebGPT's comparisons",
    format: "webgpt",
    judgments: 1,
    rows: [
      {
        question: { dataset: "triviaqa", id: "4eb5", full_text: "Why is the sea salty?" },
        quotes_0: { title: ["Sea (en.example)"], extract: ["Rivers carry salts."] },
        answer_0: "Fish.",
        tokens_0: { prefix: [31, 32], completion: [33] },
        score_0: -0.75,
        quotes_1: { title: [], extract: [] },
        answer_1: "Rivers carry salts into it [1].",
        tokens_1: { prefix: [34], completion: [35] },
        score_1: 0.75,
      },
    ],
  },
  {
    name: "OpenAI's comparisons of summaries",
    format: "summarize-from-feedback",
    judgments: 1,
    rows: [
      {
        info: {
          id: "t3_34",
          post: "I lost my keys.",
          title: "Keys",
          subreddit: "tifu",
          site: "forum",
          article: null,
        },
        summaries: [
          { text: "Keys are lost.", policy: "sup4_ppo_rm3_kl10", note: "It says all" },
          { text: "A fridge.", policy: "ref", note: null },
        ],
        choice: 0,
        worker: "IZVbTaHyI8pA",
        batch: "batch22",
        split: "valid1",
        extra: { confidence: 8 },
      },
    ],
  },
  {
    name: "UltraInteract's pairs",
    format: "ultra-interact",
    judgments: 1,
    rows: [
      {
        task: "Math_CoT",
        dataset: "gsm8k",
        trajectory: [
          { from: "user", value: "Add 2 and 2.", reward: 0.5 },
          { from: "gpt", value: "3" },
          { from: "observation", value: "Wrong." },
          { from: "user", value: "Again." },
        ],
        chosen: "4",
        rejected: "5",
        id: "c1b9",
        parent_id: "c1b8",
      },
    ],
  },
  {
    name: "arguments with votes",
    format: "ukp-convarg",
    judgments: 2,
    rows: [
      {
        topic: "Is the sky blue?",
        a: { id: "arg-1", text: "Look up.", author: "u-3" },
        b: { id: "arg-2", text: "It is." },
        votes: [
          { w: "w-1", v: "a", t: 1_400_000_000, s: 12, browser: "lynx" },
          { w: "w-2", v: "tie" },
        ],
      },
    ],
  },
  {
    name: "OpenAI's preferences",
    format: "openai-dpo",
    judgments: 1,
    rows: [
      {
        input: {
          messages: [turn("developer", "Be brief."), turn("user", "Name a river.")],
          tools: [{ type: "function", function: { name: "look_up" } }],
          parallel_tool_calls: true,
        },
        preferred_output: [turn("assistant", "The Ebro.")],
        non_preferred_output: [turn("assistant", "A mountain.", { weight: 0 })],
        source: "docs",
      },
    ],
  },
  {
    name: "TRL's pairs with a group of their own",
    format: "trl-preference",
    judgments: 1,
    rows: [
      {
        prompt: [turn("user", "Name a river.")],
        chosen: [turn("assistant", "The Ebro.")],
        rejected: [turn("assistant", "A mountain.")],
        group: "pilot-2",
      },
    ],
  },
  {
    name: "HelpSteer2's preferences",
    format: "helpsteer3",
    judgments: 1,
    rows: [
      {
        split: "train",
        prompt: "Name a river.",
        response_1: "The Ebro.",
        response_2: "The Po.",
        preference_strength: -2,
        preference_statement: "It is longer.",
        all_preferences_unprocessed: [{ strength: -2, elaboration: "Since it is." }],
      },
    ],
  },
  {
    name: "LLaMA-Factory's pairs of before",
    format: "llamafactory-alpaca-dpo",
    judgments: 1,
    rows: [
      { instruction: "Name a river.", input: "In Spain.", output: ["The Ebro.", "The Po."], origin: "atlas" },
    ],
  },
  {
    name: "ms-swift's rejected conversations",
    format: "ms-swift-dpo",
    judgments: 1,
    rows: [{ messages: asked("The Ebro."), rejected_messages: asked("The Po."), channel: "rivers" }],
  },
  {
    name: "labels of KTO in words",
    format: "llamafactory-kto",
    judgments: 1,
    asks: "binary",
    rows: [{ messages: asked("The Ebro."), label: "true", rater_note: "It is one." }],
  },
];
