import { readdirSync } from "node:fs";
import { join, sep } from "node:path";
import type { Furnished } from "./furnish.ts";
import { IMPORT_VIEWS } from "./import-views.ts";
import {
  alert,
  dialog,
  heading,
  keyed,
  openQuestion,
  part,
  practice,
  region,
  results,
  spec,
  table,
  text,
  version,
} from "./ready-when.ts";
import type { View } from "./view.ts";

const at =
  (suffix: string) =>
  ({ campaignId }: Furnished) =>
    `/campaigns/${campaignId}${suffix}`;

const versionPath = ({ campaignId, datasetId, versionId }: Furnished) =>
  `/campaigns/${campaignId}/datasets/${datasetId}/versions/${versionId}`;
const withdrawnPath = (furnished: Furnished) => versionPath({ ...furnished, ...furnished.withdrawn });
const REPORT_PARTS = ["Agreement", "Annotators", "Splits"];

/** The views of each route. A route without views fails the tests that walk through all pages. */
export const VIEWS: Readonly<Record<string, readonly View[]>> = {
  "/": [{ name: "start", as: "admin", path: () => "/", ready: heading("Campaigns") }],
  "/not-found": [
    {
      name: "not found",
      as: "admin",
      path: () => "/nowhere",
      ready: text("There is no such page"),
      refused: true,
    },
  ],
  "/sign-in": [{ name: "sign-in", as: "nobody", path: () => "/sign-in", ready: heading("Sign in") }],
  "/link/[token]": [
    {
      name: "invitation",
      as: "nobody",
      path: ({ invitation }) => new URL(invitation).pathname,
      ready: heading("Welcome to Laurel"),
    },
    {
      name: "dead link",
      as: "nobody",
      path: () => "/link/dead",
      ready: heading("This link does not work"),
      refused: true,
    },
  ],
  "/campaigns": [
    { name: "campaigns", as: "admin", path: () => "/campaigns", ready: table("Campaigns") },
    {
      name: "campaigns of an annotator",
      as: "annotator",
      path: () => "/campaigns",
      ready: table("Campaigns"),
    },
  ],
  "/campaigns/new": [
    { name: "new campaign", as: "admin", path: () => "/campaigns/new", ready: heading("New campaign") },
    ...[
      ["HH pairwise", 1],
      ["UltraFeedback", 2],
      ["Rewrite", 3],
    ].map(([preset, question]) => ({
      name: `new campaign, ${preset}`,
      as: "admin" as const,
      path: () => "/campaigns/new",
      ready: openQuestion(String(preset), Number(question)),
    })),
  ],
  "/campaigns/[campaignId]": [
    { name: "results", as: "admin", path: at(""), ready: results },
    { name: "overview of an annotator", as: "annotator", path: at(""), ready: text("Guidelines") },
    {
      name: "overview of an empty draft",
      as: "admin",
      path: ({ emptyId }) => `/campaigns/${emptyId}`,
      ready: text("Import prompts with responses"),
    },
  ],
  "/campaigns/[campaignId]/judge": [
    { name: "judge", as: "annotator", path: at("/judge"), ready: region("Prompt") },
    { name: "judge, keys", as: "annotator", path: at("/judge"), ready: keyed("?", "dialog", "Keys") },
    {
      name: "judge, guidelines",
      as: "annotator",
      path: at("/judge"),
      ready: keyed("g", "complementary", "Guidelines"),
    },
    {
      name: "judge, skip",
      as: "annotator",
      path: at("/judge"),
      ready: keyed("s", "dialog", "Skip this task"),
    },
  ],
  "/campaigns/[campaignId]/practice": [
    { name: "practise", as: "annotator", path: at("/practice"), ready: region("Prompt") },
    {
      name: "nothing to practise on",
      as: "admin",
      path: ({ emptyId }) => `/campaigns/${emptyId}/practice`,
      ready: text("No practice tasks"),
    },
  ],
  "/campaigns/[campaignId]/import": IMPORT_VIEWS,
  "/campaigns/[campaignId]/prompts": [
    { name: "prompts", as: "admin", path: at("/prompts"), ready: table("Prompts") },
  ],
  "/campaigns/[campaignId]/prompts/[promptId]": [
    {
      name: "prompt",
      as: "admin",
      path: ({ campaignId, promptId }) => `/campaigns/${campaignId}/prompts/${promptId}`,
      ready: text("Response"),
    },
    {
      name: "prompt, practice",
      as: "admin",
      path: ({ campaignId, promptId }) => `/campaigns/${campaignId}/prompts/${promptId}`,
      ready: dialog(text("Response"), "Use for practice", "Use for practice"),
    },
  ],
  "/campaigns/[campaignId]/people": [
    {
      name: "people of a campaign",
      as: "admin",
      path: at("/people"),
      ready: table("People of the campaign"),
    },
    {
      name: "people of a campaign, adding",
      as: "admin",
      path: at("/people"),
      ready: dialog(table("People of the campaign"), "Add people", "Add people"),
    },
  ],
  "/campaigns/[campaignId]/questions": [
    { name: "questions", as: "admin", path: at("/questions"), ready: table("Help requests") },
    {
      name: "questions, answering",
      as: "admin",
      path: at("/questions"),
      ready: dialog(table("Help requests"), "Answer", "Answer"),
    },
    { name: "practice tasks", as: "admin", path: at("/questions"), ready: practice },
    {
      name: "no questions",
      as: "admin",
      path: ({ emptyId }) => `/campaigns/${emptyId}/questions`,
      ready: text("No help requests yet"),
    },
  ],
  "/campaigns/[campaignId]/skipped": [
    {
      name: "skipped",
      as: "admin",
      path: ({ skippedId }) => `/campaigns/${skippedId}/skipped`,
      ready: table("Skipped tasks"),
    },
    {
      name: "nothing skipped",
      as: "admin",
      path: at("/skipped"),
      ready: text("No task was skipped by everybody"),
    },
  ],
  "/campaigns/[campaignId]/datasets": [
    { name: "datasets", as: "admin", path: at("/datasets"), ready: table("Datasets") },
    {
      name: "no datasets",
      as: "admin",
      path: ({ emptyId }) => `/campaigns/${emptyId}/datasets`,
      ready: text("There are no datasets yet"),
    },
  ],
  "/campaigns/[campaignId]/datasets/[datasetId]": [
    {
      name: "dataset",
      as: "admin",
      path: ({ campaignId, datasetId }) => `/campaigns/${campaignId}/datasets/${datasetId}`,
      ready: table("Versions"),
    },
    {
      name: "dataset, preview",
      as: "admin",
      path: ({ campaignId, datasetId }) => `/campaigns/${campaignId}/datasets/${datasetId}`,
      ready: spec,
    },
  ],
  "/campaigns/[campaignId]/datasets/[datasetId]/versions/[versionId]": [
    { name: "version", as: "admin", path: versionPath, ready: version },
    ...REPORT_PARTS.map((name) => ({
      name: `version, report, ${name.toLowerCase()}`,
      as: "admin" as const,
      path: versionPath,
      ready: part(name),
    })),
    {
      name: "version, naming",
      as: "admin",
      path: versionPath,
      ready: dialog(version, /^(Name version|Rename)$/, "Name this version"),
    },
    {
      name: "version, withdrawing",
      as: "admin",
      path: versionPath,
      ready: dialog(version, "Withdraw", "Withdraw this version?"),
    },
    {
      name: "withdrawn version",
      as: "admin",
      path: withdrawnPath,
      ready: text("This version was withdrawn on"),
    },
    {
      name: "withdrawn version, reinstating",
      as: "admin",
      path: withdrawnPath,
      ready: alert(text("This version was withdrawn on"), "Reinstate", "Reinstate this version?"),
    },
    {
      name: "version, files",
      as: "admin",
      path: ({ campaignId, datasetId, versionId }) =>
        `/campaigns/${campaignId}/datasets/${datasetId}/versions/${versionId}?trainer=TRL&method=DPO`,
      ready: table("Files of trl-preference", 6),
    },
  ],
  "/campaigns/[campaignId]/models": [
    { name: "models", as: "admin", path: at("/models"), ready: table("Reward models") },
    {
      name: "no models",
      as: "admin",
      path: ({ emptyId }) => `/campaigns/${emptyId}/models`,
      ready: text("There are no models yet"),
    },
  ],
  "/campaigns/[campaignId]/models/[modelId]": [
    {
      name: "model",
      as: "admin",
      path: ({ campaignId, modelId }) => `/campaigns/${campaignId}/models/${modelId}`,
      ready: table("Style"),
    },
  ],
  "/campaigns/[campaignId]/settings": [
    { name: "settings", as: "admin", path: at("/settings"), ready: heading("Settings") },
  ],
  "/people": [
    { name: "people", as: "admin", path: () => "/people", ready: table("People") },
    {
      name: "people, adding",
      as: "admin",
      path: () => "/people",
      ready: dialog(table("People"), "Add people", "Add people"),
    },
    {
      name: "people, erasing",
      as: "admin",
      path: () => "/people",
      ready: alert(table("People"), /^More about/, /^Erase/, "Erase…"),
    },
  ],
  "/my-work": [
    { name: "my work", as: "annotator", path: () => "/my-work", ready: table("Your judgments") },
    {
      name: "my work, none",
      as: "admin",
      path: () => "/my-work",
      ready: text("You have judged nothing yet"),
    },
  ],
  "/account": [
    { name: "account", as: "admin", path: () => "/account", ready: table("Your tokens") },
    {
      name: "account, new token",
      as: "admin",
      path: () => "/account",
      ready: dialog(table("Your tokens"), "New token", "New token"),
    },
  ],
  "/audit": [{ name: "audit", as: "admin", path: () => "/audit", ready: table("Audit log") }],
};

const APP = join(import.meta.dirname, "../../apps/web/app");

/** Every route for which the app has a page, such as `/campaigns/[campaignId]`, and `/not-found`. */
export function appRoutes(): string[] {
  const files = readdirSync(APP, { recursive: true, encoding: "utf8" }).map(
    (path) => `/${path.split(sep).join("/")}`,
  );
  const pages = files
    .filter((path) => path.endsWith("/page.tsx"))
    .map((path) => path.slice(0, -"/page.tsx".length).replaceAll(/\/\([^)]*\)/g, "") || "/");
  return [...pages, ...(files.includes("/not-found.tsx") ? ["/not-found"] : [])].toSorted();
}
