import type { Messages } from "../i18n/messages.ts";
import account from "./de/account.json";
import annotate from "./de/annotate.json";
import audit from "./de/audit.json";
import campaigns from "./de/campaigns.json";
import datasetReport from "./de/dataset-report.json";
import datasets from "./de/datasets.json";
import guidance from "./de/guidance.json";
import imports from "./de/imports.json";
import markdown from "./de/markdown.json";
import metadata from "./de/metadata.json";
import models from "./de/models.json";
import myWork from "./de/myWork.json";
import pages from "./de/pages.json";
import people from "./de/people.json";
import plots from "./de/plots.json";
import prompts from "./de/prompts.json";
import reading from "./de/reading.json";
import results from "./de/results.json";
import session from "./de/session.json";
import shell from "./de/shell.json";
import ui from "./de/ui.json";
import withdrawal from "./de/withdrawal.json";

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
