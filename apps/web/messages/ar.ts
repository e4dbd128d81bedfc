import type { Messages } from "../i18n/messages.ts";
import account from "./ar/account.json";
import annotate from "./ar/annotate.json";
import audit from "./ar/audit.json";
import campaigns from "./ar/campaigns.json";
import datasetReport from "./ar/dataset-report.json";
import datasets from "./ar/datasets.json";
import guidance from "./ar/guidance.json";
import imports from "./ar/imports.json";
import markdown from "./ar/markdown.json";
import metadata from "./ar/metadata.json";
import models from "./ar/models.json";
import myWork from "./ar/myWork.json";
import pages from "./ar/pages.json";
import people from "./ar/people.json";
import plots from "./ar/plots.json";
import prompts from "./ar/prompts.json";
import reading from "./ar/reading.json";
import results from "./ar/results.json";
import session from "./ar/session.json";
import shell from "./ar/shell.json";
import ui from "./ar/ui.json";
import withdrawal from "./ar/withdrawal.json";

export const messages: Messages = {
  account,
  annotate,
  audit,
  campaigns,
  datasetReport,
  datasets,
  guidance,
  imports,
  markdown,
  metadata,
  models,
  myWork,
  pages,
  people,
  plots,
  prompts,
  reading,
  results,
  session,
  shell,
  ui,
  withdrawal,
};
