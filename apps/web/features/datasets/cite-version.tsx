import { useTranslations } from "next-intl";
import { Card } from "../../components/ui/card.tsx";
import { CopyButton } from "../../components/ui/copy-button.tsx";
import type { RouterOutputs } from "../../lib/trpc.ts";
import { VisibleText } from "../../lib/visible-text.tsx";

/** Shows how a finished version is cited, and nothing before its manifest is there. */
export function CiteVersion({ version }: { version: RouterOutputs["datasets"]["version"] }) {
  const t = useTranslations();
  const manifest = version.files.find(({ path }) => path === "manifest.json");
  if (!manifest) return null;
  const { number, label, createdAt } = version;
  const entry = bibtex({
    dataset: version.datasetName,
    number,
    label,
    campaign: version.campaignName,
    createdAt,
    manifest: manifest.sha256,
  });
  return (
    <Card
      title={t("datasetReport.cite.title")}
      description={t("datasetReport.cite.help")}
      actions={<CopyButton text={entry}>{t("datasetReport.cite.copyBibtex")}</CopyButton>}
    >
      <pre
        dir="ltr"
        tabIndex={0}
        aria-label="BibTeX"
        role="region"
        className="overflow-x-auto rounded-lg bg-muted px-4 py-3 font-mono text-sm"
      >
        <VisibleText text={entry.trimEnd()} />
      </pre>
    </Card>
  );
}

type Cited = {
  readonly dataset: string;
  readonly number: number;
  readonly label: string | null;
  readonly campaign: string;
  /** When the version was cut, UTC milliseconds. */
  readonly createdAt: number;
  /** SHA-256 of its `manifest.json`. */
  readonly manifest: string;
};

const ESCAPED: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/**
 * A name as TeX prints it, on one line. BibTeX counts braces behind a backslash too, so no brace may stand
 * alone.
 */
const tex = (text: string) =>
  text
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .replaceAll(/[\\{}~^]/g, (character) => ESCAPED[character] ?? "")
    .replaceAll(/[#$%&_]/g, "\\$&");

/** Letters and digits that every BibTeX takes in a key. */
const keyOf = (text: string) =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 40) || "dataset";

/** A BibTeX entry of a dataset version; who cites it adds the authors. */
export function bibtex({ dataset, number, label, campaign, createdAt, manifest }: Cited): string {
  const year = new Date(createdAt).getUTCFullYear();
  const called = label === null ? "" : ` (${tex(label)})`;
  return [
    `@misc{${keyOf(dataset)}-v${number},`,
    `  title = {{${tex(dataset)}}},`,
    `  year = {${year}},`,
    `  howpublished = {Version ${number}${called}, preference data of the campaign ${tex(campaign)}, cut with Laurel},`,
    `  note = {SHA-256 of manifest.json: ${manifest}}`,
    "}",
    "",
  ].join("\n");
}
