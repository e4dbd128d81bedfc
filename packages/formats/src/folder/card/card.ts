import { canonicalJson } from "../../files/hash.ts";
import { markdownTable, markdownText } from "../../files/markdown.ts";
import { concernsMarkdown } from "../../report/report-markdown.ts";
import { machineLabelsOf, type PreparedFormat, usageFiles } from "../prepared-format.ts";
import { contents } from "./contents.ts";
import { frontMatter } from "./front-matter.ts";
import { campaignsInWords, countOf, modelLabelsInWords, qualityInWords, recordsInWords } from "./in-words.ts";
import { specInWords } from "./spec-in-words.ts";

/**
 * A dataset's card, README.md, for people, the Hub and `load_dataset`. Every name in it is shown as plain
 * text, whatever marks it contains.
 */
export function card(prepared: PreparedFormat): string {
  const sections = [
    frontMatter,
    introduction,
    making,
    contents,
    concerns,
    training,
    people,
    reproduction,
    licence,
  ].map((section) => section(prepared));
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

function introduction({ format, facts, manifest, counts }: PreparedFormat): string {
  return [
    `# ${markdownText(facts.title)}, version ${facts.number}`,
    "",
    `${format.title}: ${recordsInWords(counts)}, as ${format.usage.trainer} reads them (${format.usage.methods.join(", ")}).`,
    `They come from ${countOf(manifest.votes.all, "judgment")} by ${countOf(manifest.votes.annotators, "annotator")} in the labeling ${markdownText(campaignsInWords(facts))}, as ${facts.otherCampaigns.length === 0 ? "it was" : "they were"} on ${markdownText(facts.date)}.`,
  ].join("\n");
}

function making({ format, facts, manifest }: PreparedFormat): string {
  const labels = machineLabelsOf({ format, manifest });
  const asked = `“${markdownText(facts.question.title)}” (${markdownText(facts.question.kind)})`;
  const { all, imported } = manifest.votes;
  const made = [
    ...(imported < all
      ? [`In Laurel, annotators were asked ${asked}, and were not told which model wrote a response.`]
      : []),
    ...(imported > 0
      ? [
          `${countOf(imported, "judgment")} came with imported files: they were made elsewhere, and what people were shown and asked there is not known here.`,
        ]
      : []),
  ];
  const how = [
    ...specInWords(manifest.spec, format.family.id),
    ...(manifest.quality ? [qualityInWords(manifest.quality, manifest.spec.filters)] : []),
    ...(labels ? [modelLabelsInWords(labels)] : []),
  ];
  return [
    "## How it was made",
    "",
    ...made,
    "",
    ...how.map((sentence) => `- ${markdownText(sentence)}`),
  ].join("\n");
}

/** What stands out in the version's report, whatever the format holds of it; empty where nothing does. */
function concerns({ report }: PreparedFormat): string {
  const found = report === null ? "" : concernsMarkdown(report);
  return found && `${found}This is about the whole version; its report has the figures.`;
}

function training({ format, data }: PreparedFormat): string {
  const files = usageFiles(format, data);
  const apart = data.some(({ config }) => config === "ties")
    ? ' Ties are not among these records: `load_dataset("path/to/this/folder", "ties")` reads them, and which response stands as the chosen one says nothing.'
    : "";
  const { language, text } = format.usage.snippet(files ?? { train: "", test: null });
  return [
    "## How to train on it",
    "",
    ...(files === null
      ? ["There are no records for training."]
      : [
          `In Python, \`load_dataset("path/to/this/folder")\` reads it.${apart} With ${format.usage.trainer}, in this folder:`,
          "",
          `\`\`\`${language}`,
          text,
          "```",
        ]),
  ].join("\n");
}

function people({ format, facts, manifest }: PreparedFormat): string {
  const { votes, otherCampaigns } = manifest;
  const labeled = machineLabelsOf({ format, manifest })?.labeled ?? 0;
  return [
    "## Annotators and guidelines",
    "",
    `${countOf(votes.annotators, "annotator")} gave ${countOf(votes.all, "judgment")}${labeled === 0 ? "" : `; models labeled ${countOf(labeled, "more record")} that they left open`}. Nothing here says who judged what: people are counted and neither named nor told apart. Their demographics are not collected.`,
    `They judged by ${versions("guidelines", votes.guidelinesVersions)} and ${versions("the questions", votes.questionsVersions)}.`,
    ...otherCampaigns.map(
      (other, index) =>
        `${countOf(other.votes, "judgment")} on ${countOf(other.judgedTasks, "task")} ${other.votes === 1 ? "is" : "are"} of the campaign “${markdownText(facts.otherCampaigns[index] ?? other.campaignId)}”, by ${versions("its guidelines", other.guidelinesVersions)} and ${versions("its questions", other.questionsVersions)}.`,
    ),
  ].join("\n");
}

function versions(of: string, numbers: readonly number[]): string {
  return numbers.length === 0
    ? `${of} whose version is not known`
    : `${numbers.length === 1 ? "version" : "versions"} ${numbers.join(", ")} of ${of}`;
}

function reproduction({ format, manifest, manifestSha256, data }: PreparedFormat): string {
  const rows = manifest.rows.filter(({ family }) => family === format.family.id);
  const files = [
    ...rows.map((file) => ({ ...file, path: `${file.path} (canonical rows, not in this folder)` })),
    ...data,
  ];
  return [
    "## How to reproduce it",
    "",
    `The same spec, watermark (${manifest.watermark}) and exporter (version ${markdownText(manifest.exporterVersion)}) give the same bytes. The version's manifest has the SHA-256 \`${manifestSha256}\`. \`sha256sum -c SHA256SUMS\` checks this folder.`,
    ...(manifest.erased
      ? [
          "",
          `Since the cut the data of ${countOf(manifest.erased.people, "annotator")} was erased: the files are as they were cut, and can't be derived again.`,
        ]
      : []),
    "",
    markdownTable(
      ["file", "rows", "SHA-256"],
      files.map(({ path, rows: count, sha256 }) => [markdownText(path), count ?? "", `\`${sha256}\``]),
      [0, 2],
    ).trimEnd(),
    "",
    "The spec:",
    "",
    "```json",
    JSON.stringify(JSON.parse(canonicalJson(manifest.spec)), null, 2),
    "```",
  ].join("\n");
}

function licence({ facts }: PreparedFormat): string {
  return [
    "## Licence",
    "",
    facts.license === null
      ? "Nobody stated one: ask the campaign's lead before you use or pass on these data."
      : `Its licence: ${markdownText(facts.license)}.`,
  ].join("\n");
}
