import { describe, expect, it } from "vitest";
import { recordsOf } from "../../testing/import-input.ts";

const said = (messages: readonly { readonly content: string }[]) => messages.map(({ content }) => content);

describe("rows as others publish them", () => {
  // https://huggingface.co/datasets/berkeley-nest/Nectar: ranks are floats, and `source` and `good_natured` stand beside them.
  it("are read of Nectar, with models and ranks", async () => {
    const row = {
      prompt: "\n\nHuman: 2+2?\n\nAssistant: 4\n\nHuman: And 3+3?\n\nAssistant: ",
      answers: [
        { answer: "6", model: "gpt-4", rank: 1.0 },
        { answer: "7", model: "llama-2-7b-chat", rank: 3.0 },
        { answer: "Six.", model: "gpt-4-0613", rank: 2.0 },
      ],
      turns: 2,
      num_responses: 3,
      source: ["lmsys-chat-1m"],
      good_natured: true,
    };
    const {
      format,
      records: [record],
    } = await recordsOf(row);
    expect(format).toBe("nectar");
    expect(record && said(record.prompt)).toEqual(["2+2?", "4", "And 3+3?"]);
    expect(record?.responses.map(({ messages, source }) => [said(messages)[0], source.model])).toEqual([
      ["6", "gpt-4"],
      ["7", "llama-2-7b-chat"],
      ["Six.", "gpt-4-0613"],
    ]);
    expect(record?.recorded?.[0]?.answer).toEqual({ kind: "ranking", tiers: [[0], [2], [1]] });
    expect(record?.metadata).toEqual({ source: ["lmsys-chat-1m"], good_natured: true });
  });

  // https://huggingface.co/datasets/openbmb/UltraFeedback: rationales and critiques by GPT-4.
  it("are read of UltraFeedback, with the ratings of each aspect", async () => {
    const annotation = (Rating: string) => ({ Rating, Rationale: "Because it is so." });
    const row = {
      source: "evol_instruct",
      instruction: "Name a bird.",
      models: ["wizardlm-7b"],
      correct_answers: ["None"],
      incorrect_answers: ["None"],
      completions: [
        {
          model: "wizardlm-7b",
          principle: "helpfulness",
          custom_system_prompt: "Be helpful.",
          response: "A wren.",
          critique: "Good.",
          overall_score: 8.0,
          "fine-grained_score": 4.5,
          annotations: {
            instruction_following: annotation("5"),
            honesty: annotation("N/A"),
            truthfulness: { ...annotation("4"), Type: ["1"], "Rationale For Rating": "True." },
            helpfulness: { ...annotation("3"), Type: ["1"], "Rationale For Rating": "Short." },
          },
        },
      ],
    };
    const {
      format,
      records: [record],
    } = await recordsOf(row);
    expect(format).toBe("ultrafeedback");
    expect(record?.responses).toEqual([
      { messages: [{ role: "assistant", content: "A wren." }], source: { model: "wizardlm-7b" } },
    ]);
    expect(record?.recorded?.[0]?.answer).toEqual({
      kind: "rating",
      points: 5,
      ratings: [
        {
          response: 0,
          aspects: { instruction_following: 5, honesty: null, truthfulness: 4, helpfulness: 3 },
        },
      ],
    });
    expect(record?.metadata).toMatchObject({
      source: "evol_instruct",
      completions: [
        { critique: "Good.", annotations: { helpfulness: { "Rationale For Rating": "Short." } } },
      ],
    });
    expect(JSON.stringify(record?.metadata)).not.toContain("A wren.");
  });

  // https://huggingface.co/datasets/nvidia/HelpSteer3 (preference): below zero the first response is better, zero is a tie.
  it("are read of HelpSteer3, with the strength of each preference and with ties", async () => {
    const row = (overall_preference: number) => ({
      domain: "general",
      language: "english",
      context: [{ role: "user", content: "q" }],
      response1: "one",
      response2: "two",
      overall_preference,
      individual_preference: [
        { score: overall_preference, reasoning: "So.", feedback1: "f", feedback2: "g" },
      ],
    });
    const { format, records } = await recordsOf(row(-2), row(0), row(3));
    expect(format).toBe("helpsteer3");
    expect(records.map(({ responses }) => said(responses.flatMap(({ messages }) => messages)))).toEqual([
      ["one", "two"],
      ["one", "two"],
      ["two", "one"],
    ]);
    expect(records.map(({ recorded }) => recorded?.[0]?.answer)).toEqual([
      { kind: "ranking", tiers: [[0], [1]], strength: { degree: 2, of: 3 } },
      { kind: "ranking", tiers: [[0, 1]] },
      { kind: "ranking", tiers: [[0], [1]], strength: { degree: 3, of: 3 } },
    ]);
    expect(records[0]?.metadata).toEqual({
      domain: "general",
      language: "english",
      individual_preference: [{ score: -2, reasoning: "So.", feedback1: "f", feedback2: "g" }],
    });
  });

  // https://huggingface.co/datasets/nvidia/HelpSteer2, "Preferences": the split in preference/preference.jsonl.gz.
  it("are read of HelpSteer2's preferences", async () => {
    const row = (preference_strength: number) => ({
      split: "train",
      prompt: "q\n<extra_id_1>Assistant\na\n<extra_id_1>User\nr",
      response_1: "one",
      response_2: "two",
      preference_strength,
      preference_statement: "So.",
      preference_elaboration: "Since.",
      three_most_similar_preferences: [],
      all_preferences_unprocessed: [],
    });
    const { records } = await recordsOf(row(-1), row(0));
    expect(
      records.map(({ prompt, responses, recorded }) => [
        said(prompt),
        said(responses.flatMap(({ messages }) => messages)),
        recorded?.[0]?.answer,
      ]),
    ).toEqual([
      [
        ["q", "a", "r"],
        ["one", "two"],
        { kind: "ranking", tiers: [[0], [1]], strength: { degree: 1, of: 3 } },
      ],
      [["q", "a", "r"], ["one", "two"], { kind: "ranking", tiers: [[0, 1]] }],
    ]);
    expect(Object.keys(records[0]?.metadata ?? {})).toEqual([
      "split",
      "preference_statement",
      "preference_elaboration",
      "three_most_similar_preferences",
      "all_preferences_unprocessed",
    ]);
  });

  // https://github.com/openai/prm800k, README.md, "Data format"; its second phase has steps from before, its first has none.
  it("are read of PRM800K, along the steps that were generated before or that were chosen", async () => {
    const line = (question: object, steps: readonly object[], finish_reason: string) => ({
      labeler: "340d",
      timestamp: "2022-07-17T16:56:51",
      generation: null,
      is_quality_control_question: false,
      is_initial_screening_question: true,
      question: { problem: "1+1+1?", ground_truth_solution: "Add.", ground_truth_answer: "3", ...question },
      label: { steps, total_time: 278270, finish_reason },
    });
    const offered = (text: string, rating: number, flagged: boolean | null = false) => ({
      text,
      rating,
      flagged,
    });
    const second = line(
      {
        pre_generated_steps: ["1+1=2", "2+1=4", "So 4"],
        pre_generated_answer: "4",
        pre_generated_verifier_score: 0.1,
      },
      [
        { completions: [offered("1+1=2", 1, null)], human_completion: null, chosen_completion: 0 },
        {
          completions: [offered("2+1=4", -1), offered("2+1=3", 1)],
          human_completion: {
            text: "2+1=3",
            rating: null,
            source: "human",
            flagged: false,
            corrected_rating: null,
          },
          chosen_completion: null,
        },
      ],
      "found_error",
    );
    const first = line(
      { pre_generated_steps: null },
      [
        {
          completions: [offered("Hm.", 0), offered("1+1=2", 1)],
          human_completion: null,
          chosen_completion: 1,
        },
        {
          completions: [offered("2+1=5", -1), offered("2+1=7", -1)],
          human_completion: null,
          chosen_completion: null,
        },
      ],
      "give_up",
    );
    const { format, records, problems } = await recordsOf(second, first);
    expect(problems).toEqual([]);
    expect(format).toBe("prm800k");
    expect(
      records.map(({ responses, recorded, reference }) => [
        responses[0]?.steps,
        recorded?.[0]?.answer,
        reference,
      ]),
    ).toEqual([
      [
        ["1+1=2", "2+1=4", "So 4"],
        { kind: "steps", response: 0, labels: [1, -1], continuation: "2+1=3" },
        "3",
      ],
      [["1+1=2", "2+1=5"], { kind: "steps", response: 0, labels: [1, -1], verdict: "give-up" }, "3"],
    ]);
  });

  describe("of OpenAssistant", () => {
    // https://github.com/LAION-AI/Open-Assistant, oasst-data/oasst_data/schemas.py.
    const node = (
      role: string,
      text: string,
      rank: number | null,
      replies: readonly object[] = [],
      more: object = {},
    ) => ({
      message_id: text,
      parent_id: "x",
      user_id: "u",
      created_date: "2023-02-05",
      text,
      role,
      lang: "en",
      review_count: 3,
      review_result: true,
      deleted: false,
      rank,
      synthetic: false,
      model_name: null,
      emojis: { "+1": 1 },
      labels: { quality: { value: 0.7, count: 3 } },
      replies,
      ...more,
    });
    const tree = (prompt: object) => ({ message_tree_id: "t", tree_state: "ready_for_export", prompt });

    it("are one prompt for each turn with ranked replies, down every branch", async () => {
      const deeper = node("prompter", "And then?", null, [
        node("assistant", "worse", 1),
        node("assistant", "better", 0),
      ]);
      const row = tree(
        node("prompter", "Hello?", null, [
          node("assistant", "second", 1, [deeper]),
          node("assistant", "first", 0, [
            node("prompter", "Thanks.", null, [node("assistant", "alone", null)]),
          ]),
          node("assistant", "gone", 2, [], { deleted: true }),
        ]),
      );
      const { format, records } = await recordsOf(row);
      expect(format).toBe("oasst-tree");
      expect(
        records.map(({ prompt, responses, recorded }) => [
          said(prompt),
          said(responses.flatMap(({ messages }) => messages)),
          recorded?.[0]?.answer,
        ]),
      ).toEqual([
        [["Hello?"], ["first", "second"], { kind: "ranking", tiers: [[0], [1]] }],
        [["Hello?", "second", "And then?"], ["better", "worse"], { kind: "ranking", tiers: [[0], [1]] }],
      ]);
    });

    it("are a problem of their line where nothing is ranked, however deep they go", async () => {
      let deep: object = node("prompter", "end", null);
      for (let depth = 0; depth < 450; depth += 1)
        deep = node(depth % 2 === 0 ? "assistant" : "prompter", "turn", null, [deep]);
      expect(
        (
          await recordsOf(tree(node("prompter", "q", null)), tree(deep), {
            message_tree_id: "t",
            prompt: "no tree",
          })
        ).problems,
      ).toEqual([
        "1 : holds nothing that oasst-tree is made of",
        "2 : holds nothing that oasst-tree is made of",
        "3 : holds nothing that oasst-tree is made of",
      ]);
    });
  });

  // https://huggingface.co/datasets/Anthropic/hh-rlhf
  describe("of HH-RLHF", () => {
    const pair = (chosen: string, rejected: string) => ({ chosen, rejected });
    const good = pair(
      "\n\nHuman: Hi \n\nAssistant:  Hello.\nHuman: is a word\n\nHuman: Why?\n\nAssistant: The sky is blue.",
      "\n\nHuman: Hi \n\nAssistant:  Hello.\nHuman: is a word\n\nHuman: Why?\n\nAssistant:  The sky is bleak. ",
    );

    it("have the shared turns as their prompt and the last Assistant turns as responses, to the letter", async () => {
      const {
        format,
        records: [record],
      } = await recordsOf(good);
      expect(format).toBe("hh-rlhf");
      expect(record && said(record.prompt)).toEqual(["Hi ", " Hello.\nHuman: is a word", "Why?"]);
      expect(record?.responses.map(({ messages }) => said(messages))).toEqual([
        ["The sky is blue."],
        [" The sky is bleak. "],
      ]);
    });

    it("are refused where a reply quotes a dialogue, rather than split wrongly", async () => {
      const script = "\n\nHuman: p\n\nAssistant: A script:\n\nHuman: hi\n\nAssistant: hello";
      const { problems } = await recordsOf(
        ...Array.from({ length: 50 }, () => good),
        pair(script, "\n\nHuman: p\n\nAssistant: no"),
        pair("\n\nHuman: p\n\nAssistant: so:\n\nHuman: hi", "\n\nHuman: p\n\nAssistant: no"),
        { chosen: "Human: p" },
      );
      expect(problems).toEqual([
        "51 rejected: differs from chosen before the last Assistant turn",
        "52 chosen: must end with an Assistant turn",
        "53 chosen: must begin with an empty line",
        "53 rejected: is missing",
      ]);
    });

    it("may have columns beside them, which are not read", async () => {
      expect(
        (await recordsOf(...Array.from({ length: 50 }, () => good), { ...good, id: 4 })).problems,
      ).toEqual([]);
    });
  });
});
