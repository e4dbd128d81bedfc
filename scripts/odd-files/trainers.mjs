import { same } from "./product.mjs";

/** The rows of the table that are about trainers' own files, and what `validate` says of them. */
export const trainerRows = ({ check, product: { imported, validated } }) => ({
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
    const read = await imported("03-one-odd-row-helpsteer3.jsonl");
    check("HelpSteer3 is recognised", read.format === "helpsteer3", read.detected);
    check(
      "line 3 alone is refused",
      read.problems.length === 1 && read.problems[0].startsWith("3 "),
      read.problems,
    );
    check(
      "the other two keep their judgments",
      same(
        read.judgments.map(({ tiers }) => tiers),
        [
          [[0], [1]],
          [[0], [1]],
        ],
      ),
      read.judgments,
    );
  },

  async "11 OpenAI's examples"() {
    const pairs = await imported("11-openai-dpo-as-documented.jsonl");
    check(
      "the pairs come in as openai-dpo, each with its judgment",
      pairs.format === "openai-dpo" && pairs.said.length === 2 && pairs.judgments.length === 2,
      pairs,
    );
    check("a developer is kept as system", pairs.prompts[1]?.messages[0].role === "system", pairs.prompts[1]);
    const { format, said, metadata } = await imported("11-openai-sft-weights.jsonl", { single: true });
    check(
      "the demonstration comes in with its turn of weight 0",
      format === "openai-sft" &&
        same(said, [[["Be kind.", "Hi", "What?", "Again?"], ["Hello, how can I help?"]]]),
      [format, said],
    );
    check("and says which turns had which weight", /"weight":0/.test(JSON.stringify(metadata)), metadata);
    for (const name of ["11-openai-dpo-as-documented.jsonl", "11-openai-sft-weights.jsonl"]) {
      const { findings } = await validated(name);
      check(`validate finds nothing in ${name}`, findings?.length === 0, findings);
    }
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
    const { metadata, judgments, error } = await imported("15-extra-columns.jsonl");
    check(
      "an import asks what the scores are before it reads anything",
      judgments.length === 0 && /score_chosen, score_rejected may hold what people judged/.test(error),
      error,
    );
    check("and stores nothing until then", metadata.length === 0, metadata);
  },

  async "17 labels of KTO"() {
    const labelsOf = async (name) => {
      const { judgments, problems } = await imported(name, { single: true });
      return { labels: judgments.flatMap(({ labels }) => labels), problems };
    };
    const good = await labelsOf("17-kto-is-good.jsonl");
    check("is_good is a label", same(good.labels, [true, false]), good);
    const texts = await labelsOf("17-kto-text-labels.jsonl");
    check("the texts true and false are labels", same(texts.labels, [true, false]), texts);
    // Of the two right answers, the words are read: they mean one thing only.
    const words = await labelsOf("17-kto-desirable.jsonl");
    check("desirable, undesirable and thumbs_up are labels", same(words.labels, [true, false, true]), words);
  },

  async "18 pairs as trainers wrote them before"() {
    const pairsOf = async (name) => {
      const { said, judgments, problems } = await imported(name);
      return { pairs: said.map((texts, index) => [...texts, judgments[index]?.tiers]), problems };
    };
    const list = await pairsOf("18-output-list.json");
    check(
      "the first of the list is the chosen one",
      same(list.pairs, [
        [["Name a fruit."], ["Apple"], ["A carrot"], [[0], [1]]],
        [["Translate.\nGood evening"], ["Bonsoir"], ["Bonjour"], [[0], [1]]],
      ]),
      list,
    );
    const turns = await pairsOf("18-rejected-messages.jsonl");
    check(
      "rejected_messages are the rejected response",
      same(turns.pairs, [[["Name a fruit."], ["Apple"], ["A carrot"], [[0], [1]]]]),
      turns,
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
});
