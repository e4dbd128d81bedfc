import account from "./en/account.json";
import annotate from "./en/annotate.json";
import audit from "./en/audit.json";
import campaigns from "./en/campaigns.json";
import datasetReport from "./en/dataset-report.json";
import datasets from "./en/datasets.json";
import guidance from "./en/guidance.json";
import imports from "./en/imports.json";
import markdown from "./en/markdown.json";
import metadata from "./en/metadata.json";
import models from "./en/models.json";
import myWork from "./en/myWork.json";
import pages from "./en/pages.json";
import people from "./en/people.json";
import plots from "./en/plots.json";
import prompts from "./en/prompts.json";
import reading from "./en/reading.json";
import results from "./en/results.json";
import session from "./en/session.json";
import shell from "./en/shell.json";
import ui from "./en/ui.json";
import withdrawal from "./en/withdrawal.json";

export const messages = {
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
