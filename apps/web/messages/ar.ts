import type { Messages } from "../i18n/messages.ts";
import account from "./ar/account.json";
import audit from "./ar/audit.json";
import campaigns from "./ar/campaigns.json";
import datasets from "./ar/datasets.json";
import guidance from "./ar/guidance.json";
import imports from "./ar/imports.json";
import models from "./ar/models.json";
import myWork from "./ar/myWork.json";
import people from "./ar/people.json";
import plots from "./ar/plots.json";
import prompts from "./ar/prompts.json";
import results from "./ar/results.json";
import session from "./ar/session.json";
import shell from "./ar/shell.json";
import ui from "./ar/ui.json";

export const messages: Messages = { account, audit, campaigns, datasets, guidance, imports, models, myWork, people, plots, prompts, results, session, shell, ui };
